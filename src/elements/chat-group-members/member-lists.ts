import type { LitElement } from 'lit';
import type { Guid, Uid } from '../../model/ids.js';
import type { BannedMember, Member, Scope } from '../../model/member.js';
import { PagedQuery } from '../../parts/paged-query.js';
import type { Session } from '../../session/session.js';
import type { Listing, Loading } from '../../session/state.js';
import type { ChatError } from '../../model/chat-error.js';
import type { TransportEvent } from '../../transport/events.js';

/** Which members are listed. */
export type MemberView = 'all' | Scope | 'online' | 'banned';

/** What there is to list, now. */
export interface MemberSource {
  readonly session: Session | undefined;
  readonly guid: Guid | undefined;
  readonly view: MemberView;
  readonly search: string;
  /** Whether the signed-in user sees members, and who is banned. */
  readonly mayLook: boolean;
  readonly maySeeBanned: boolean;
  readonly online: boolean;
  /** All members, as the session holds them. */
  readonly listing: Listing<Member> | undefined;
}

/** As much of a list as is shown of it. */
export interface ShownList<Item> {
  readonly items: readonly Item[];
  readonly status: Loading;
  readonly error?: ChatError | undefined;
  readonly loadingMore: boolean;
  /** Whether there is more than what is here. */
  readonly more: boolean;
}

const NOTHING: ShownList<never> = { items: [], status: 'loading', loadingMore: false, more: false };

/**
 * The lists of a group: all members, which the session keeps in order as they change; those that a search or a filter
 * finds, which the service is asked for; and who is banned.
 */
export class MemberLists {
  readonly #source: () => MemberSource;
  readonly #found: PagedQuery<Member>;
  readonly #banned: PagedQuery<BannedMember>;
  #filter: { readonly guid: Guid | undefined; readonly view: MemberView } = { guid: undefined, view: 'all' };

  constructor(host: LitElement, source: () => MemberSource) {
    this.#source = source;
    this.#found = new PagedQuery<Member>(host, {
      source: () => this.#querySource(this.isFound),
      ask: (session, search, cursor, signal) =>
        session.listMembers({ ...this.#query(search), cursor, limit: cursor ? 100 : 30 }, signal),
      idOf: ({ user }) => user.uid,
      onEvent: event => this.#onMember(event),
    });
    this.#banned = new PagedQuery<BannedMember>(host, {
      source: () => this.#querySource(this.isBanned),
      ask: (session, search, cursor, signal) =>
        session.listBanned({ guid: this.#filter.guid ?? '', search: search || undefined, cursor }, signal),
      idOf: ({ user }) => user.uid,
      onEvent: event => this.#onBanned(event),
    });
  }

  get isBanned(): boolean {
    return this.#source().view === 'banned';
  }

  /** Whether a search or a filter narrows the list of members. */
  get isFound(): boolean {
    const { view, search } = this.#source();
    return view !== 'banned' && (view !== 'all' || search !== '');
  }

  /** What the items were searched by. */
  get foundBy(): string {
    return this.isBanned ? this.#banned.found : this.isFound ? this.#found.found : '';
  }

  get members(): ShownList<Member> {
    if (this.isFound) return this.#found;
    const { listing } = this.#source();
    return listing ? { ...listing, more: listing.older !== undefined } : NOTHING;
  }

  get banned(): ShownList<BannedMember> {
    return this.#banned;
  }

  /** Asks for others when the typing rests. */
  type(search: string): void {
    if (this.isBanned) this.#banned.type(search);
    else if (this.isFound) this.#found.type(search);
  }

  /** What the next list is searched by: one goes to another while something stands in the field. */
  carry(search: string): void {
    this.#found.search = this.#banned.search = search;
  }

  /** The next page. `again` also where the last one failed. */
  next(again = false): void {
    const { session, guid, listing } = this.#source();
    const query = this.isBanned ? this.#banned : this.isFound ? this.#found : undefined;
    if (query) {
      if (again) query.retry();
      else query.next();
    } else if (guid !== undefined && listing?.status === 'ready' && listing.older !== undefined) {
      if (!listing.loadingMore && (again || !listing.error)) void session?.loadMoreMembers(guid);
    }
  }

  /** Once more what could not be loaded. */
  retry(): void {
    const { session, guid } = this.#source();
    if (this.isBanned || this.isFound) this.next(true);
    else if (guid !== undefined) void session?.loadMembers(guid);
  }

  #querySource(isWanted: boolean) {
    const { session, guid, view, mayLook, maySeeBanned, online } = this.#source();
    if (guid !== this.#filter.guid || view !== this.#filter.view) this.#filter = { guid, view };
    const can = isWanted && guid !== undefined && (view === 'banned' ? maySeeBanned : mayLook);
    return { session, can, online, filter: this.#filter };
  }

  #query(search: string) {
    const { guid = '', view } = this.#filter;
    return {
      guid,
      search: search || undefined,
      ...(view === 'online' && { status: view }),
      ...(view !== 'online' && view !== 'all' && view !== 'banned' && { scopes: [view] }),
    };
  }

  /** Whether somebody whom the service found before still belongs to what is filtered by. */
  #fits({ scope, user }: Member): boolean {
    const { view } = this.#filter;
    return view === 'all' || view === scope || (view === 'online' && user.status === 'online');
  }

  #without(uid: Uid): void {
    this.#found.replace(items => items.filter(({ user }) => user.uid !== uid));
  }

  #onMember(event: TransportEvent): void {
    const { guid } = this.#filter;
    const query = this.#found;
    if (event.type === 'member' && event.guid === guid) {
      const { member } = event;
      const { uid } = member.user;
      if (!this.#fits(member)) this.#without(uid);
      else if (query.items.some(({ user }) => user.uid === uid))
        query.replace(items => items.map(item => (item.user.uid === uid ? member : item)));
      else query.hear(uid);
    }
    if (event.type === 'memberRemoved' && event.guid === guid) this.#without(event.uid);
    if (event.type !== 'user') return;
    const { user } = event;
    const held = query.items.find(item => item.user.uid === user.uid);
    if (!held) {
      if (this.#filter.view === 'online' && user.status === 'online') query.hear(user.uid);
    } else if (this.#fits({ ...held, user })) {
      query.replace(items => items.map(item => (item === held ? { ...held, user } : item)));
    } else this.#without(user.uid);
  }

  #onBanned(event: TransportEvent): void {
    if (event.type === 'banned' && event.guid === this.#filter.guid) this.#banned.hear(event.banned.user.uid);
    if (event.type === 'unbanned' && event.guid === this.#filter.guid)
      this.#banned.replace(items => items.filter(({ user }) => user.uid !== event.uid));
  }
}
