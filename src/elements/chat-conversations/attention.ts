import type { LitElement } from 'lit';

/** Knows whether somebody is on the rows of a list: with a mouse over them, or walking them by keys. */
export class Attention {
  /** The row under the mouse. */
  row: string | undefined;
  #isOver = false;
  #hasFocus = false;
  /** Whether what was last used is the keyboard. */
  #byKeys: boolean | undefined;

  constructor(private readonly host: LitElement) {
    host.addEventListener('pointerdown', () => (this.#byKeys = false));
    host.addEventListener('keydown', () => (this.#byKeys = true));
  }

  /** A row that was pressed keeps the focus for long, and keeps no row in its place. */
  get holds(): boolean {
    return this.#isOver || (this.#hasFocus && this.#byKeys === true);
  }

  readonly onPointerover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    this.#isOver = true;
    const row = rowOf(event.target)?.dataset['row'];
    if (row === this.row) return;
    this.row = row;
    this.host.requestUpdate();
  };

  readonly onPointerleave = (): void => {
    this.#isOver = false;
    this.row = undefined;
    this.host.requestUpdate();
  };

  readonly onFocusin = (event: FocusEvent): void => {
    this.#hasFocus = true;
    this.#byKeys ??= (event.target as Element).matches(':focus-visible');
  };

  readonly onFocusout = (event: FocusEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget)) return;
    this.#hasFocus = false;
    this.host.requestUpdate();
  };
}

/** The row that an event happened in. */
export const rowOf = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('[data-row]')) || undefined;
