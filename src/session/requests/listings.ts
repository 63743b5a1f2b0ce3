import { ChatError } from '../../model/chat-error.js';
import type { Page } from '../../transport/queries.js';
import type { Core } from '../core.js';
import { EMPTY_LISTING } from '../initial-state.js';
import type { Draft } from '../reduce/draft.js';
import type { Listing, SessionState } from '../state.js';

/** Where a list stands in the state, and how a page of it is asked for and taken in. */
export interface ListingSpec<Item, Answer> {
  /** Names it among the lists that are being loaded. */
  readonly key: string;
  readonly get: (state: SessionState) => Listing<Item> | undefined;
  readonly set: (draft: Draft, listing: Listing<Item>) => void;
  readonly fetch: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Answer>>;
  /** Takes in what is on the page and answers with the items of the list. */
  readonly take: (draft: Draft, answers: readonly Answer[]) => readonly Item[];
  /** What makes two items the same. */
  readonly idOf: (item: Item) => string;
}

/** Loads lists page by page: the inbox, members, the banned. One load of a list at a time; a new first page ends it. */
export class Listings {
  readonly #core: Core;
  readonly #running = new Map<
    string,
    { readonly more: boolean; readonly own: AbortController; promise: Promise<void> }
  >();

  constructor(core: Core) {
    this.#core = core;
  }

  /** The first page, or with `more` the next one. Errors are left in the list. */
  load<Item, Answer>(spec: ListingSpec<Item, Answer>, more: boolean): Promise<void> {
    const running = this.#running.get(spec.key);
    if (running && (more || !running.more)) return running.promise;
    const before = spec.get(this.#core.state) ?? EMPTY_LISTING;
    if (more && before.older === undefined) return Promise.resolve();
    running?.own.abort();
    const own = new AbortController();
    const run = { more, own, promise: Promise.resolve() };
    this.#running.set(spec.key, run);
    run.promise = this.#run(spec, before, more, own.signal).finally(() => {
      if (this.#running.get(spec.key) === run) this.#running.delete(spec.key);
    });
    return run.promise;
  }

  async #run<Item, Answer>(
    spec: ListingSpec<Item, Answer>,
    before: Listing<Item>,
    more: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const core = this.#core;
    const change = (draft: Draft, changes: Partial<Listing<Item>>): void =>
      spec.set(draft, {
        ...(spec.get(draft.state) ?? EMPTY_LISTING),
        loadingMore: false,
        error: undefined,
        ...changes,
      });
    const waiting = before.status === 'ready' ? 'ready' : 'loading';
    core.update(draft => change(draft, more ? { loadingMore: true } : { status: waiting }));
    try {
      const page = spec.fetch(more ? before.older : undefined, signal);
      await core.load(page, (draft, { items, older }) => {
        if (signal.aborted) return;
        const taken = spec.take(draft, items);
        const held = more ? (spec.get(draft.state)?.items ?? []) : [];
        const known = new Set(held.map(spec.idOf));
        const fresh = taken.filter(item => !known.has(spec.idOf(item)) && known.add(spec.idOf(item)));
        change(draft, { items: [...held, ...fresh], older, status: 'ready' });
      });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = ChatError.from(thrown);
      core.update(draft =>
        change(draft, { error, status: more || waiting === 'ready' ? 'ready' : 'failed' }),
      );
    }
  }
}
