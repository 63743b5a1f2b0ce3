import type { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Message } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import type { Entry } from '../../session/state.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { notesStyles } from './notes.styles.js';
import { PinnedBar } from './pinned-bar.js';
import type { RowView } from './row-view.js';
import { SeenBy } from './seen-by.js';
import type { MessagesSlice } from './slice.js';

/** What is asked for about a conversation once its messages are there: its pins, and who has read the newest of mine. */
export class ListNotes {
  readonly #pinned: PinnedBar;
  readonly #seenBy: SeenBy;

  constructor(host: LitElement) {
    adoptStyles(host, notesStyles);
    this.#pinned = new PinnedBar(host);
    this.#seenBy = new SeenBy(host);
  }

  /** Turns to what the list shows now. A thread has no pins of its own. */
  turnTo(
    session: Session | undefined,
    slice: MessagesSlice | undefined,
    entries: readonly Entry[],
    inThread: boolean,
  ): void {
    this.#pinned.turnTo(inThread ? undefined : session, slice?.conversationId);
    this.#seenBy.turnTo(session, slice, entries);
  }

  /** What stands over the list. */
  renderPins(view: RowView, goTo: (message: Message) => void): TemplateResult | typeof nothing {
    return this.#pinned.render(view, goTo);
  }

  /** What stands under a row. */
  renderSeenBy(key: string, view: RowView): TemplateResult | typeof nothing {
    return this.#seenBy.render(key, view);
  }
}
