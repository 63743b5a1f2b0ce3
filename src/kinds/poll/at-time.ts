import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

/** The longest that a timer can wait, milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Draws one thing until a moment has come, and another from then on. */
class AtTime extends AsyncDirective {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait: (() => void) | undefined;

  render(time: number | undefined, draw: (isOver: boolean) => unknown): unknown {
    clearTimeout(this.#timer);
    const left = (): number => (time ?? Infinity) - Date.now();
    this.#wait = () => {
      if (left() <= 0) this.setValue(draw(true));
      else if (left() < LONGEST) this.#timer = setTimeout(() => this.#wait?.(), left());
    };
    if (left() <= 0) return draw(true);
    if (this.isConnected) this.#wait();
    return draw(false);
  }

  override disconnected(): void {
    clearTimeout(this.#timer);
  }

  override reconnected(): void {
    this.#wait?.();
  }
}

/** {@link AtTime} */
export const atTime = directive(AtTime);
