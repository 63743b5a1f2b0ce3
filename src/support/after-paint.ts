import { onNextFrame } from './next-frame.js';

/** A first frame can be long in coming on a slow machine: what is not to come before it waits, milliseconds. */
const PATIENCE = 500;
/** How long to wait for a moment without anything urgent, milliseconds. */
const REST = 100;

/** Resolves when what is in the page now was painted, and nothing more urgent waits; outside of a page, at once. */
export function afterPaint(): Promise<void> {
  if (!('requestAnimationFrame' in globalThis)) return Promise.resolve();
  return new Promise(resolve => {
    // A frame begins with this, and is painted before the next task.
    onNextFrame(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: REST });
      else setTimeout(resolve);
    }, PATIENCE);
  });
}
