import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Group } from '../../model/group.js';
import type { Guid } from '../../model/ids.js';
import { avatarStyles } from '../../parts/avatar.js';
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
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { TransportEvent } from '../../transport/events.js';
import type { GroupQuery } from '../../transport/queries.js';
import { ChatJoinEvent } from '../chat-composer/chat-join-event.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { styles } from './chat-groups.styles.js';
import { groupRow, type Joining } from './group-row.js';

/** Which groups a list is of. */
export type GroupFilter = Omit<GroupQuery, 'search' | 'cursor' | 'limit'>;

/**
 * @tag chat-groups
 * @summary The groups of the app: find one, join it, open it.
 * @since 0.1
 *
 * @slot before - Stands between the search field and the list.
 * @slot empty - Stands in place of the words that say that there are no groups.
 *
 * @fires {ChatJoinEvent} chat-join - Before a group is joined. Cancel it to join by other means.
 * @fires {ChatOpenEvent} chat-open - Before a group's chat opens. Cancel it to show it in a way of your own.
 *
 * @csspart search - The search field.
 * @csspart scroller - What scrolls.
 * @csspart group - One group; carries `data-guid` and `data-type`.
 * @csspart join - Its button to join.
 * @csspart avatar - Its picture.
 * @csspart empty - What an empty list says.
 * @csspart error - What a list says that could not be loaded.
 */
export class ChatGroups extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Which groups are listed; default all that one may see. */
  @property({ attribute: false }) filter: GroupFilter = {};

  /** Shows no search field. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** The joining that goes on. */
  @state() private joining: (Joining & { readonly guid: Guid }) | undefined;

  readonly #state = new SessionController(this, ({ groups, can, connection }) => ({
    groups,
    can: can.groups,
    mayJoin: can.joinGroup,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #query = new PagedQuery<Group>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: !!value?.can, online: !!value?.online, filter: this.filter };
    },
    ask: (session, search, cursor, signal) =>
      session.listGroups({ ...this.filter, search: search || undefined, cursor }, signal),
    idOf: group => group.guid,
    onEvent: event => this.#onEvent(event),
  });
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#query.next() });
  #keys: readonly Guid[] = [];
  #keysOf: readonly Group[] = [];

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (value && !value.can && value.online) return nothing;
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
      <slot name="before"></slot>
      ${this.#body()}
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
    return this.#list.render(
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
    );
  }

  #row(group: Group, tabIndex: '0' | '-1'): unknown {
    const { guid } = group;
    return groupRow(group, {
      locale: this.#locale.locale,
      tabIndex,
      mayJoin: this.#state.value?.mayJoin ?? false,
      joining: this.joining?.guid === guid ? this.joining : undefined,
      open: () => this.#open(guid),
      join: password => void this.#join(group, password),
      giveUp: () => {
        this.joining = undefined;
        void this.#list.focus(guid);
      },
    });
  }

  #group(guid: Guid): Group | undefined {
    return this.#state.value?.groups.get(guid) ?? this.#query.items.find(group => group.guid === guid);
  }

  #open(guid: Guid): void {
    const event = new ChatOpenEvent(`group:${guid}`);
    if (this.dispatchEvent(event)) this.#state.session?.open(event.conversationId);
  }

  async #join({ guid, type }: Group, password?: string): Promise<void> {
    const { locale } = this.#locale;
    if (this.joining?.busy) return;
    if (type === 'password' && password === undefined) {
      await this.#ask(guid, '');
      return;
    }
    if (password === '') {
      await this.#ask(guid, locale.text('passwordMissing'));
      return;
    }
    if (!this.dispatchEvent(new ChatJoinEvent(guid, password))) return;
    const asks = password !== undefined;
    this.joining = { guid, asks, busy: true, problem: '' };
    try {
      await this.#state.session?.joinGroup(guid, password);
    } catch (thrown) {
      const error = ChatError.from(thrown);
      if (error.code !== 'already-member') {
        const wantsPassword = error.code === 'password-missing' || error.code === 'password-wrong';
        if (wantsPassword) await this.#ask(guid, locale.error(error));
        else this.joining = { guid, asks, busy: false, problem: locale.error(error) };
        return;
      }
    }
    this.joining = undefined;
    this.#open(guid);
  }

  /** Shows the field for a password, with what is wrong with the last one. */
  async #ask(guid: Guid, problem: string): Promise<void> {
    this.joining = { guid, asks: true, busy: false, problem };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.password input')?.select();
  }

  #onEvent(event: TransportEvent): void {
    if (event.type === 'groupRemoved') {
      const hidden = event.reason === 'deleted' || this.#group(event.guid)?.type === 'private';
      if (hidden) this.#query.replace(items => items.filter(({ guid }) => guid !== event.guid));
    }
    if (event.type === 'group') this.#query.hear(event.group.guid);
  }
}
