import type { Point } from '../../parts/popover.js';
import { rowOf } from './row-walk.js';

/** What somebody wanted of a message before its tools were there. */
export interface Wish {
  readonly row: HTMLElement;
  /** The bar beside it, its menu, or its menu once a finger has rested long enough. */
  readonly what: 'bar' | 'menu' | 'press';
  readonly point?: Point | undefined;
}

/**
 * The first pointer, finger or key that comes near a message, while what it asks for is still being loaded: the last
 * wish is kept, so that the first press is not the one that does nothing.
 */
export class Approach {
  #wish: Wish | undefined;

  /** @param load Loads the tools, once. */
  constructor(private readonly load: () => void) {}

  /** What is wanted now; asked once. */
  take(): Wish | undefined {
    const wish = this.#wish;
    this.#wish = undefined;
    return wish?.row.isConnected ? wish : undefined;
  }

  readonly onPointerover = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && this.#wish?.what !== 'menu') this.#want(event, 'bar');
    this.load();
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' && event.isPrimary) this.#want(event, 'press');
    this.load();
  };

  readonly onPointerend = (): void => {
    if (this.#wish?.what === 'press') this.#wish = undefined;
  };

  readonly onContextmenu = (event: MouseEvent): void => {
    const isOurs = !event
      .composedPath()
      .some(node => node instanceof HTMLAnchorElement || node instanceof HTMLMediaElement);
    if (isOurs && getSelection()?.type !== 'Range' && this.#want(event, 'menu')) event.preventDefault();
    this.load();
  };

  /** Takes a key on a row. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target);
    if (!row || row !== event.target || !opensMenu(event)) return;
    event.preventDefault();
    this.#wish = { row, what: 'menu' };
    this.load();
  };

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
