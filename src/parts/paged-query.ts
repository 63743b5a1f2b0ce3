import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ChatError } from '../model/chat-error.js';
import type { Session } from '../session/session.js';
import type { Loading } from '../session/state.js';
import type { TransportEvent } from '../transport/events.js';
import type { Page } from '../transport/queries.js';

/** What a list is of, now. */
export interface QuerySource {
  readonly session: Session | undefined;
  /** Whether the transport can be asked at all. */
  readonly can: boolean;
  readonly online: boolean;
  /** Narrows the list; another one begins it anew. */
  readonly filter: object;
}

/** What a {@link PagedQuery} needs to know. */
export interface PagedQueryOptions<Item> {
  /** Is asked at every drawing of the host. */
  readonly source: () => QuerySource;
  readonly ask: (
    session: Session,
    search: string,
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<Page<Item>>;
  readonly idOf: (item: Item) => string;
  readonly onEvent: (event: TransportEvent) => void;
}

/** How long a person's typing has to rest before the service is asked, milliseconds. */
const REST = 150;

/**
 * A list that one searches and pages through, of things that the session's state does not keep in order. A newer
 * search gives up the older one; what is shown stays until there is something else to show.
 */
export class PagedQuery<Item> implements ReactiveController {
  items: readonly Item[] = [];
  status: Loading = 'idle';
  /** What the items were searched by. */
  found = '';
  /** What is asked for now. */
  search = '';
  loadingMore = false;
  error: ChatError | undefined;
  /** Whether there is more. */
  get more(): boolean {
    return this.#older !== undefined;
  }

  readonly #host: ReactiveControllerHost;
  readonly #options: PagedQueryOptions<Item>;
  /** Ids that were heard of and are not in the list. */
  readonly #strangers = new Set<string>();
  #session: Session | undefined;
  #filter: object | undefined;
  #wasOnline = false;
  #unhear: (() => void) | undefined;
  #older: string | undefined;
  #run: AbortController | undefined;
  #timer = 0;

  /** To be made after the controllers that its source reads. */
  constructor(host: ReactiveControllerHost, options: PagedQueryOptions<Item>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Begins anew, at once. */
  start(search = this.search): void {
    this.#stop();
    this.search = search;
    if (this.status !== 'ready') this.status = 'loading';
    this.error = undefined;
    this.#host.requestUpdate();
    void this.#load(undefined);
  }

  /** Begins anew when the typing rests. */
  type(search: string): void {
    if (search === this.search) return;
    this.#stop();
    this.#strangers.clear();
    this.search = search;
    this.#host.requestUpdate();
    this.#timer = window.setTimeout(() => this.start(), REST);
  }

  /** The next page. Does nothing while one is on its way, after one failed, or where there is none. */
  next(): void {
    if (this.#older === undefined || this.loadingMore || this.error || this.status !== 'ready') return;
    this.loadingMore = true;
    this.#host.requestUpdate();
    void this.#load(this.#older);
  }

  /** Once more what failed last. */
  retry(): void {
    const wasMore = this.status === 'ready';
    this.error = undefined;
    if (wasMore) this.next();
    else this.start();
  }

  /**
   * Something was heard of. Where it belongs in the list, and whether at all, only the service knows: it is asked once
   * of each, where all that there is was on the first page; a longer list stays as it is.
   */
  hear(id: string): void {
    if (this.#strangers.has(id) || this.items.some(item => this.#options.idOf(item) === id)) return;
    this.#strangers.add(id);
    this.#refresh();
  }

  /** Changes what is shown without asking. */
  replace(change: (items: readonly Item[]) => readonly Item[]): void {
    this.items = change(this.items);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { session, can, online, filter } = this.#options.source();
    if (session !== this.#session) {
      this.#unhear?.();
      this.#session = session;
      this.#unhear = session?.onEvent(event => {
        if (event.type === 'resync') this.#refresh();
        this.#options.onEvent(event);
      });
      this.#filter = undefined;
    }
    const isBack = online && !this.#wasOnline;
    this.#wasOnline = online;
    if (!session || !can) return;
    if (filter !== this.#filter) {
      this.#filter = filter;
      this.start();
    } else if (isBack && this.error) this.retry();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#unhear?.();
    // Put back into the page, it asks anew.
    this.#session = undefined;
  }

  #refresh(): void {
    if (this.status === 'ready' && !this.more && !this.#timer) this.start();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#run?.abort();
    this.#run = undefined;
    this.loadingMore = false;
  }

  async #load(cursor: string | undefined): Promise<void> {
    const run = (this.#run = new AbortController());
    const { search } = this;
    const { ask, idOf } = this.#options;
    if (!this.#session) return;
    try {
      const page = await ask(this.#session, search, cursor, run.signal);
      if (run.signal.aborted) return;
      const known = new Set(cursor === undefined ? [] : this.items.map(idOf));
      const fresh = page.items.filter(item => !known.has(idOf(item)));
      this.items = cursor === undefined ? page.items : [...this.items, ...fresh];
      this.#older = page.older;
      this.found = search;
      this.status = 'ready';
    } catch (thrown) {
      if (run.signal.aborted) return;
      this.error = ChatError.from(thrown);
      if (cursor === undefined) this.status = 'failed';
    }
    this.#run = undefined;
    this.loadingMore = false;
    this.#host.requestUpdate();
  }
}
