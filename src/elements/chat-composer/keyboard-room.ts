import type { LitElement } from 'lit';

/**
 * Makes room under a composer for the keyboard on the screen, where the browser lays it over the page (iOS): as much as
 * the keyboard covers of it, for as long as somebody writes.
 */
export class KeyboardRoom {
  readonly #host: LitElement;
  #left: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The field has the focus. */
  enter(): void {
    const view = window.visualViewport;
    if (!view || this.#left) return;
    const { signal } = (this.#left = new AbortController());
    view.addEventListener('resize', this.#fit, { signal });
    view.addEventListener('scroll', this.#fit, { signal });
    this.#fit();
  }

  /** It lost it. */
  leave(): void {
    this.#left?.abort();
    this.#left = undefined;
    this.#host.style.removeProperty('--_keyboard');
  }

  readonly #fit = (): void => {
    const view = window.visualViewport;
    if (!view) return;
    // Zoomed in by hand, the window shows a part of the page: that is no keyboard.
    const covered =
      view.scale > 1.01 ? 0 : this.#host.getBoundingClientRect().bottom - (view.offsetTop + view.height);
    this.#host.style.setProperty('--_keyboard', `${String(Math.max(0, Math.round(covered)))}px`);
  };
}
