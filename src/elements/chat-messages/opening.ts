import type { LitElement } from 'lit';
import type { MessageId } from '../../model/ids.js';
import type { Session } from '../../session/session.js';
import type { Entry, Thread, ThreadId } from '../../session/state.js';
import type { ListWindow } from '../../support/list-window.js';

/** What {@link Opening} looks at. */
export interface OpeningSource {
  session(): Session | undefined;
  entries(): readonly Entry[];
  threadId(): ThreadId | undefined;
  /** The last message with a row that was read before. */
  splitAfter(): MessageId | undefined;
  /** Whether a row is a fold that ends with this message. */
  endsWith(key: string, id: MessageId): boolean;
}

/** Where a list opens: at the first unread message; where all that is unread fits in view, that is its end. */
export class Opening {
  #isOver = false;
  /** Whether that place is being loaded, and whether it was. */
  #seeks = false;
  #sought = false;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly source: OpeningSource,
  ) {}

  /** Whether the place to begin reading at was looked for. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Begins with another thread. */
  reset(): void {
    this.#isOver = this.#seeks = this.#sought = false;
  }

  /** Looks for the place, until it is found or there is none. */
  begin(thread: Thread): void {
    const { openedAtMessageId: lastRead, openedUnreadCount: unread, status } = thread;
    if (this.#isOver || this.#seeks || status !== 'ready') return;
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
    this.#isOver = true;
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
}
