import type { LitElement, ReactiveController } from 'lit';
import type { AppHistory, Place } from './app-history.js';

/** Keeps where one is in the browser's history, where that is asked for; what it takes is loaded then. */
export class HistoryKeeper implements ReactiveController {
  #history: AppHistory | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly go: (place: Place) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#history?.end();
    this.#history = undefined;
  }

  /** To be told of every drawing: where one is now. */
  note(place: Place, withHash: boolean): void {
    if (this.#history) this.#history.note(place);
    else void this.#begin(place, withHash);
  }

  async #begin(place: Place, withHash: boolean): Promise<void> {
    const { AppHistory: History } = await import('./app-history.js');
    if (this.#history || !this.host.isConnected) return;
    this.#history = new History(withHash, this.go);
    this.#history.note(place);
  }
}
