import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { LIMITS } from '../../model/limits.js';
import type { Uid } from '../../model/ids.js';
import type { User } from '../../model/user.js';
import { avatarStyles } from '../../parts/avatar.js';
import { blockQuestion } from '../../parts/block-question.js';
import { Dialog, dialogStyles, type DialogContent } from '../../parts/dialog.js';
import { filterStyles } from '../../parts/filter-chips.js';
import {
  emptyState,
  failedState,
  moreState,
  noSession,
  searchField,
  skeletonRows,
} from '../../parts/list-states.js';
import { PagedQuery } from '../../parts/paged-query.js';
import { RowList } from '../../parts/row-list.js';
import { pairStyles, RowMenu } from '../../parts/row-menu.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { tickStyles } from '../../parts/tick.js';
import { troubleLine } from '../../parts/trouble-line.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { TransportEvent } from '../../transport/events.js';
import { ChatUnblockEvent } from '../chat-composer/chat-unblock-event.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { ChatBlockEvent } from './chat-block-event.js';
import { ChatUsersSelectEvent } from './chat-users-select-event.js';
import { styles } from './chat-users.styles.js';
import {
  EVERYBODY,
  KnownTraits,
  stillFits,
  userFilter,
  userFilters,
  type ChosenUsers,
  type UserFilter,
} from './user-filters.js';
import { userMenu } from './user-menu.js';
import { sectionOf, userRow } from './user-row.js';

export type { UserFilter } from './user-filters.js';

/** A list of fewer people is seen at a glance: letters over them would only be in the way. */
const SECTIONS_FROM = 12;

/**
 * The people of the app, by name, with letters over them where they are many. Each has a menu: their profile, a chat
 * with them, a block.
 *
 * @tag chat-users
 * @summary The people of the app: search them, see who is here, write to one.
 * @since 0.1
 *
 * @slot before - Stands between the search field and the list.
 * @slot empty - Stands in place of the words that say that nobody else is here.
 *
 * @fires {ChatOpenEvent} chat-open - Before the chat with a person opens. Cancel it to do something else with them.
 * @fires {ChatUsersSelectEvent} chat-users-select - With `multiple`: other people are chosen now.
 * @fires {ChatBlockEvent} chat-block - Before somebody is blocked, after the question whether to.
 * @fires {ChatUnblockEvent} chat-unblock - Before a block is lifted. Cancel it to do it by other means.
 *
 * @csspart search - The search field.
 * @csspart filters - The buttons and fields that narrow the list.
 * @csspart filter - One of them; carries `data-filter`.
 * @csspart filter-chosen - The one that is chosen.
 * @csspart scroller - What scrolls.
 * @csspart section - A letter over those whose names begin with it.
 * @csspart user - One person; carries `data-uid` and `data-role`. Somebody with a role of their own is also `role-` and
 * its name: `::part(role-teacher)`.
 * @csspart role - Their role, in a word.
 * @csspart menu-button - Opens the menu with what one can do.
 * @csspart avatar - Their picture.
 * @csspart presence - The sign that they are here.
 * @csspart trouble - Says what the service refused.
 * @csspart empty - What an empty list says.
 * @csspart error - What a list says that could not be loaded.
 * @csspart dialog - Somebody's profile, and the question before they are blocked.
 */
export class ChatUsers extends LitElement {
  static override styles = [
    ...base,
    avatarStyles,
    rowStyles,
    pairStyles,
    filterStyles,
    dialogStyles,
    tickStyles,
    styles,
  ];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Chooses people in place of opening chats with them. */
  @property({ type: Boolean, reflect: true }) multiple = false;

  /** How many may be chosen. */
  @property({ type: Number }) max: number = LIMITS.membersPerCall;

  /** Who is chosen. */
  @property({ attribute: false }) selected: readonly User[] = [];

  /** Who cannot be chosen: they are in it already. */
  @property({ attribute: false }) taken: ReadonlySet<Uid> = new Set();

  /** Which people are listed; default all. */
  @property({ attribute: false }) filter: UserFilter = {};

  /** Only people of these roles, with blanks between them; default of any. */
  @property() roles = '';

  /** Lets one choose who is listed: who is here, friends, blocked ones, by role, by tag. */
  @property({ type: Boolean, attribute: 'with-filters' }) withFilters = false;

  /** Shows no search field. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** Shows no letters over long lists. */
  @property({ type: Boolean, attribute: 'without-sections' }) withoutSections = false;

  /** Has no menus with what one can do. */
  @property({ type: Boolean, attribute: 'without-menus' }) withoutMenus = false;

  @state() private chosen: ChosenUsers = EVERYBODY;
  @state() private trouble = '';

  readonly #state = new SessionController(this, ({ users, me, can, connection }) => ({
    users,
    me: me?.uid,
    can: can.users,
    canBlock: can.block,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #query = new PagedQuery<User>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: !!value?.can, online: !!value?.online, filter: this.#filter };
    },
    ask: (session, search, cursor, signal) =>
      session.listUsers(
        { ...this.#filter, search: search || undefined, cursor, limit: cursor ? LIMITS.page : 30 },
        signal,
      ),
    idOf: user => user.uid,
    onEvent: event => this.#onEvent(event),
  });
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#query.next() });
  readonly #menu = new RowMenu(this, {
    load: () => import('../chat-menu/define.js'),
    list: this.#list,
    has: () => this.#hasMenus,
    choose: (itemId, uid) => this.#onChoice(itemId, uid),
    failed: error => this.#fail(error),
  });
  readonly #dialog = new Dialog(this);
  readonly #traits = new KnownTraits();
  #filter: UserFilter = {};
  #filterOf: readonly unknown[] = [];
  /** What the dialog is about. */
  #asked: { readonly of: 'profile' | 'block'; readonly user: User } | undefined;
  #keys: readonly Uid[] = [];
  #keysOf: readonly User[] = [];

  protected override willUpdate(): void {
    const { filter, roles, chosen, withFilters } = this;
    const of = [filter, roles, chosen, withFilters];
    if (of.every((each, i) => each === this.#filterOf[i])) return;
    this.#filterOf = of;
    this.#filter = userFilter(filter, roles, withFilters ? chosen : EVERYBODY);
    this.#list.reset();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (value && !value.can && value.online) return nothing;
    if (this.withFilters && value) this.#traits.take(value.users);
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
      ${
        this.withFilters
          ? userFilters(
              this.chosen,
              this.#traits,
              { canBlock: !!value?.canBlock },
              locale,
              changed => (this.chosen = { ...this.chosen, ...changed }),
            )
          : nothing
      }
      <slot name="before"></slot>
      ${this.trouble ? troubleLine(this.trouble, locale, () => (this.trouble = '')) : nothing} ${this.#body()}
      ${this.#hasMenus ? this.#menus() : nothing}
    `;
  }

  get #hasMenus(): boolean {
    return !this.multiple && !this.withoutMenus;
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { status, items, error, found } = this.#query;
    if (status === 'failed') {
      return failedState(locale, locale.text('peopleFailed'), error, () => this.#query.retry());
    }
    if (status !== 'ready') return skeletonRows(locale);
    if (!items.length && found) return emptyState('search', locale.text('nothingFound', { search: found }));
    if (!items.length && Object.keys(this.#filter).length)
      return emptyState('users', locale.text('nobodyFits'));
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
    return html`<div
      class="list"
      @click=${this.#menu.onClick}
      @contextmenu=${this.#menu.onContextMenu}
      @keydown=${this.#menu.onKeydown}
    >
      ${this.#list.render(
        locale.text('people'),
        (uid, index, tabIndex) => this.#row(uid, index, tabIndex),
        moreState(locale, this.#query, () => this.#query.retry()),
      )}
    </div>`;
  }

  #row(uid: Uid, index: number, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    const user = this.#user(uid);
    if (!user) return nothing;
    const isChosen = this.multiple ? this.selected.some(one => one.uid === uid) : undefined;
    const isTaken = this.multiple && this.taken.has(uid);
    return userRow(user, {
      locale: this.#locale.locale,
      tabIndex,
      position: index + 1,
      count: this.#query.more ? -1 : this.#keys.length,
      section: this.#section(user, index),
      isChosen,
      isTaken,
      isDisabled: isTaken || (isChosen === false && this.selected.length >= this.max),
      hasMenu: this.#hasMenus,
      isOpen: this.#menu.of === uid,
      choose: () => this.#choose(user),
    });
  }

  /** The letter that begins with this row, where letters stand over the list. */
  #section({ name }: User, index: number): string {
    const { items, found } = this.#query;
    if (this.withoutSections || found || items.length < SECTIONS_FROM) return '';
    const { language } = this.#locale.locale;
    const letter = sectionOf(name, language);
    const above = items[index - 1];
    return above && sectionOf(above.name, language) === letter ? '' : letter;
  }

  #menus(): TemplateResult {
    const { locale } = this.#locale;
    const user = this.#user(this.#menu.of);
    const items = user ? userMenu(user, !!this.#state.value?.canBlock, locale) : [];
    return html`
      ${this.#menu.render(items, locale.text('memberActions', { name: user?.name ?? '' }))}
      ${this.#dialog.render(() => this.#content())}
    `;
  }

  #content(): DialogContent {
    const { locale } = this.#locale;
    const { of, user } = this.#asked ?? {};
    if (of === 'block') {
      return blockQuestion(
        user?.name ?? '',
        locale,
        () => this.#dialog.close(),
        () => {
          this.#dialog.close();
          if (user && this.dispatchEvent(new ChatBlockEvent(user.uid)))
            void this.#act(user, 'blockFailed', session => session.block(user.uid));
        },
      );
    }
    return {
      title: locale.text('profile'),
      locale,
      body: html`<chat-profile
        .session=${this.#state.session}
        user=${user?.uid ?? ''}
        @chat-open=${() => queueMicrotask(() => this.#dialog.close())}
      ></chat-profile>`,
    };
  }

  #user(uid: Uid | undefined): User | undefined {
    if (uid === undefined) return undefined;
    const known = this.#state.value?.users.get(uid);
    if (known?.isGone) return undefined;
    return known ?? this.#query.items.find(user => user.uid === uid);
  }

  #chooseFirst(): void {
    const { items, found, search, status } = this.#query;
    const first = items[0];
    // What is typed has to be what was found, or Enter would choose somebody nobody meant.
    if (first && search && found === search && status === 'ready') this.#choose(first);
  }

  #choose(user: User): void {
    if (this.multiple) {
      if (this.taken.has(user.uid)) return;
      const others = this.selected.filter(one => one.uid !== user.uid);
      if (others.length === this.selected.length && others.length >= this.max) return;
      this.selected = others.length < this.selected.length ? others : [...others, user];
      this.dispatchEvent(new ChatUsersSelectEvent(this.selected));
      return;
    }
    const event = new ChatOpenEvent(`user:${user.uid}`);
    if (this.dispatchEvent(event)) this.#state.session?.open(event.conversationId);
  }

  async #showProfile(user: User): Promise<void> {
    try {
      await import('../chat-profile/define.js');
    } catch (thrown) {
      this.#fail(ChatError.from(thrown));
      return;
    }
    this.#asked = { of: 'profile', user };
    this.#dialog.show();
  }

  async #act(
    { name }: User,
    failed: 'blockFailed' | 'unblockFailed',
    run: (session: Session) => Promise<void>,
  ): Promise<void> {
    const { session } = this.#state;
    this.trouble = '';
    try {
      if (session) await run(session);
    } catch (thrown) {
      const { locale } = this.#locale;
      this.trouble = locale.text(failed, { name, reason: locale.error(ChatError.from(thrown)) });
    }
  }

  #onEvent(event: TransportEvent): void {
    if (event.type === 'userRemoved') {
      this.#query.replace(items => items.filter(({ uid }) => uid !== event.uid));
    }
    if (event.type !== 'user' || event.user.uid === this.#state.value?.me) return;
    const { user } = event;
    if (stillFits(user, this.#filter)) this.#query.hear(user.uid);
    else this.#query.replace(items => items.filter(({ uid }) => uid !== user.uid));
  }

  #onChoice(itemId: string, uid: Uid): void {
    const user = this.#user(uid);
    if (!user) return;
    if (itemId === 'open') this.#choose(user);
    else if (itemId === 'profile') void this.#showProfile(user);
    else if (itemId === 'block') {
      this.#asked = { of: 'block', user };
      this.#dialog.show();
    } else if (this.dispatchEvent(new ChatUnblockEvent(uid)))
      void this.#act(user, 'unblockFailed', session => session.unblock(uid));
  }

  #fail(error: ChatError): void {
    this.trouble = this.#locale.locale.error(error);
  }
}
