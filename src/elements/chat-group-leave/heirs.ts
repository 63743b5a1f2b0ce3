import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Guid, Uid } from '../../model/ids.js';
import type { Member } from '../../model/member.js';
import { mayToMember, standingOf } from '../../model/policy.js';
import { avatar } from '../../parts/avatar.js';
import { emptyState, failedState, moreState, searchField, skeletonRows } from '../../parts/list-states.js';
import { PagedQuery } from '../../parts/paged-query.js';
import { RowList } from '../../parts/row-list.js';
import type { Session } from '../../session/session.js';

/** Among whom an heir is chosen, now. */
export interface HeirSource {
  readonly session: Session | undefined;
  readonly online: boolean;
  /** The group that is handed on; none while none is. */
  readonly guid: Guid | undefined;
  readonly me: Uid | undefined;
}

/** The members of a group of whom one is to own it. */
export class Heirs {
  /** Who is chosen. */
  chosen: Member | undefined;
  readonly #host: LitElement;
  readonly #source: () => HeirSource;
  readonly #query: PagedQuery<Member>;
  readonly #list: RowList;
  #filter: { readonly guid: Guid | undefined } = { guid: undefined };
  #keys: readonly Uid[] = [];
  #keysOf: readonly Member[] = [];

  constructor(host: LitElement, source: () => HeirSource) {
    this.#host = host;
    this.#source = source;
    this.#query = new PagedQuery<Member>(host, {
      source: () => {
        const { session, online, guid } = source();
        if (guid !== this.#filter.guid) this.#filter = { guid };
        return { session, online, can: guid !== undefined, filter: this.#filter };
      },
      ask: (session, search, cursor, signal) =>
        session.listMembers(
          { guid: this.#filter.guid ?? '', search: search || undefined, cursor, limit: cursor ? 100 : 30 },
          signal,
        ),
      idOf: ({ user }) => user.uid,
      onEvent: event => {
        const { guid } = this.#filter;
        if (event.type === 'memberRemoved' && event.guid === guid) this.lose(event.uid);
        if (event.type === 'member' && event.guid === guid) this.#query.hear(event.member.user.uid);
      },
    });
    this.#list = new RowList(host, { estimate: 56, onNearEnd: () => this.#query.next() });
  }

  /** Whether it is known that there is nobody. */
  get isNobody(): boolean {
    const { status, found, more } = this.#query;
    return status === 'ready' && !found && !more && !this.#members.length;
  }

  /** Begins anew. */
  reset(): void {
    this.chosen = undefined;
    this.#query.search = '';
    this.#filter = { guid: undefined };
  }

  /** Somebody is no longer in the group. */
  lose(uid: Uid): void {
    this.#query.replace(items => items.filter(({ user }) => user.uid !== uid));
    if (this.chosen?.user.uid === uid) this.chosen = undefined;
  }

  render(locale: Locale): TemplateResult {
    return html`
      ${searchField(locale.text('searchMembers'), {
        type: search => this.#query.type(search),
        next: () => void this.#list.focus(),
        choose: () => void this.#list.focus(),
      })}
      ${this.#body(locale)}
    `;
  }

  /** All but me. */
  get #members(): readonly Member[] {
    const { items } = this.#query;
    const { me } = this.#source();
    const may = ({ user, scope }: Member): boolean =>
      mayToMember('transferOwnership', {
        actor: 'owner',
        target: standingOf({ owner: me ?? '' }, user.uid, scope),
        isSelf: user.uid === me,
      }).ok;
    return items.filter(may);
  }

  #body(locale: Locale): unknown {
    const { status, error, found } = this.#query;
    if (status === 'failed')
      return failedState(locale, locale.text('membersFailed'), error, () => this.#query.retry());
    if (status !== 'ready') return skeletonRows(locale, 3);
    const members = this.#members;
    if (!members.length && found) return emptyState('search', locale.text('nothingFound', { search: found }));
    if (members.length !== this.#keys.length || this.#query.items !== this.#keysOf) {
      this.#keysOf = this.#query.items;
      this.#keys = members.map(({ user }) => user.uid);
    }
    this.#list.setKeys(this.#keys);
    return this.#list.render(
      locale.text('members'),
      (_uid, index, tabIndex) => this.#row(members[index], tabIndex, locale),
      moreState(locale, this.#query, () => this.#query.retry()),
    );
  }

  #row(member: Member | undefined, tabIndex: '0' | '-1', locale: Locale): TemplateResult | typeof nothing {
    if (!member) return nothing;
    const { user, scope } = member;
    const { uid, name } = user;
    const isChosen = this.chosen?.user.uid === uid;
    return html`
      <div role="listitem" data-row=${uid}>
        <button
          class="row"
          part="member"
          type="button"
          role="radio"
          data-stop
          data-uid=${uid}
          data-scope=${scope}
          tabindex=${tabIndex}
          aria-checked=${String(isChosen)}
          @click=${() => this.#choose(member)}
        >
          ${avatar({ id: uid, name, picture: user.avatar, presence: user.status })}
          <span class="words">
            <span class="title"><bdi class="name">${name}</bdi></span>
            <span class="line meta">${locale.text(scope)}</span>
          </span>
          <span class="dot"></span>
        </button>
      </div>
    `;
  }

  #choose(member: Member): void {
    this.chosen = member;
    this.#host.requestUpdate();
  }
}
