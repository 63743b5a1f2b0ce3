import type { ReactiveController } from 'lit';
import type { Drafts } from './drafts.js';

/** Sees to it that nothing written is lost when the element, or the whole page, goes. */
export class LastWords implements ReactiveController {
  readonly #drafts: Drafts;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#drafts.flush);
    document.addEventListener('visibilitychange', this.#drafts.flush);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#drafts.flush);
    document.removeEventListener('visibilitychange', this.#drafts.flush);
    this.#drafts.flush();
  }
}
