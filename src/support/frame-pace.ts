/** How long to wait for a frame that may not come, as where nobody looks at the page, milliseconds. */
const PATIENCE = 100;

/** Lets something be done once a frame: the first time at once, again when the next frame begins. */
export class FramePace {
  #frame: Promise<void> | undefined;

  /** Does it, now or when this frame is over. */
  turn(act: () => unknown): Promise<void> | undefined {
    if (!this.#frame) {
      this.#begin();
      act();
      return undefined;
    }
    return this.#frame.then(() => {
      this.#begin();
      act();
    });
  }

  #begin(): void {
    this.#frame = new Promise(resolve => {
      const over = (): void => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        this.#frame = undefined;
        resolve();
      };
      const frame = requestAnimationFrame(over);
      const timer = setTimeout(over, PATIENCE);
    });
  }
}
