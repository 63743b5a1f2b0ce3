import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { onKindsChange } from '../../kinds/registry.js';
import type { KindContext } from '../../kinds/kind.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationId } from '../../model/ids.js';
import { avatarStyles } from '../../parts/avatar.js';
import { filterChips } from '../../parts/filter-bar.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { moreState, noSession, searchField } from '../../parts/list-states.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { toggleState } from '../../support/toggle-state.js';
import { nextMidnight, WakeController } from '../../support/wake-controller.js';
import { Approach } from './approach.js';
import { styles } from './chat-conversations.styles.js';
import { ChatFilterEvent } from './chat-filter-event.js';
import { ChatOpenEvent } from './chat-open-event.js';
import type { ConversationMenuHook } from './conversation-action.js';
import { conversationRow } from './conversation-row.js';
import { isMuted, viewOf } from './conversation-view.js';
import type { FilterList } from './filter-list.js';
import { asFilter, filterChoice, filtersOf, tagsOf, type ConversationFilter } from './filters.js';
import { Hold } from './hold.js';
import { listBody } from './list-body.js';
import { inboxStatus, narrowStatus, type ListStatus } from './list-status.js';
import { slices, type ConversationsSlice } from './slice.js';
import type { ConversationTools } from './tools/conversation-tools.js';

export type { ConversationFilter } from './filters.js';
export type { ConversationAction, ConversationMenuHook } from './conversation-action.js';

const NONE: readonly ConversationId[] = [];

/**
 * The signed-in user's conversations, pinned first, then newest first, as they change. Choosing one makes it the
 * session's current conversation, which the other elements then show. While a mouse is over the rows, or somebody
 * walks them by keys, no row leaves its place.
 *
 * @tag chat-conversations
 * @summary The list of conversations.
 * @since 0.1
 *
 * @slot header - Stands above all else and does not scroll: a title, a button for a new chat.
 * @slot empty - Stands under the words of an empty list: a button that starts a chat.
 *
 * @fires {ChatOpenEvent} chat-open - Before a conversation becomes the current one. Cancel it to keep the one that is.
 * @fires {ChatFilterEvent} chat-filter - Before other conversations are listed. Cancel it to list what you like.
 * @fires {ChatConversationActionEvent} chat-conversation-action - Before something of a conversation's menu is done.
 * Cancel it to do it in another way.
 *
 * @csspart header - Holds the slot above the list.
 * @csspart search - The field that searches.
 * @csspart filters - The row of filters.
 * @csspart filter - One of them.
 * @csspart filter-chosen - The one that is chosen.
 * @csspart scroller - What scrolls.
 * @csspart conversation - One row, a button; `data-conversation` names its conversation.
 * @csspart conversation-current - The row of the current conversation.
 * @csspart conversation-unread - A row with something unread.
 * @csspart conversation-more - The button for a row's menu.
 * @csspart avatar - The picture or initials in a row.
 * @csspart presence - The mark of a person who is here or away.
 * @csspart conversation-name - The name in a row.
 * @csspart time - When the last message was sent.
 * @csspart preview - The last message in one line, or who types.
 * @csspart unread - The number of unread messages.
 * @csspart mention - Says that an unread message names the reader.
 * @csspart gone - Says that the account of the person was deleted.
 * @csspart muted - Says that a conversation makes no noise.
 * @csspart pinned - Says that a conversation is pinned.
 * @csspart tags - Holds the tags in a row.
 * @csspart tag - One of them.
 * @csspart added - Says that the reader was added to a group and has not looked yet.
 * @csspart invitation - Holds the two answers to that, under the row.
 * @csspart invitation-stay - The one that stays in the group.
 * @csspart invitation-decline - The one that leaves it again.
 * @csspart declined - Says that it was left.
 * @csspart rejoin - Its button that joins it again, where anyone may.
 * @csspart newest - The button that sorts the rows anew while they are held in their places.
 * @csspart trouble - Says what could not be done, and why.
 * @csspart retry - Its button that tries again.
 * @csspart dismiss - Its button that takes it away.
 * @csspart swipe - What is seen behind a row while a finger draws it aside.
 * @csspart selection-bar - What can be done to all that are selected.
 * @csspart dialog - The question before something is deleted, and the form for tags.
 * @csspart show-all - The button that takes filter and search away, where nothing is like that.
 * @csspart empty - What stands there while there are no conversations.
 * @csspart error - What stands there when the list could not be loaded.
 *
 * @cssprop [--chat-conversations-padding=12px] - Between the list's edge and its rows.
 * @cssprop [--chat-conversations-radius] - The corners of a row; by default those of a field.
 * @cssprop [--chat-conversations-hover] - Behind the row under the pointer; by default a tone of the text.
 * @cssprop [--chat-conversations-selected] - Behind the current row; by default a tone of the accent.
 * @cssprop [--chat-conversations-badge] - Behind the number of unread messages; by default the accent.
 * @cssprop [--chat-conversations-badge-text] - The number itself.
 *
 * @cssstate loading - While the first conversations are on their way.
 * @cssstate empty - While there are none.
 * @cssstate failed - While they could not be loaded.
 * @cssstate selecting - While some are being selected.
 */
export class ChatConversations extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, styles];

  /** The session to join, or the `id` of its `chat-session`; by default the one around the element. */
  @property() session: string | Session | undefined;

  /** Which conversations are listed. Choosing another one in the row of filters changes it. */
  @property({ reflect: true, useDefault: true }) filter: ConversationFilter = 'all';

  /** Shows no row of filters. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;

  /** Shows no field to search in. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** Has a say in the menu of each conversation: leaves out, adds and moves what the kit offers. */
  @property({ attribute: false }) conversationMenu: ConversationMenuHook | undefined;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  readonly #wake = new WakeController(this);
  readonly #state = new SessionController(this, slices());
  readonly #list = new RowList(this, { estimate: 64, onNearEnd: () => this.#loadMore() });
  readonly #approach = new Approach(this, {
    open: id => this.#open(id),
    missing: thrown => this.#onMissing(thrown),
    tools: {
      session: () => this.#state.session,
      locale: () => this.#locale.locale,
      hook: () => this.conversationMenu,
      order: () => this.#live,
      focusRow: id => void this.#list.focus(id),
      settle: ids => {
        this.#hold.release(ids);
        this.requestUpdate();
      },
    },
  });
  readonly #hold = new Hold();
  /** Loaded when somebody first filters or searches. */
  #filtered: FilterList | undefined;

  #search = '';
  #tags: { readonly of: unknown; readonly names: readonly string[] } = { of: undefined, names: [] };
  /** The current conversation, as it was last brought into sight. */
  #shown: ConversationId | undefined;
  /** When something that is said now stops being true. */
  #next = Infinity;
  #undoKinds: (() => void) | undefined;
  /** Counts up when previews may say something else for the same message. */
  #kinds = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undoKinds = onKindsChange(() => {
      this.#kinds += 1;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#approach.attention.leave();
    this.#undoKinds?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter') && this.hasUpdated) this.#anew();
    if (this.#isNarrow && !this.#filtered) this.#needFilter();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    return html`
      <div part="header" class="header"><slot name="header"></slot></div>
      ${session && value ? this.#bars(value) : nothing} ${this.#tools?.renderTrouble()}
      ${session && value ? this.#body(value) : noSession(locale)} ${this.#tools?.renderTools()}
    `;
  }

  protected override updated(): void {
    if (this.isConnected) this.#wake.at(this.#next);
    const { inbox, current } = this.#state.value ?? {};
    if (inbox?.status !== 'ready' || current === this.#shown) return;
    this.#shown = current;
    if (current) void this.updateComplete.then(() => this.#list.reveal(current));
  }

  /** What can be done to conversations, once somebody came near one. */
  get #tools(): ConversationTools | undefined {
    return this.#approach.tools;
  }

  /** Whether not all conversations are listed. */
  get #isNarrow(): boolean {
    return this.#filter !== 'all' || this.#search !== '';
  }

  get #filter(): ConversationFilter {
    return asFilter(this.filter);
  }

  /** The conversations to list, as they would stand if nobody held them. */
  get #live(): readonly ConversationId[] {
    if (this.#isNarrow) return this.#filtered?.keys() ?? NONE;
    return this.#state.value?.inbox.items ?? NONE;
  }

  get #status(): ListStatus {
    const { value } = this.#state;
    return this.#isNarrow ? narrowStatus(value, this.#filtered) : inboxStatus(value);
  }

  #bars({ can, conversations }: ConversationsSlice): unknown {
    const { locale } = this.#locale;
    if (this.#tags.of !== conversations)
      this.#tags = { of: conversations, names: can.tagConversation ? tagsOf(conversations.values()) : [] };
    const filters = filtersOf(can, this.#tags.names);
    const chosen = this.#filter;
    return html`
      ${
        this.withoutSearch
          ? nothing
          : searchField(locale.text('searchChats'), {
              type: search => this.#onSearch(search),
              next: () => void this.#list.focus(),
              choose: () => this.#live[0] && this.#open(this.#live[0]),
            })
      }
      ${
        this.withoutFilters
          ? nothing
          : filterChips(
              locale.text('filterChats'),
              (filters.includes(chosen) ? filters : [...filters, chosen]).map(filter =>
                filterChoice(filter, locale),
              ),
              chosen,
              filter => void this.#choose(filter),
            )
      }
    `;
  }

  #body(value: ConversationsSlice): unknown {
    const { locale } = this.#locale;
    const live = this.#live;
    const holds = this.#approach.attention.holds || !!this.#tools?.isBusy;
    const order = this.#hold.order(live, holds && !!live.length);
    const status = this.#status;
    toggleState(this.#internals, 'failed', !live.length && status.error !== undefined);
    toggleState(this.#internals, 'empty', !live.length && !status.error && !status.isComing);
    toggleState(this.#internals, 'loading', !live.length && !status.error && status.isComing);
    toggleState(this.#internals, 'selecting', !!this.#tools?.selection.active);
    if (!live.length)
      return listBody(status, { filter: this.#filter, search: this.#search }, locale, {
        retry: this.#onRetry,
        showAll: this.#onShowAll,
      });
    this.#list.setKeys(order);
    this.#next = nextMidnight();
    const context = kindContextOf({ users: value.users, me: value.me }, locale);
    const count = status.more ? -1 : order.length;
    return html`
      <div
        class="list"
        @click=${this.#approach.onClick}
        @keydown=${this.#approach.onKeydown}
        @contextmenu=${this.#approach.onContextmenu}
        @focusin=${this.#approach.onFocusin}
        @focusout=${this.#approach.attention.onFocusout}
        @pointerover=${this.#approach.onPointerover}
        @pointerleave=${this.#approach.attention.onPointerleave}
        @pointerdown=${this.#approach.onPointerdown}
        @pointermove=${this.#tools?.swipe.onPointermove}
        @pointerup=${this.#approach.onPointerend}
        @pointercancel=${this.#approach.onPointerend}
      >
        ${this.#hold.behind ? this.#tools?.renderNewest(this.#onNewest) : nothing}
        ${this.#list.render(
          locale.text('conversations'),
          (key, index, tabIndex) => this.#row(key as ConversationId, { index, tabIndex, count }, context),
          moreState(locale, status, this.#onRetry),
        )}
      </div>
    `;
  }

  #row(
    id: ConversationId,
    place: { readonly index: number; readonly tabIndex: '0' | '-1'; readonly count: number },
    context: KindContext,
  ): TemplateResult {
    const { users, typing, current, conversations, unsent, drafts } = this.#state.value ?? {};
    const conversation = conversations?.get(id);
    // The list counts on a child for every key; one that is gone leaves its place when nobody is on the rows.
    if (!conversation) return html`<div role="listitem" class="item gone"></div>`;
    if (isMuted(conversation)) this.#next = Math.min(this.#next, conversation.mutedUntil ?? Infinity);
    const around = {
      user: conversation.receiverType === 'user' ? users?.get(conversation.user.uid) : undefined,
      typing: typing?.get(id),
      unsent: unsent?.get(id),
      draft: id === current ? undefined : drafts?.get(id),
    };
    const selection = this.#tools?.selection;
    const view = viewOf(conversation, around, context);
    if (view.added) this.#approach.prepare();
    return conversationRow(view, {
      ...place,
      id,
      isCurrent: id === current,
      selected: selection?.active ? selection.has(id) : undefined,
      hasMenu: !!this.#tools,
      isNear: id === this.#approach.attention.row,
      locale: context.locale,
      below: view.added ? this.#tools?.renderInvitation(conversation, place.tabIndex) : nothing,
      kinds: this.#kinds,
    });
  }

  #loadMore(): void {
    const { inbox, connection } = this.#state.value ?? {};
    if (connection?.status !== 'online') return;
    if (this.#isNarrow) this.#filtered?.query.next();
    else if (inbox?.older && !inbox.loadingMore && !inbox.error) void this.#state.session?.loadMoreInbox();
  }

  /** What follows is another list. */
  #anew(): void {
    this.#hold.release();
    this.#list.reset();
    this.#tools?.selection.end();
  }

  #needFilter(): void {
    void import('./filter-list.js').then(({ FilterList: List }) => {
      this.#filtered ??= new List(this, () => ({
        session: this.#state.session,
        state: this.#state.value,
        filter: this.#filter,
        search: this.#search,
      }));
      this.#filtered.query.type(this.#search);
    }, this.#onMissing);
  }

  #open(id: ConversationId): void {
    if (this.dispatchEvent(new ChatOpenEvent(id))) this.#state.session?.open(id);
  }

  #choose(filter: ConversationFilter): void {
    if (filter !== this.filter && this.dispatchEvent(new ChatFilterEvent(filter))) this.filter = filter;
  }

  #onSearch(search: string): void {
    this.#search = search;
    this.#filtered?.query.type(search);
    this.#anew();
    this.requestUpdate();
  }

  readonly #onMissing = (thrown: unknown): void => {
    this.#state.session?.notify(ChatError.from(thrown), 'conversations');
  };

  readonly #onShowAll = (): void => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('.search-field input');
    if (field) field.value = '';
    this.#choose('all');
    this.#onSearch('');
    void this.updateComplete.then(() => this.#list.focus());
  };

  readonly #onNewest = (): void => {
    this.#hold.release();
    this.#list.reset();
    void this.#list.focus();
  };

  readonly #onRetry = (): void => {
    const { session } = this.#state;
    const { inbox, connection } = session?.state ?? {};
    if (connection?.status !== 'online') session?.reconnect();
    else if (this.#isNarrow) this.#filtered?.query.retry();
    else if (inbox?.items.length && inbox.older) void session?.loadMoreInbox();
    else void session?.loadInbox();
  };
}
