import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Group } from '../../model/group.js';
import type { Guid } from '../../model/ids.js';
import { addingRow, addingStyles } from '../../parts/adding-row.js';
import { avatarStyles } from '../../parts/avatar.js';
import { filterChips, filterStyles } from '../../parts/filter-chips.js';
import { groupDeeds, groupPowers, NO_GROUP_POWERS, type GroupPowers } from '../../parts/group-powers.js';
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
import { troubleLine } from '../../parts/trouble-line.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { TransportEvent } from '../../transport/events.js';
import type { GroupQuery } from '../../transport/queries.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import type { ChatGroupForm } from '../chat-group-form/chat-group-form.js';
import type { ChatGroupSavedEvent } from '../chat-group-form/chat-group-saved-event.js';
import type { ChatGroupJoin } from '../chat-group-join/chat-group-join.js';
import type { ChatGroupLeave } from '../chat-group-leave/chat-group-leave.js';
import { styles } from './chat-groups.styles.js';
import { groupRow } from './group-row.js';

/** Which groups a list is of. */
export type GroupFilter = Omit<GroupQuery, 'search' | 'cursor' | 'limit'>;

/** Which groups somebody chose to see. */
type Shown = 'all' | 'joined' | 'others';

const JOINED: Readonly<Record<Shown, boolean | undefined>> = { all: undefined, joined: true, others: false };

/**
 * The groups of the app, by name. One opens those that one is in and joins the others; each has a menu with what one
 * may do with it.
 *
 * @tag chat-groups
 * @summary The groups of the app: find one, join it, open it, make one.
 * @since 0.1
 *
 * @slot before - Stands between the search field and the list.
 * @slot empty - Stands in place of the words that say that there are no groups.
 *
 * @fires {ChatJoinEvent} chat-join - Before a group is joined. Cancel it to join by other means.
 * @fires {ChatOpenEvent} chat-open - Before a group's chat opens. Cancel it to show it in a way of your own.
 * @fires {ChatCreateGroupEvent} chat-create-group - Before a group is created. Cancel it to create it by other means.
 * @fires {ChatUpdateGroupEvent} chat-update-group - Before a group is changed. Cancel it to change it by other means.
 * @fires {ChatLeaveEvent} chat-leave - Before a group is left. Cancel it to leave by other means.
 * @fires {ChatTransferOwnershipEvent} chat-transfer-ownership - Before a group gets another owner.
 * @fires {ChatDeleteGroupEvent} chat-delete-group - Before a group is deleted for everyone.
 *
 * @csspart search - The search field.
 * @csspart scroller - What scrolls.
 * @csspart group - One group; carries `data-guid` and `data-type`.
 * @csspart join - Its button to join.
 * @csspart menu-button - Opens the menu with what one may do with it.
 * @csspart filters - The buttons that narrow the list.
 * @csspart filter - One of them; carries `data-filter`.
 * @csspart filter-chosen - The one that is chosen.
 * @csspart create - The button that makes a new group.
 * @csspart trouble - Says what went wrong.
 * @csspart avatar - Its picture.
 * @csspart empty - What an empty list says.
 * @csspart error - What a list says that could not be loaded.
 */
export class ChatGroups extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, pairStyles, filterStyles, addingStyles, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Which groups are listed; default all that one may see. */
  @property({ attribute: false }) filter: GroupFilter = {};

  /** Shows no search field. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** Lets one choose between the groups that one is in and those to discover. */
  @property({ type: Boolean, attribute: 'with-filters' }) withFilters = false;

  /** Has a button that makes a new group, where one may. */
  @property({ type: Boolean, attribute: 'with-create' }) withCreate = false;

  /** Has no menus with what one may do. */
  @property({ type: Boolean, attribute: 'without-menus' }) withoutMenus = false;

  @state() private shown: Shown = 'all';
  /** The group that a dialog is about. */
  @state() private about: Guid | undefined;
  @state() private trouble = '';

  @query('chat-group-join') private readonly joining!: ChatGroupJoin | null;
  @query('chat-group-leave') private readonly leaving!: ChatGroupLeave | null;
  @query('.edit') private readonly editing!: ChatGroupForm | null;
  @query('.new') private readonly creating!: ChatGroupForm | null;

  readonly #state = new SessionController(this, ({ groups, me, can, connection }) => ({
    groups,
    me: me?.uid,
    can,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #query = new PagedQuery<Group>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: !!value?.can.groups, online: !!value?.online, filter: this.#filter };
    },
    ask: (session, search, cursor, signal) =>
      session.listGroups({ ...this.#filter, search: search || undefined, cursor }, signal),
    idOf: group => group.guid,
    onEvent: event => this.#onEvent(event),
  });
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#query.next() });
  readonly #menu = new RowMenu(this, {
    load: () => import('../chat-menu/define.js'),
    list: this.#list,
    has: guid => this.#hasMenu(guid),
    choose: (itemId, guid) => this.#onChoice(itemId, guid),
    failed: error => this.#fail(error),
  });
  #filter: GroupFilter = {};
  #filterOf: readonly unknown[] = [];
  #keys: readonly Guid[] = [];
  #keysOf: readonly Group[] = [];

  protected override willUpdate(): void {
    const { filter, shown, withFilters } = this;
    const of = [filter, shown, withFilters];
    if (of.every((each, i) => each === this.#filterOf[i])) return;
    this.#filterOf = of;
    const joined = withFilters ? JOINED[shown] : undefined;
    this.#filter = { ...filter, ...(joined !== undefined && { joined }) };
    this.#list.reset();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (value && !value.can.groups && value.online) return nothing;
    return html`
      ${
        this.withoutSearch
          ? nothing
          : searchField(locale.text('searchGroups'), {
              type: search => this.#query.type(search),
              next: () => void this.#list.focus(),
              choose: () => void this.#list.focus(),
            })
      }
      ${this.#tools()}
      <slot name="before"></slot>
      ${this.trouble ? troubleLine(this.trouble, locale, () => (this.trouble = '')) : nothing} ${this.#body()}
      ${this.#dialogs(session)}
    `;
  }

  #tools(): unknown {
    const { locale } = this.#locale;
    const choices = [
      { id: 'all', label: locale.text('filterAll') },
      { id: 'joined', label: locale.text('joined') },
      { id: 'others', label: locale.text('discoverGroups') },
    ] as const;
    return html`
      ${
        this.withFilters
          ? filterChips<Shown>(
              locale.text('groupFilters'),
              choices,
              this.shown,
              shown => (this.shown = shown),
            )
          : nothing
      }
      ${
        this.withCreate && this.#state.value?.can.createGroup
          ? addingRow('create', 'plus', locale.text('newGroup'), () => void this.#create())
          : nothing
      }
    `;
  }

  /** What opens over the list; each is loaded when it is first wanted. */
  #dialogs(session: Session): unknown {
    const { locale } = this.#locale;
    const { of } = this.#menu;
    const { name = '' } = this.#group(of) ?? {};
    const deeds = groupDeeds(this.#powers(of), locale);
    return html`
      ${this.#menu.render(deeds, locale.text('memberActions', { name }))}
      <chat-group-join .session=${session} .group=${this.about}></chat-group-join>
      <chat-group-leave .session=${session} .group=${this.about}></chat-group-leave>
      ${this.about === undefined ? nothing : html`<chat-group-form class="edit" .session=${session} .group=${this.about}></chat-group-form>`}
      ${
        this.withCreate
          ? html`<chat-group-form
              class="new"
              .session=${session}
              @chat-group-saved=${({ guid, isNew }: ChatGroupSavedEvent) => isNew && this.#open(guid)}
            ></chat-group-form>`
          : nothing
      }
    `;
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { status, items, error, found } = this.#query;
    if (status === 'failed') {
      return failedState(locale, locale.text('groupsFailed'), error, () => this.#query.retry());
    }
    if (status !== 'ready') return skeletonRows(locale);
    if (!items.length && found) return emptyState('search', locale.text('nothingFound', { search: found }));
    if (!items.length && this.shown !== 'all') return emptyState('users', locale.text('nothingFits'));
    if (!items.length) {
      return html`<slot name="empty"
        >${emptyState('users', locale.text('noGroups'), locale.text('noGroupsHint'))}</slot
      >`;
    }
    if (items !== this.#keysOf) {
      this.#keysOf = items;
      this.#keys = items.map(({ guid }) => guid);
    }
    this.#list.setKeys(this.#keys);
    return html`<div
      class="list"
      @click=${this.#menu.onClick}
      @contextmenu=${this.#menu.onContextMenu}
      @keydown=${this.#menu.onKeydown}
    >
      ${this.#list.render(
        locale.text('groups'),
        (guid, index, tabIndex) => {
          const group = this.#group(guid);
          return html`
            <div
              role="listitem"
              part="group"
              data-row=${guid}
              data-guid=${guid}
              data-type=${group?.type ?? nothing}
              aria-posinset=${index + 1}
              aria-setsize=${this.#query.more ? -1 : this.#keys.length}
            >
              ${group && this.#row(group, tabIndex)}
            </div>
          `;
        },
        moreState(locale, this.#query, () => this.#query.retry()),
      )}
    </div>`;
  }

  #row(group: Group, tabIndex: '0' | '-1'): unknown {
    const { guid } = group;
    const powers = this.#powers(guid);
    return groupRow(group, {
      locale: this.#locale.locale,
      tabIndex,
      mayJoin: powers.join,
      hasMenu: this.#hasMenu(guid),
      isOpen: this.#menu.of === guid,
      open: () => this.#open(guid),
      join: () => void this.#join(guid),
    });
  }

  #group(guid: Guid | undefined): Group | undefined {
    if (guid === undefined) return undefined;
    return this.#state.value?.groups.get(guid) ?? this.#query.items.find(group => group.guid === guid);
  }

  #powers(guid: Guid | undefined): GroupPowers {
    const group = this.#group(guid);
    const { me, can } = this.#state.value ?? {};
    return group && me !== undefined && can ? groupPowers(group, me, can) : NO_GROUP_POWERS;
  }

  #hasMenu(guid: Guid | undefined): boolean {
    const powers = this.#powers(guid);
    return !this.withoutMenus && (powers.edit || powers.leave || powers.delete);
  }

  #open(guid: Guid): void {
    const event = new ChatOpenEvent(`group:${guid}`);
    if (this.dispatchEvent(event)) this.#state.session?.open(event.conversationId);
  }

  /** Loads what opens over the list, and opens it for a group. */
  async #show(guid: Guid | undefined, load: () => Promise<unknown>, show: () => void): Promise<void> {
    this.trouble = '';
    try {
      await load();
      this.about = guid;
      await this.updateComplete;
      show();
    } catch (thrown) {
      this.#fail(ChatError.from(thrown));
    }
  }

  #join(guid: Guid): Promise<void> {
    return this.#show(
      guid,
      () => import('../chat-group-join/define.js'),
      () => this.joining?.show(),
    );
  }

  #create(): Promise<void> {
    return this.#show(
      undefined,
      () => import('../chat-group-form/define.js'),
      () => this.creating?.show(),
    );
  }

  #onChoice(itemId: string, guid: Guid): void {
    if (itemId === 'edit') {
      void this.#show(
        guid,
        () => import('../chat-group-form/define.js'),
        () => this.editing?.show(),
      );
      return;
    }
    void this.#show(
      guid,
      () => import('../chat-group-leave/define.js'),
      () => (itemId === 'delete' ? this.leaving?.showDelete() : this.leaving?.show()),
    );
  }

  #fail(error: ChatError): void {
    this.trouble = this.#locale.locale.error(error);
  }

  #onEvent(event: TransportEvent): void {
    if (event.type === 'groupRemoved') {
      const hidden = event.reason === 'deleted' || this.#group(event.guid)?.type === 'private';
      if (hidden) this.#query.replace(items => items.filter(({ guid }) => guid !== event.guid));
    }
    if (event.type === 'group') this.#query.hear(event.group.guid);
  }
}
