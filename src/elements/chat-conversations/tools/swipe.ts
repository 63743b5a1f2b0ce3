import { html, render } from 'lit';
import { icon } from '../../../styles/icon.js';
import type { ConversationAction } from '../conversation-action.js';

/** A finger that rests this long on a row wants its menu, milliseconds. */
const LONG_PRESS = 450;
/** A finger that moves this far knows where it wants to go, pixels. */
const SURE = 10;
/** A row that is drawn this far does what stands behind it, pixels. */
const FAR = 84;
/** Further than this it comes only slowly, pixels. */
const END = 120;

/** What a {@link Swipe} asks of its list. */
export interface SwipeHost {
  /** What is done where a row is drawn to its end, and where it is drawn to its start. */
  actions(row: HTMLElement): {
    readonly end?: ConversationAction | undefined;
    readonly start?: ConversationAction | undefined;
  };
  act(row: HTMLElement, action: ConversationAction): void;
  openMenu(row: HTMLElement, point: { readonly x: number; readonly y: number }): void;
  /** Whether conversations are being selected: then a finger only presses. */
  isSelecting(): boolean;
}

interface Touch {
  readonly row: HTMLElement;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A finger on a row: resting it opens the menu, drawing the row aside does one of two things. */
export class Swipe {
  readonly #host: SwipeHost;
  readonly #behind = document.createElement('div');
  #touch: Touch | undefined;
  /** How far the row is drawn towards its end, pixels; nothing while it is not. */
  #drawn: number | undefined;
  #action: ConversationAction | undefined;
  #swallows = false;

  constructor(host: SwipeHost) {
    this.#host = host;
    this.#behind.className = 'behind';
    this.#behind.part.add('swipe');
    this.#behind.setAttribute('aria-hidden', 'true');
  }

  /** Whether a row is out of its place. */
  get active(): boolean {
    return this.#drawn !== undefined;
  }

  /** Whether the click that follows was no click: asked once. */
  takeClick(): boolean {
    const swallows = this.#swallows;
    this.#swallows = false;
    return swallows;
  }

  /** A finger is on a row. */
  begin(row: HTMLElement, { pointerId, clientX: x, clientY: y }: PointerEvent): void {
    this.cancel();
    this.#swallows = false;
    if (this.#host.isSelecting()) return;
    const timer = setTimeout(() => {
      this.#touch = undefined;
      this.#swallows = true;
      this.#host.openMenu(row, { x, y });
    }, LONG_PRESS);
    this.#touch = { row, pointerId, x, y, timer };
  }

  readonly onPointermove = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.pointerId) return;
    const x = event.clientX - touch.x;
    const y = event.clientY - touch.y;
    if (this.#drawn === undefined) {
      if (Math.hypot(x, y) < SURE) return;
      clearTimeout(touch.timer);
      // It scrolls.
      if (Math.abs(x) < Math.abs(y) * 1.5) {
        this.#touch = undefined;
        return;
      }
      this.#swallows = true;
    }
    this.#draw(touch.row, x);
  };

  readonly onPointerend = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.pointerId) return;
    const does = event.type === 'pointerup' && Math.abs(this.#drawn ?? 0) >= FAR ? this.#action : undefined;
    this.cancel();
    if (does) this.#host.act(touch.row, does);
  };

  /** Lets go of whatever is under way. */
  cancel(): void {
    const touch = this.#touch;
    if (!touch) return;
    clearTimeout(touch.timer);
    this.#touch = undefined;
    if (this.#drawn === undefined) return;
    this.#drawn = undefined;
    this.#action = undefined;
    const button = touch.row.querySelector<HTMLElement>('.row');
    const behind = this.#behind;
    touch.row.classList.remove('drawn');
    const clear = (): void => {
      if (this.#drawn === undefined) behind.remove();
    };
    if (!button) return clear();
    button.style.transform = '';
    button.classList.remove('far');
    // Where nothing moves there is nothing to wait for.
    const moves = button.getAnimations().map(async ({ finished }) => finished);
    void Promise.allSettled(moves).then(clear);
  }

  #draw(row: HTMLElement, x: number): void {
    const rtl = getComputedStyle(row).direction === 'rtl';
    const { end, start } = this.#host.actions(row);
    const towardsEnd = rtl ? -x : x;
    this.#action = towardsEnd > 0 ? end : start;
    const over = Math.max(Math.abs(x) - END, 0);
    const by = this.#action ? Math.sign(x) * (Math.min(Math.abs(x), END) + over / 4) : 0;
    this.#drawn = by;
    const isFar = Math.abs(by) >= FAR;
    row.classList.add('drawn');
    const button = row.querySelector<HTMLElement>('.row');
    if (button) button.style.transform = `translateX(${by}px)`;
    const { classList } = this.#behind;
    classList.toggle('at-start', towardsEnd > 0);
    classList.toggle('far', isFar);
    render(
      this.#action
        ? html`${this.#action.icon ? icon(this.#action.icon) : ''}<span>${this.#action.label}</span>`
        : '',
      this.#behind,
    );
    if (this.#behind.parentElement !== row) row.append(this.#behind);
  }
}
