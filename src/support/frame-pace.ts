import { onNextFrame } from './next-frame.js';

/** Lets something be done once a frame: the first time at once, again when the next frame begins. */
export class FramePace {
  #frame: Promise<void> | undefined;
  #over: () => void = () => undefined;

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

  /** Waits no longer for this frame to be over. */
  hurry(): void {
    this.#over();
  }

  #begin(): void {
    this.#frame = new Promise(resolve => {
      this.#over = onNextFrame(() => {
        this.#frame = undefined;
        resolve();
      });
    });
  }
}
