import type { LitElement } from 'lit';

/** What tells that a mouse is somewhere. */
const ELSEWHERE = ['pointerover', 'pointermove'] as const;

/** Knows whether somebody is on the rows of a list: with a mouse over them, or walking them by keys. */
export class Attention {
  /** The row under the mouse. */
  row: string | undefined;
  /** What the mouse is over. */
  #rows: Element | undefined;
  /** Whether what was last used is the keyboard. */
  #byKeys: boolean | undefined;

  constructor(private readonly host: LitElement) {
    host.addEventListener('pointerdown', () => (this.#byKeys = false));
    host.addEventListener('keydown', () => (this.#byKeys = true));
  }

  /** A row that was pressed keeps the focus for long, and keeps no row in its place. */
  get holds(): boolean {
    if (this.#rows) return true;
    return this.#byKeys === true && !!this.host.shadowRoot?.activeElement?.closest('.list');
  }

  readonly onPointerover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const row = rowOf(event.target)?.dataset['row'];
    if (!this.#rows) for (const type of ELSEWHERE) document.addEventListener(type, this.#onElsewhere, true);
    this.#rows = event.currentTarget as Element;
    if (row === this.row) return;
    this.row = row;
    this.host.requestUpdate();
  };

  readonly onPointerleave = (): void => {
    this.leave();
    this.host.requestUpdate();
  };

  /** Knows of nobody any more. Does not redraw: an element that was removed is to be forgotten, not drawn. */
  leave(): void {
    for (const type of ELSEWHERE) document.removeEventListener(type, this.#onElsewhere, true);
    this.#rows = undefined;
    this.row = undefined;
  }

  // Where what was under the mouse went away, WebKit says neither that the mouse left nor, at times, where it came to.
  readonly #onElsewhere = (event: PointerEvent): void => {
    if (this.#rows && !event.composedPath().includes(this.#rows)) this.onPointerleave();
  };

  readonly onFocusin = (event: FocusEvent): void => {
    this.#byKeys ??= (event.target as Element).matches(':focus-visible');
  };

  readonly onFocusout = (): void => {
    this.host.requestUpdate();
  };
}

/** The row that an event happened in. */
export const rowOf = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('[data-row]')) || undefined;
