import type { LitElement, ReactiveController } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { MessageId } from '../../model/ids.js';
import { compareMessages, type Message } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import type { Entry, Thread, ThreadId } from '../../session/state.js';
import type { ListWindow } from '../../support/list-window.js';
import type { FloatingDay } from './floating-day.js';
import type { MessagesSlice } from './slice.js';

/** Rows from the first or last one at which the next page is asked for. */
const NEAR = 20;

/** What {@link Reading} looks at. */
export interface ReadingSource {
  session(): Session | undefined;
  slice(): MessagesSlice | undefined;
  entries(): readonly Entry[];
  threadId(): ThreadId | undefined;
  locale(): Locale;
  /** The last message with a row that was read before. */
  splitAfter(): MessageId | undefined;
  /** Whether a row is a fold that ends with this message. */
  endsWith(key: string, id: MessageId): boolean;
  readonly inThread: () => boolean;
}

/** Follows what is in view: loads the next page in time, says what was read, and counts what came meanwhile. */
export class Reading implements ReactiveController {
  /** The newest row when the list was last at its end: what comes after it is news. */
  #seenKey: string | undefined;
  #atEdge = true;
  /** Whether the place to begin reading at was looked for. */
  #begun = false;
  /** Whether that place is being loaded, and whether it was. */
  #seeks = false;
  #sought = false;
  /** The newest message that was said to be read: what is marked unread after that stays so until there is news. */
  #marked: Message | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly day: FloatingDay,
    private readonly source: ReadingSource,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#markRead);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#markRead);
    this.day.hide();
  }

  /** Begins with another thread. */
  reset(): void {
    this.#seenKey = undefined;
    this.#begun = this.#seeks = this.#sought = false;
    this.#marked = undefined;
    this.day.hide();
  }

  /** Takes note of new rows. */
  onEntries(): void {
    if (this.window.atEdge) this.#seenKey = this.source.entries().at(-1)?.key;
  }

  /** Begins at the first unread message; where all that is unread fits in view, that is the end of the list. */
  begin(thread: Thread): void {
    const { openedAtMessageId: lastRead, openedUnreadCount: unread, status } = thread;
    if (this.#begun || this.#seeks || status !== 'ready') return;
    const key = unread ? this.#firstUnread(thread) : undefined;
    const id = this.source.threadId();
    const session = this.source.session();
    if (key !== undefined) this.window.toKey(key, 'start');
    else if (
      unread &&
      lastRead !== undefined &&
      thread.older !== undefined &&
      !this.#sought &&
      id &&
      session
    ) {
      // More is unread than a page holds. Once, for the page around it may not have it either.
      this.#seeks = this.#sought = true;
      void session.loadAround(id, lastRead).then(() => {
        if (id !== this.source.threadId()) return;
        this.#seeks = false;
        this.host.requestUpdate();
      });
      return;
    }
    this.#begun = true;
  }

  #firstUnread(thread: Thread): string | undefined {
    const entries = this.source.entries();
    if (thread.openedAtMessageId === undefined)
      return thread.older === undefined ? entries[0]?.key : undefined;
    const after = this.source.splitAfter();
    if (after === undefined) return undefined;
    const index = entries.findIndex(
      ({ key, message }) => message.id === after || this.source.endsWith(key, after),
    );
    return index < 0 ? undefined : entries[index + 1]?.key;
  }

  /** How many messages of others came since one left the end of the list. */
  get newCount(): number {
    if (this.window.atEdge || this.#seenKey === undefined) return 0;
    const me = this.source.slice()?.me;
    const entries = this.source.entries();
    let count = 0;
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      if (entry?.key === this.#seenKey) return count;
      if (entry?.message.sender.uid !== me) count += 1;
    }
    return 0;
  }

  /** After each scroll and each change of size. */
  readonly onMove = (byHand: boolean): void => {
    const session = this.source.session();
    const thread = this.source.slice()?.thread;
    const id = this.source.threadId();
    const entries = this.source.entries();
    if (!session || !thread || !id) return;
    const { first, last } = this.window.visible;
    const top = entries[first];
    // While it opens, and at its end, a list moves by itself as it grows: nobody looks for a day then.
    if (byHand && top && this.window.isOpen && !this.window.atEdge)
      this.day.show(top.message.sentAt, this.source.locale());
    // While a redraw is due, the rows are not those of the thread as it is now: this is called again after it.
    if (!thread.error && this.window.isOpen && !this.host.isUpdatePending) {
      if (thread.older !== undefined && first < NEAR && !thread.loadingOlder) void session.loadOlder(id);
      if (thread.newer !== undefined && last > entries.length - NEAR && !thread.loadingNewer)
        void session.loadNewer(id);
    }
    this.onEntries();
    if (this.window.atEdge !== this.#atEdge) {
      this.#atEdge = this.window.atEdge;
      this.host.requestUpdate();
    }
    this.#markRead();
  };

  /** What one has in view is read, while the page itself is in view. */
  readonly #markRead = (): void => {
    const session = this.source.session();
    const conversationId = this.source.slice()?.conversationId;
    if (!session || !conversationId || this.source.inThread() || document.visibilityState !== 'visible')
      return;
    if (!this.host.isConnected || !this.host.clientHeight || !this.#begun) return;
    const entries = this.source.entries();
    for (let i = this.window.atEdge ? entries.length - 1 : this.window.visible.last; i >= 0; i--) {
      const entry = entries[i];
      if (!entry || entry.delivery === 'sending' || entry.delivery === 'failed') continue;
      const { message } = entry;
      if (this.#marked && compareMessages(message, this.#marked) <= 0) return;
      this.#marked = message;
      session.markRead(conversationId, message.id);
      return;
    }
  };
}
