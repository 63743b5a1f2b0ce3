import type { LitElement } from 'lit';
import { compareConversations, titleOf, type Conversation } from '../../model/conversation.js';
import type { ConversationId } from '../../model/ids.js';
import { PagedQuery } from '../../parts/paged-query.js';
import type { Session } from '../../session/session.js';
import type { SessionState } from '../../session/state.js';
import type { ConversationQuery } from '../../transport/queries.js';
import { tagOf, type ConversationFilter } from './filters.js';

/** What a {@link FilterList} is made of, now. */
export interface FilterSource {
  readonly session: Session | undefined;
  readonly state: Pick<SessionState, 'inbox' | 'conversations' | 'current' | 'connection'> | undefined;
  readonly filter: ConversationFilter;
  readonly search: string;
}

/**
 * Some of the conversations: those that one knows at once, and by and by all that the service finds, each for as long
 * as it belongs there. The one that is open stays, though it may have been read since.
 */
export class FilterList {
  readonly query: PagedQuery<Conversation>;
  readonly #source: () => FilterSource;
  #filter: { readonly name: ConversationFilter } = { name: 'all' };
  #kept: ConversationId | undefined;
  #keys: readonly ConversationId[] = [];
  #made: readonly unknown[] = [];

  constructor(host: LitElement, source: () => FilterSource) {
    this.#source = source;
    this.query = new PagedQuery<Conversation>(host, {
      source: () => {
        const { session, state, filter, search } = source();
        if (filter !== this.#filter.name) this.#filter = { name: filter };
        return {
          session,
          can: filter !== 'all' || search !== '',
          online: state?.connection.status === 'online',
          filter: this.#filter,
        };
      },
      ask: (session, search, cursor, signal) =>
        session.listConversations(
          { ...queryOf(this.#filter.name), search: search || undefined, cursor, limit: 50 },
          signal,
        ),
      idOf: ({ id }) => id,
      // What the session hears of is in its state.
      onEvent: () => undefined,
    });
  }

  /** Whether the service is still being asked. */
  get isComing(): boolean {
    const { status, found, search } = this.query;
    return status === 'loading' || (status !== 'failed' && found !== search);
  }

  /** The conversations to show, in their order; the same list while nothing changed. */
  keys(): readonly ConversationId[] {
    const { state, filter, search } = this.#source();
    if (!state) return [];
    const { items, found } = this.query;
    const made = [state.inbox.items, state.conversations, state.current, filter, search, items, found];
    if (made.every((part, index) => part === this.#made[index])) return this.#keys;
    const isOther = filter !== this.#made[3] || search !== this.#made[4];
    this.#made = made;
    if (isOther || this.#kept !== state.current) {
      const wasHere = state.current !== undefined && this.#keys.includes(state.current);
      this.#kept = !isOther && wasHere ? state.current : undefined;
    }
    const keys = this.#listed(state, filter, search);
    const isSame = keys.length === this.#keys.length && keys.every((id, index) => id === this.#keys[index]);
    if (!isSame) this.#keys = keys;
    return this.#keys;
  }

  #listed(
    { inbox, conversations }: Pick<SessionState, 'inbox' | 'conversations'>,
    filter: ConversationFilter,
    search: string,
  ): ConversationId[] {
    const needle = search.toLocaleLowerCase();
    // A service may know more of a name than its letters.
    const found = new Set(this.query.found === search ? this.query.items.map(({ id }) => id) : []);
    const belongs = (conversation: Conversation): boolean => {
      const { id, archived } = conversation;
      const isIn = id === this.#kept ? archived === (filter === 'archived') : fits(conversation, filter);
      return isIn && (!needle || found.has(id) || titleOf(conversation).toLocaleLowerCase().includes(needle));
    };
    const idsOf = (some: readonly Conversation[]): ConversationId[] =>
      some.filter(belongs).map(({ id }) => id);
    if (filter === 'archived') return idsOf([...conversations.values()].sort(compareConversations));
    const known = new Set(inbox.items);
    const take = (ids: Iterable<ConversationId>): Conversation[] =>
      [...ids].flatMap(id => conversations.get(id) ?? []);
    // The inbox is in order, and ends where the others begin.
    const further = take([...found].filter(id => !known.has(id))).sort(compareConversations);
    return idsOf([...take(inbox.items), ...further]);
  }
}

function fits(conversation: Conversation, filter: ConversationFilter): boolean {
  const { archived, unreadCount, unreadMentions, receiverType, tags } = conversation;
  const tag = tagOf(filter);
  if (archived !== (filter === 'archived')) return false;
  if (tag !== undefined) return tags.includes(tag);
  if (filter === 'unread') return unreadCount > 0;
  if (filter === 'mentions') return unreadMentions > 0;
  if (filter === 'people') return receiverType === 'user';
  return filter !== 'groups' || receiverType === 'group';
}

function queryOf(filter: ConversationFilter): ConversationQuery {
  const tag = tagOf(filter);
  if (tag !== undefined) return { tags: [tag] };
  if (filter === 'unread') return { unread: true };
  if (filter === 'mentions') return { mentioned: true };
  if (filter === 'people') return { receiverType: 'user' };
  if (filter === 'groups') return { receiverType: 'group' };
  return filter === 'archived' ? { archived: true } : {};
}
