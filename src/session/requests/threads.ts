import { ChatError } from '../../model/chat-error.js';
import type { MessageId } from '../../model/ids.js';
import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/message.js';
import { compareMessages } from '../../model/message.js';
import type { MessageQuery, Page } from '../../transport/queries.js';
import type { Core } from '../core.js';
import { isMessage } from '../edge/nouns.js';
import { emptyThread } from '../initial-state.js';
import type { Draft } from '../reduce/draft.js';
import { acceptedCount, mergeEntries } from '../reduce/entries.js';
import { conversationOfThread, parentOfThread, type Entry, type Thread, type ThreadId } from '../state.js';

const PAGE = 30;
/** Who asks for page upon page faster than this, milliseconds, scrolls far: after a few they are large. */
const FAST = 300;
const FAST_PAGES = 5;
/** How many entries a thread that nobody looks at may hold before it is let go. */
const UNWATCHED = 200;

/** Puts a page into a thread. */
type Join = (thread: Thread, page: Page<Message>, me: string) => Partial<Thread>;

/** In place of all that is held, but for what waits to be accepted. */
const replace: Join = ({ entries }, page, me) => {
  // Entries that the page shows too keep their identity, and their rows.
  const ids = new Set(page.items.map(({ id }) => id));
  const kept = entries.filter((entry, index) => index >= acceptedCount(entries) || ids.has(entry.message.id));
  return { entries: mergeEntries(kept, page.items, me), older: page.older, newer: page.newer };
};

const older: Join = ({ entries }, page, me) => ({
  entries: mergeEntries(entries, page.items, me),
  older: page.older,
});

const newer: Join = ({ entries }, page, me) => ({
  entries: mergeEntries(entries, page.items, me),
  newer: page.newer,
});

/** The newest page again, after events were missed: joins what is held if the two meet, else takes its place. */
const refresh: Join = (thread, page, me) => {
  const first = page.items[0];
  const held = thread.entries.slice(0, acceptedCount(thread.entries));
  const meets = first && held.some(entry => entry.message.id === first.id);
  if (!meets || thread.newer !== undefined) return replace(thread, page, me);
  // What the page should show and does not was taken away meanwhile.
  const ids = new Set(page.items.map(({ id }) => id));
  const kept = thread.entries.filter(
    (entry, index) =>
      index >= held.length || ids.has(entry.message.id) || compareMessages(entry.message, first) < 0,
  );
  return { entries: mergeEntries(kept, page.items, me) };
};

/** The messages of conversations and threads, page by page. */
export class Threads {
  readonly #core: Core;
  /** Ends the loading of a thread when another beginning is chosen. */
  readonly #owns = new Map<ThreadId, AbortController>();
  readonly #running = new Map<string, Promise<void>>();
  /** When a further page was asked for last, and how many before it came fast. */
  readonly #pace = new Map<ThreadId, { readonly at: number; readonly fast: number }>();
  readonly #watched = new Map<ThreadId, number>();
  /** Where the newest page of each thread begins: what is kept when nobody looks at it any more. */
  readonly #newest = new Map<
    ThreadId,
    { readonly key: string | undefined; readonly older: string | undefined }
  >();

  constructor(core: Core) {
    this.#core = core;
  }

  load(id: ThreadId): Promise<void> {
    const thread = this.#core.state.threads.get(id);
    if (thread?.status === 'ready') return Promise.resolve();
    return this.#running.get(`first ${id}`) ?? this.#begin(id, {}, replace);
  }

  loadNewest(id: ThreadId): Promise<void> {
    return this.#begin(id, {}, replace);
  }

  loadAround(id: ThreadId, messageId: MessageId): Promise<void> {
    return this.#begin(id, { around: messageId }, replace);
  }

  loadOlder(id: ThreadId): Promise<void> {
    return this.#more(id, 'older');
  }

  loadNewer(id: ThreadId): Promise<void> {
    return this.#more(id, 'newer');
  }

  /** Whether somebody looks at a thread. */
  isWatched(id: ThreadId): boolean {
    return this.#watched.has(id);
  }

  watch(id: ThreadId): () => void {
    const count = this.#watched.get(id) ?? 0;
    this.#watched.set(id, count + 1);
    if (!count) this.#opened(id);
    let watching = true;
    return () => {
      if (!watching) return;
      watching = false;
      const left = (this.#watched.get(id) ?? 1) - 1;
      if (left) this.#watched.set(id, left);
      else {
        this.#watched.delete(id);
        this.#trim(id);
      }
    };
  }

  /** Lets go what came to threads that nobody looks at, where it is much. */
  tidy(): void {
    for (const thread of this.#core.state.threads.values()) {
      if (thread.entries.length > UNWATCHED && !this.#watched.has(thread.id)) this.#trim(thread.id);
    }
  }

  /** After events were missed: those on screen are loaded again, the others forgotten but for what is to be sent. */
  resync(): void {
    for (const thread of [...this.#core.state.threads.values()]) {
      if (!this.#watched.has(thread.id)) this.#forget(thread.id);
      else if (thread.status !== 'ready') void this.#begin(thread.id, {}, replace);
      else if (thread.newer === undefined) void this.#begin(thread.id, {}, refresh);
    }
  }

  /** Loads those on screen again that could not be loaded. */
  retryFailed(): void {
    for (const id of this.#watched.keys()) {
      if (this.#core.state.threads.get(id)?.status === 'failed') void this.load(id);
    }
  }

  /** Loads a first page: the newest, or another. Whatever else was on its way for the thread is given up. */
  #begin(id: ThreadId, query: MessageQuery, join: Join): Promise<void> {
    this.#owns.get(id)?.abort();
    this.#owns.set(id, new AbortController());
    for (const way of ['older', 'newer']) this.#running.delete(`${way} ${id}`);
    const status = this.#core.state.threads.get(id)?.status === 'ready' ? 'ready' : 'loading';
    const start = { status, loadingOlder: false, loadingNewer: false, error: undefined } as const;
    const failed = status === 'ready' ? {} : ({ status: 'failed' } as const);
    return this.#run(`first ${id}`, id, start, failed, query, (thread, page, me) => {
      const joined = join(thread, page, me);
      if (page.newer === undefined && join !== refresh) this.#mark(id, page, me);
      return { ...joined, status: 'ready', ...(thread.status !== 'ready' && this.#openedAt(id)) };
    });
  }

  #more(id: ThreadId, way: 'older' | 'newer'): Promise<void> {
    const thread = this.#core.state.threads.get(id);
    const cursor = thread?.[way];
    const running = this.#running.get(`${way} ${id}`) ?? this.#running.get(`first ${id}`);
    if (running || cursor === undefined) return running ?? Promise.resolve();
    const flag = way === 'older' ? 'loadingOlder' : 'loadingNewer';
    const join = way === 'older' ? older : newer;
    return this.#run(
      `${way} ${id}`,
      id,
      { [flag]: true, error: undefined },
      { [flag]: false },
      { cursor, limit: this.#limit(id) },
      (...page) => ({
        ...join(...page),
        [flag]: false,
      }),
    );
  }

  #limit(id: ThreadId): number {
    const last = this.#pace.get(id);
    const at = Date.now();
    const fast = last && at - last.at < FAST ? last.fast + 1 : 0;
    this.#pace.set(id, { at, fast });
    return fast < FAST_PAGES ? PAGE : LIMITS.page;
  }

  #run(
    key: string,
    id: ThreadId,
    start: Partial<Thread>,
    failed: Partial<Thread>,
    query: MessageQuery,
    join: Join,
  ): Promise<void> {
    const core = this.#core;
    const own = this.#owns.get(id) ?? new AbortController();
    this.#owns.set(id, own);
    const change = (draft: Draft, changes: Partial<Thread>): void =>
      draft.set('threads', id, { ...(draft.state.threads.get(id) ?? emptyThread(id)), ...changes });
    core.update(draft => change(draft, start));
    const load = async (): Promise<void> => {
      try {
        await core.load(this.#page(id, query, own.signal), (draft, page) => {
          if (own.signal.aborted) return;
          const thread = draft.state.threads.get(id) ?? emptyThread(id);
          change(draft, join(thread, page, core.uid));
        });
      } catch (thrown) {
        if (own.signal.aborted) return;
        core.update(draft => change(draft, { ...failed, error: ChatError.from(thrown) }));
      }
    };
    const running = load().finally(() => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    });
    this.#running.set(key, running);
    return running;
  }

  async #page(id: ThreadId, query: MessageQuery, signal: AbortSignal): Promise<Page<Message>> {
    const core = this.#core;
    const where = {
      conversationId: conversationOfThread(id),
      parentId: parentOfThread(id),
      limit: PAGE,
      ...query,
    };
    const page = await core.page(isMessage, line => core.transport.messages.list(where, line), signal);
    const items = page.items.map(message => core.overlay.over(message)).sort(compareMessages);
    return { ...page, items };
  }

  /** What was read when it was opened, for the unread line. */
  #openedAt(id: ThreadId): Pick<Thread, 'openedAtMessageId' | 'openedUnreadCount'> {
    const conversation = id.includes('#')
      ? undefined
      : this.#core.state.conversations.get(conversationOfThread(id));
    return {
      openedAtMessageId: conversation?.lastReadMessageId,
      openedUnreadCount: conversation?.unreadCount ?? 0,
    };
  }

  #opened(id: ThreadId): void {
    this.#core.update(draft => {
      const thread = draft.state.threads.get(id);
      if (thread?.status === 'ready') draft.set('threads', id, { ...thread, ...this.#openedAt(id) });
    });
  }

  #mark(id: ThreadId, page: Page<Message>, me: string): void {
    const first = page.items[0];
    const key = first && ((first.sender.uid === me && first.muid) || first.id);
    this.#newest.set(id, { key, older: page.older });
  }

  /** Keeps the newest page only. */
  #trim(id: ThreadId): void {
    const thread = this.#core.state.threads.get(id);
    if (!thread || thread.status !== 'ready') return;
    const mark = this.#newest.get(id);
    const from = mark ? thread.entries.findIndex(({ key }) => key === mark.key) : -1;
    const kept = thread.entries.length - from;
    if (thread.newer !== undefined || !mark || (from < 0 && thread.entries.length > 0) || kept > UNWATCHED) {
      return this.#forget(id);
    }
    if (from <= 0) return;
    const entries = thread.entries.slice(from);
    this.#core.update(draft => draft.set('threads', id, { ...thread, entries, older: mark.older }));
  }

  /** Lets a thread go, but for what waits to be accepted. */
  #forget(id: ThreadId): void {
    this.#owns.get(id)?.abort();
    this.#owns.delete(id);
    this.#newest.delete(id);
    this.#pace.delete(id);
    this.#core.update(draft => {
      const thread = draft.state.threads.get(id);
      if (!thread) return;
      const entries: readonly Entry[] = thread.entries.slice(acceptedCount(thread.entries));
      if (entries.length) draft.set('threads', id, { ...emptyThread(id), entries });
      else draft.delete('threads', id);
    });
  }
}
