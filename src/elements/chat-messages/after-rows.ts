import type { LitElement } from 'lit';
import type { ListWindow } from '../../support/list-window.js';
import { Extras, type ExtrasSource } from './extras.js';
import { Going, type GoingSource } from './going.js';
import { Reading, type ReadingSource } from './reading.js';

/** What a list loads once its first rows are drawn. */
export class AfterRows {
  readonly reading: Reading;
  readonly extras: Extras;
  readonly going: Going;

  constructor(host: LitElement, window: ListWindow, source: ReadingSource & ExtrasSource & GoingSource) {
    this.reading = new Reading(host, window, source);
    this.extras = new Extras(host, window, source);
    this.going = new Going(host, window, source);
  }

  /** Another thread comes. */
  reset(): void {
    this.reading.reset();
    this.going.reset();
  }

  /** The list stands elsewhere now; `byHand` where somebody scrolled. */
  onMove(byHand: boolean): void {
    this.reading.onMove(byHand);
    this.extras.onMove(byHand);
  }
}
