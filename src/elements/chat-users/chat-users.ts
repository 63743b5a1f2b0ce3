import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { LIMITS } from '../../model/limits.js';
import type { Uid } from '../../model/ids.js';
import type { User } from '../../model/user.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import {
  emptyState,
  failedState,
  moreState,
  noSession,
  searchField,
  skeletonRows,
} from '../../parts/list-states.js';
import { PagedQuery } from '../../parts/paged-query.js';
import { presenceWords } from '../../parts/presence-words.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { TransportEvent } from '../../transport/events.js';
import type { UserQuery } from '../../transport/queries.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { ChatUsersSelectEvent } from './chat-users-select-event.js';
import { styles } from './chat-users.styles.js';

/** Which users a list is of. */
export type UserFilter = Omit<UserQuery, 'search' | 'cursor' | 'limit'>;

/**
 * @tag chat-users
 * @summary The people of the app: search them, see who is here, write to one.
 * @since 0.1
 *
 * @slot before - Stands between the search field and the list.
 * @slot empty - Stands in place of the words that say that nobody else is here.
 *
 * @fires {ChatOpenEvent} chat-open - Before the chat with a person opens. Cancel it to do something else with them.
 * @fires {ChatUsersSelectEvent} chat-users-select - With `multiple`: other people are chosen now.
 *
 * @csspart search - The search field.
 * @csspart scroller - What scrolls.
 * @csspart user - One person; carries `data-uid`.
 * @csspart avatar - Their picture.
 * @csspart presence - The sign that they are here.
 * @csspart empty - What an empty list says.
 * @csspart error - What a list says that could not be loaded.
 */
export class ChatUsers extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Chooses people in place of opening chats with them. */
  @property({ type: Boolean, reflect: true }) multiple = false;

  /** How many may be chosen. */
  @property({ type: Number }) max: number = LIMITS.membersPerCall;

  /** Who is chosen. */
  @property({ attribute: false }) selected: readonly User[] = [];

  /** Which people are listed; default all. */
  @property({ attribute: false }) filter: UserFilter = {};

  /** Shows no search field. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  readonly #state = new SessionController(this, ({ users, me, can, connection }) => ({
    users,
    me: me?.uid,
    can: can.users,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #query = new PagedQuery<User>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: !!value?.can, online: !!value?.online, filter: this.filter };
    },
    ask: (session, search, cursor, signal) =>
      session.listUsers({ ...this.filter, search: search || undefined, cursor }, signal),
    idOf: user => user.uid,
    onEvent: event => this.#onEvent(event),
  });
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#query.next() });
  #keys: readonly Uid[] = [];
  #keysOf: readonly User[] = [];

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (value && !value.can && value.online) return nothing;
    return html`
      ${
        this.withoutSearch
          ? nothing
          : searchField(locale.text('searchPeople'), {
              type: search => this.#query.type(search),
              next: () => void this.#list.focus(),
              choose: () => this.#chooseFirst(),
            })
      }
      <slot name="before"></slot>
      ${this.#body()}
    `;
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { status, items, error, found } = this.#query;
    if (status === 'failed') {
      return failedState(locale, locale.text('peopleFailed'), error, () => this.#query.retry());
    }
    if (status !== 'ready') return skeletonRows(locale);
    if (!items.length && found) return emptyState('search', locale.text('nothingFound', { search: found }));
    if (!items.length) {
      return html`<slot name="empty"
        >${emptyState('users', locale.text('noPeople'), locale.text('noPeopleHint'))}</slot
      >`;
    }
    if (items !== this.#keysOf) {
      this.#keysOf = items;
      this.#keys = items.map(({ uid }) => uid);
    }
    this.#list.setKeys(this.#keys);
    return this.#list.render(
      locale.text('people'),
      (uid, index, tabIndex) => this.#row(uid, index, tabIndex),
      moreState(locale, this.#query, () => this.#query.retry()),
    );
  }

  #row(uid: Uid, index: number, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    const user = this.#state.value?.users.get(uid) ?? this.#query.items[index];
    if (!user) return nothing;
    const { locale } = this.#locale;
    // Who is here is said first; when they were is of less use than what they say of themselves.
    const presence = user.statusMessage && user.status === 'offline' ? '' : presenceWords(user, locale);
    const dot = presence && user.statusMessage ? ' · ' : '';
    const isChosen = this.multiple && this.selected.some(one => one.uid === uid);
    return html`
      <div
        role="listitem"
        data-row=${uid}
        aria-posinset=${index + 1}
        aria-setsize=${this.#query.more ? -1 : this.#keys.length}
      >
        <button
          class="row"
          part="user"
          type="button"
          data-uid=${uid}
          data-stop
          tabindex=${tabIndex}
          role=${this.multiple ? 'checkbox' : nothing}
          aria-checked=${this.multiple ? String(isChosen) : nothing}
          ?disabled=${this.multiple && !isChosen && this.selected.length >= this.max}
          @click=${() => this.#choose(user)}
        >
          ${avatar({ id: uid, name: user.name, picture: user.avatar, presence: user.status })}
          <span class="words">
            <span class="title"><bdi class="name">${user.name}</bdi></span>
            ${
              presence || user.statusMessage
                ? html`<span class="line meta">${presence}${dot}<bdi>${user.statusMessage ?? ''}</bdi></span>`
                : nothing
            }
          </span>
          ${user.role === 'default' ? nothing : html`<span class="chip">${user.role}</span>`}
          ${this.multiple ? html`<span class="tick">${icon('check')}</span>` : nothing}
        </button>
      </div>
    `;
  }

  #chooseFirst(): void {
    const { items, found, search, status } = this.#query;
    const first = items[0];
    // What is typed has to be what was found, or Enter would choose somebody nobody meant.
    if (first && search && found === search && status === 'ready') this.#choose(first);
  }

  #choose(user: User): void {
    if (this.multiple) {
      const others = this.selected.filter(one => one.uid !== user.uid);
      if (others.length === this.selected.length && others.length >= this.max) return;
      this.selected = others.length < this.selected.length ? others : [...others, user];
      this.dispatchEvent(new ChatUsersSelectEvent(this.selected));
      return;
    }
    const event = new ChatOpenEvent(`user:${user.uid}`);
    if (this.dispatchEvent(event)) this.#state.session?.open(event.conversationId);
  }

  #onEvent(event: TransportEvent): void {
    if (event.type === 'userRemoved') {
      this.#query.replace(items => items.filter(({ uid }) => uid !== event.uid));
    }
    if (event.type === 'user' && event.user.uid !== this.#state.value?.me) this.#query.hear(event.user.uid);
  }
}
