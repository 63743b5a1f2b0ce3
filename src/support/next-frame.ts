/** How long to wait for a frame that may not come, as where nobody looks at the page, milliseconds. */
const PATIENCE = 100;

/** Calls back when the next frame begins, or after its patience where none comes. What it returns calls back at once. */
export function onNextFrame(act: () => void, patience = PATIENCE): () => void {
  const over = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    act();
  };
  const frame = requestAnimationFrame(over);
  const timer = setTimeout(over, patience);
  return over;
}
