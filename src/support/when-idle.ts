/** Does something when the page has nothing to do; where the engine does not say so, a moment later. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 200);
}
