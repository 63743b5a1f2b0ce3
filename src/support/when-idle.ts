import { afterPaint } from './after-paint.js';

/** The longest wait, milliseconds: a page that never rests goes on all the same. */
const MOST = 1000;

/**
 * Does something when the page has nothing to do, and what is in it was painted; where the engine does not say so, a
 * moment later. Outside of a page, at once.
 */
export function whenIdle(act: () => void): void {
  if (!('customElements' in globalThis)) return act();
  void afterPaint().then(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: MOST });
    else setTimeout(act, 50);
  });
}
