import { render } from 'lit';
import type { UserSummary } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';

export { floatingFaceStyles } from './floating-face.styles.js';

/** What {@link FloatingFace} looks at. */
export interface FacePlace {
  readonly scroller: HTMLElement | null;
  readonly rows: HTMLElement | null;
  /** Where it is drawn. */
  readonly box: HTMLElement | null;
  /** The last row in view, as a place among the drawn ones. */
  readonly last: number;
  senderOf(row: HTMLElement): UserSummary | undefined;
}

/** Between the picture and the edge of the list, pixels. */
const GAP = 4;

/**
 * The picture of who wrote what one sees last, at the foot of the list while the end of a long run is below it. Written
 * to the page by hand, as it follows each step of a scroll.
 */
export class FloatingFace {
  #uid = '';
  #veiled: Element | undefined;

  constructor(private readonly place: () => FacePlace) {}

  /** The list stands elsewhere now. */
  follow(): void {
    const { scroller, rows, box, last, senderOf } = this.place();
    if (!scroller || !rows || !box) return;
    const row = rows.children[last];
    const shift = row instanceof HTMLElement ? shiftOf(row, scroller, box) : undefined;
    const sender = shift === undefined ? undefined : senderOf(row as HTMLElement);
    // The picture at the end of the run is this one, once it is in view.
    const veiled = sender ? row : undefined;
    if (this.#veiled !== veiled) {
      this.#veiled?.classList.remove('faceless');
      veiled?.classList.add('faceless');
      this.#veiled = veiled;
    }
    box.classList.toggle('on', !!sender);
    if (!sender || shift === undefined) return;
    if (sender.uid !== this.#uid || !box.firstElementChild) {
      this.#uid = sender.uid;
      render(avatar({ id: sender.uid, name: sender.name, picture: sender.avatar }), box);
    }
    const face = box.firstElementChild;
    if (face instanceof HTMLElement) face.style.translate = `0 ${String(shift)}px`;
  }
}

/** How far below its place the picture stands, so that it is beside its own run; undefined where there is none. */
function shiftOf(row: HTMLElement, scroller: HTMLElement, box: HTMLElement): number | undefined {
  if (!row.querySelector('.gutter') || scroller.classList.contains('selecting')) return undefined;
  const { bottom } = scroller.getBoundingClientRect();
  if (row.classList.contains('last') && row.getBoundingClientRect().bottom <= bottom) return undefined;
  let first: Element = row;
  while (!first.classList.contains('first') && first.previousElementSibling)
    first = first.previousElementSibling;
  const top = first.querySelector('.body')?.getBoundingClientRect().top ?? bottom;
  const size = box.clientHeight;
  const shift = Math.max(0, top + size + GAP - bottom);
  return shift < size ? shift : undefined;
}
