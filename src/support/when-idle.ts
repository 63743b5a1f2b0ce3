/** The longest wait, milliseconds: a page that never rests goes on all the same. */
const MOST = 1000;

/**
 * Does something when the page has nothing to do; where the engine does not say so, a moment later. Outside of a page,
 * at once.
 */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: MOST });
  else if ('customElements' in globalThis) setTimeout(act, 50);
  else act();
}
