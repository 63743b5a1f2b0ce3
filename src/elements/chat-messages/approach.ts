import type { Point } from '../../parts/popover.js';
import type { Later } from '../../support/later.js';
import { rowOf } from './tab-stop.js';

/** What somebody wanted of a message before its tools were there. */
export interface Wish {
  readonly row: HTMLElement;
  /** The bar beside it, its menu, or its menu once a finger has rested long enough. */
  readonly what: 'bar' | 'menu' | 'press';
  readonly point?: Point | undefined;
}

/** What hears of pointers and fingers on rows. */
export type Hand = Partial<
  Record<
    'onPointerover' | 'onPointerleave' | 'onPointerdown' | 'onPointermove' | 'onPointerend' | 'onContextmenu',
    (event: PointerEvent) => void
  >
>;

/** What does as is wanted, once it is here. */
export interface Tools {
  grant(wish: Wish): void;
  readonly walk: { take(key: string): boolean };
}

/**
 * The first pointer, finger or key that comes near a message, while what it asks for is still being loaded: the last
 * wish is kept, so that the first press is not the one that does nothing.
 */
export class Approach {
  #wish: Wish | undefined;

  constructor(private readonly tools: Pick<Later<Tools>, 'use'>) {}

  readonly onPointerover = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && this.#wish?.what !== 'menu') this.#want(event, 'bar');
    this.#load();
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' && event.isPrimary) this.#want(event, 'press');
    this.#load();
  };

  readonly onPointerend = (): void => {
    if (this.#wish?.what === 'press') this.#wish = undefined;
  };

  readonly onContextmenu = (event: MouseEvent): void => {
    const isOurs = !event
      .composedPath()
      .some(node => node instanceof HTMLAnchorElement || node instanceof HTMLMediaElement);
    if (isOurs && getSelection()?.type !== 'Range' && this.#want(event, 'menu')) event.preventDefault();
    this.#load();
  };

  /** Takes a key on a row. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    const row = rowOf(target);
    if (!row || row !== target) return;
    if (opensMenu(event)) this.#wish = { row, what: 'menu' };
    else if (walks(event)) this.tools.use(({ walk }) => walk.take(key));
    else return;
    event.preventDefault();
    this.#load();
  };

  #load(): void {
    this.tools.use(tools => {
      if (this.#wish?.row.isConnected) tools.grant(this.#wish);
      this.#wish = undefined;
    });
  }

  #want(event: MouseEvent, what: Wish['what']): boolean {
    const row = rowOf(event.target);
    if (!row) return false;
    this.#wish = { row, what, point: { x: event.clientX, y: event.clientY } };
    return true;
  }
}

/** Whether a key opens the menu of the row in focus. */
export const opensMenu = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** Whether a key goes from row to row. */
export const walks = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !(altKey || ctrlKey || metaKey) && /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(key);
