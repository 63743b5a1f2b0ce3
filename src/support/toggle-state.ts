/** Sets or takes away a custom state, what `:state(name)` matches. */
export function toggleState(internals: ElementInternals, name: string, on: boolean): void {
  if (on) internals.states.add(name);
  else internals.states.delete(name);
}
