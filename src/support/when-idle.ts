import { afterPaint } from './after-paint.js';

/** The longest wait, milliseconds: a page that never rests goes on all the same. */
const MOST = 1000;

/**
 * Resolves when what is in the page was painted and it has nothing to do; where the engine does not say so, a moment
 * later. Outside of a page, at once.
 */
export async function whenIdle(): Promise<void> {
  if (!('customElements' in globalThis)) return;
  await afterPaint();
  await new Promise<void>(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: MOST });
    else setTimeout(resolve, 50);
  });
}
