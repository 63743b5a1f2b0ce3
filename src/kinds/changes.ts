const listeners = new Set<() => void>();

/** Calls back when a kind came, went, or brought its sheet; returns its undo. */
export function onKindsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells that how kinds are shown has changed. */
export function tellKindsChange(): void {
  for (const listener of [...listeners]) listener();
}
