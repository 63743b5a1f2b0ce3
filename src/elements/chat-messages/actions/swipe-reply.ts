import { render } from 'lit';
import { icon } from '../../../styles/icon.js';

/** A finger that moves this far knows where it wants to go, pixels. */
const SURE = 10;
/** A message that is drawn this far is answered, pixels. */
const FAR = 56;
/** Further than this it does not come, pixels. */
const END = 84;
/** What a finger draws sideways for another reason. */
const OWN_USE = 'input, textarea, select, pre, video';

interface Touch {
  readonly row: HTMLElement;
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly reply: () => void;
}

/** A finger that draws a message towards the end of its line answers it. */
export class SwipeReply {
  readonly #sign = document.createElement('span');
  #touch: Touch | undefined;
  #drawn = 0;

  constructor() {
    this.#sign.className = 'swipe-sign';
    this.#sign.ariaHidden = 'true';
    render(icon('reply'), this.#sign);
  }

  /**
   * A finger is on a row.
   * @param reply What answers its message.
   */
  begin(row: HTMLElement, event: PointerEvent, reply: () => void): void {
    this.cancel();
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest(OWN_USE)) return;
    this.#touch = { row, id: event.pointerId, x: event.clientX, y: event.clientY, reply };
  }

  readonly onPointermove = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (touch?.id !== event.pointerId) return;
    const isRtl = getComputedStyle(touch.row).direction === 'rtl';
    const x = (event.clientX - touch.x) * (isRtl ? -1 : 1);
    const y = Math.abs(event.clientY - touch.y);
    if (!this.#drawn) {
      if (Math.hypot(x, y) < SURE) return;
      if (x < y * 1.5) {
        // It scrolls, or goes the other way.
        this.#touch = undefined;
        return;
      }
      touch.row.append(this.#sign);
    }
    this.#drawn = Math.min(Math.max(x, 1), END);
    touch.row.classList.add('swiped');
    this.#sign.classList.toggle('far', this.#drawn >= FAR);
    touch.row.style.setProperty('--_drawn', `${String(isRtl ? -this.#drawn : this.#drawn)}px`);
  };

  readonly onPointerend = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (touch?.id !== event.pointerId) return;
    const isFar = event.type === 'pointerup' && this.#drawn >= FAR;
    this.cancel();
    if (isFar) touch.reply();
  };

  /** Lets go of the row. */
  cancel(): void {
    const { row } = this.#touch ?? {};
    this.#touch = undefined;
    if (!this.#drawn || !row) return;
    this.#drawn = 0;
    this.#sign.remove();
    row.classList.remove('swiped');
    row.style.removeProperty('--_drawn');
  }
}
