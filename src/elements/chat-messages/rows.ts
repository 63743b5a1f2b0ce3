import type { MessageId } from '../../model/ids.js';
import type { Entry, Thread } from '../../session/state.js';
import { fold, type Fold } from './folds.js';
import { isShown, placeOf, shownUpTo } from './grouping.js';
import type { RowPlace } from './message-row.js';

const NONE: readonly Entry[] = [];

/** What came with a thread as it is now: nothing, something, or something of one's own on its way. */
interface Taken {
  readonly hadRows: boolean;
  readonly change: 'none' | 'some' | 'sent';
}

/** Makes rows of what a thread holds: leaves out what is not shown, and folds comings and goings. */
export class Rows {
  #held = NONE;
  #entries = NONE;
  #folds: ReadonlyMap<string, Fold> = new Map();
  #openedFolds = new Set<string>();
  #unfolded = new Set<string>();
  #splitAfter: MessageId | undefined;

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The last row that was read before: the unread line stands after it. */
  get splitAfter(): MessageId | undefined {
    return this.#splitAfter;
  }

  /** Forgets all: another thread comes. */
  reset(): void {
    this.#held = this.#entries = NONE;
    this.#openedFolds = new Set();
    this.#unfolded = new Set();
  }

  take(thread: Thread | undefined): Taken {
    const held = thread?.entries ?? NONE;
    const hadRows = this.#entries.length > 0;
    if (held === this.#held) return { hadRows, change: 'none' };
    const before = this.#held.at(-1);
    const last = held.at(-1);
    this.#held = held;
    this.#arrange(thread);
    const isSent = last && last.key !== before?.key && last.delivery === 'sending';
    return { hadRows, change: isSent ? 'sent' : 'some' };
  }

  /** Opens or closes a run of comings and goings. */
  toggleFold(key: string, thread: Thread | undefined): void {
    const { open, entries } = this.#folds.get(key) ?? {};
    if (!open) this.#openedFolds.add(key);
    else for (const entry of entries ?? []) this.#openedFolds.delete(entry.key);
    this.#arrange(thread);
  }

  /** Shows a long message whole, or its beginning again. */
  unfold(key: string): void {
    if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
  }

  /** Whether a row stands for a fold that ends with this message. */
  endsFold(key: string, id: MessageId): boolean {
    const found = this.#folds.get(key);
    return !!found && !found.open && found.entries.at(-1)?.message.id === id;
  }

  /** How a row stands among the others. */
  placeOf(index: number, thread: Thread | undefined): Omit<RowPlace, 'isTabStop' | 'seenBy' | 'selected'> {
    const key = this.#entries[index]?.key ?? '';
    return {
      ...placeOf(this.#entries, index, this.#splitAfter),
      position: index + 1,
      total: this.#entries.length,
      unread: this.#startsUnread(index, thread) ? (thread?.openedUnreadCount ?? 0) : 0,
      fold: this.#folds.get(key),
      unfolded: this.#unfolded.has(key),
    };
  }

  #startsUnread(index: number, thread: Thread | undefined): boolean {
    const splitAfter = this.#splitAfter;
    // Where nothing was ever read, the first message of all begins what is unread.
    if (splitAfter === undefined)
      return (
        index === 0 &&
        !!thread?.openedUnreadCount &&
        thread.openedAtMessageId === undefined &&
        thread.older === undefined
      );
    const before = this.#entries[index - 1];
    return before?.message.id === splitAfter || this.endsFold(before?.key ?? '', splitAfter);
  }

  #arrange(thread: Thread | undefined): void {
    const shown = this.#held.every(isShown) ? this.#held : this.#held.filter(isShown);
    const { openedUnreadCount, openedAtMessageId } = thread ?? {};
    this.#splitAfter = openedUnreadCount ? shownUpTo(this.#held, openedAtMessageId) : undefined;
    const { entries, folds } = fold(shown, this.#openedFolds, this.#splitAfter);
    this.#entries = entries;
    this.#folds = folds;
  }
}
