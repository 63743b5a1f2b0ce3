/** How long to wait for a frame that may not come, as where nobody looks at the page, milliseconds. */
const PATIENCE = 500;
/** How long to wait for a moment without anything urgent, milliseconds. */
const REST = 100;

/** Resolves when what is in the page now was painted, and nothing more urgent waits; outside of a page, at once. */
export function afterPaint(): Promise<void> {
  if (!('requestAnimationFrame' in globalThis)) return Promise.resolve();
  return new Promise(resolve => {
    const over = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve();
    };
    // A frame begins with this, and is painted before the next task.
    const frame = requestAnimationFrame(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(over, { timeout: REST });
      else setTimeout(over);
    });
    const timer = setTimeout(over, PATIENCE);
  });
}
