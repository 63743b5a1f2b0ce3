import type { Locale } from '../../locales/locale.js';

/** How long it stays after the last scroll, milliseconds. */
const STAYS = 1400;

/**
 * The day of the first message in view, over the list while one scrolls. Written to the page by hand: a redraw of the
 * list for each step of a scroll would be a waste.
 */
export class FloatingDay {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #day = '';

  /** @param element Where it stands; decoration, as each day's line says the same. */
  constructor(private readonly element: () => HTMLElement | null) {}

  /** Says which message is the first in view. */
  show(sentAt: number, locale: Locale): void {
    const element = this.element();
    if (!element) return;
    const day = locale.day(sentAt);
    if (day !== this.#day || !element.textContent) element.textContent = this.#day = day;
    element.classList.add('on');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      element.classList.remove('on');
    }, STAYS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.element()?.classList.remove('on');
  }
}
