import { focused } from '../../support/focused.js';

/** Remembers where the focus came from when it goes to another column, and brings it back. */
export class FocusTrail<Column extends string> {
  readonly #from = new Map<Column, HTMLElement>();

  /** Notes what has the focus, as the place to return to from a column. */
  note(column: Column): void {
    const from = focused();
    if (from) this.#from.set(column, from);
    else this.#from.delete(column);
  }

  /** Gives the focus back. What it came from may be gone. */
  back(column: Column, otherwise: HTMLElement | null): void {
    const from = this.#from.get(column);
    this.#from.delete(column);
    if (from?.isConnected && from.checkVisibility({ visibilityProperty: true })) from.focus();
    else otherwise?.focus();
  }
}
