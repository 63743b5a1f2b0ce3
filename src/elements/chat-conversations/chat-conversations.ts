import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { SessionController } from '../../context/session-controller.js';
import { onKindsChange } from '../../kinds/registry.js';
import type { KindContext } from '../../kinds/kind.js';
import { LocaleController } from '../../locales/locale-controller.js';
import type { ChatError } from '../../model/chat-error.js';
import type { Conversation } from '../../model/conversation.js';
import type { ConversationId } from '../../model/ids.js';
import { avatarStyles } from '../../parts/avatar.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { emptyState, failedState, moreState, noSession, skeletonRows } from '../../parts/list-states.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { toggleState } from '../../support/toggle-state.js';
import { nextMidnight, WakeController } from '../../support/wake-controller.js';
import { styles } from './chat-conversations.styles.js';
import { ChatOpenEvent } from './chat-open-event.js';
import { rowContent } from './conversation-row.js';
import { isMuted, viewOf } from './conversation-view.js';

const NONE: readonly ConversationId[] = [];

/**
 * The signed-in user's conversations, pinned first, then newest first, as they change. Choosing one makes it the
 * session's current conversation, which the other elements then show.
 *
 * @tag chat-conversations
 * @summary The list of conversations.
 * @since 0.1
 *
 * @slot header - Stands above the list and does not scroll: a title, a search field, a button for a new chat.
 * @slot empty - Stands under the words of an empty list: a button that starts a chat.
 *
 * @fires {ChatOpenEvent} chat-open - Before a conversation becomes the current one. Cancel it to keep the one that is.
 *
 * @csspart header - Holds the slot above the list.
 * @csspart scroller - What scrolls.
 * @csspart conversation - One row, a button; `data-conversation` names its conversation.
 * @csspart conversation-current - The row of the current conversation.
 * @csspart conversation-unread - A row with something unread.
 * @csspart avatar - The picture or initials in a row.
 * @csspart presence - The mark of a person who is here or away.
 * @csspart conversation-name - The name in a row.
 * @csspart time - When the last message was sent.
 * @csspart preview - The last message in one line, or who types.
 * @csspart unread - The number of unread messages.
 * @csspart mention - Says that an unread message names the reader.
 * @csspart muted - Says that a conversation makes no noise.
 * @csspart pinned - Says that a conversation is pinned.
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
 */
export class ChatConversations extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, styles];

  /** The session to join, or the `id` of its `chat-session`; by default the one around the element. */
  @property() session: string | Session | undefined;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  readonly #wake = new WakeController(this);
  readonly #inbox = new SessionController(
    this,
    ({ inbox, conversations, users, typing, me, current, connection }) => ({
      inbox,
      conversations,
      users,
      typing,
      me,
      current,
      connection,
    }),
  );
  readonly #list = new RowList(this, { estimate: 64, onNearEnd: () => this.#loadMore() });

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
    this.#undoKinds?.();
  }

  protected override render(): unknown {
    return html`
      <div part="header" class="header"><slot name="header"></slot></div>
      ${this.#body()}
    `;
  }

  protected override updated(): void {
    this.#wake.at(this.#next);
    const { inbox, current } = this.#inbox.value ?? {};
    if (inbox?.status !== 'ready' || current === this.#shown) return;
    this.#shown = current;
    if (current) void this.updateComplete.then(() => this.#list.reveal(current));
  }

  /** Why there is nothing to show, where waiting does not help. */
  get #error(): ChatError | undefined {
    const { inbox, connection } = this.#inbox.value ?? {};
    if (inbox?.status === 'ready') return inbox.error;
    if (connection?.status === 'offline' || connection?.status === 'refused') return connection.error;
    return inbox?.status === 'failed' ? inbox.error : undefined;
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#inbox;
    const items = value?.inbox.items ?? NONE;
    const error = this.#error;
    const isEmpty = value?.inbox.status === 'ready' && !items.length && !error;
    toggleState(this.#internals, 'failed', !items.length && error !== undefined);
    toggleState(this.#internals, 'empty', isEmpty);
    toggleState(this.#internals, 'loading', !items.length && !error && !isEmpty);
    if (!session || !value) return noSession(locale);
    if (items.length) return this.#rows(items);
    if (error) return failedState(locale, locale.text('conversationsFailed'), error, this.#onRetry);
    if (!isEmpty) return skeletonRows(locale);
    return emptyState(
      'message-circle',
      locale.text('noConversations'),
      locale.text('noConversationsHint'),
      html`<slot name="empty"></slot>`,
    );
  }

  #rows(items: readonly ConversationId[]): unknown {
    const { locale } = this.#locale;
    const { inbox, conversations, users, me } = this.#inbox.value ?? {};
    const context = kindContextOf({ users: users ?? new Map(), me }, locale);
    this.#next = nextMidnight();
    this.#list.setKeys(items);
    return this.#list.render(
      locale.text('conversations'),
      (key, index, tabIndex) => {
        const id = key as ConversationId;
        const conversation = conversations?.get(id);
        // The list counts on a child for every key.
        if (!conversation) return html`<div role="listitem"></div>`;
        if (isMuted(conversation)) this.#next = Math.min(this.#next, conversation.mutedUntil ?? Infinity);
        return this.#row(conversation, index, tabIndex, context);
      },
      moreState(locale, { loadingMore: inbox?.loadingMore ?? false, error: inbox?.error }, this.#onRetry),
    );
  }

  #row(
    conversation: Conversation,
    index: number,
    tabIndex: '0' | '-1',
    context: KindContext,
  ): TemplateResult {
    const { inbox, users, typing, current } = this.#inbox.value ?? {};
    const { id } = conversation;
    const user = conversation.receiverType === 'user' ? users?.get(conversation.user.uid) : undefined;
    const view = viewOf(conversation, user, typing?.get(id), context);
    const isCurrent = id === current;
    return html`
      <div
        role="listitem"
        data-row=${id}
        aria-posinset=${index + 1}
        aria-setsize=${inbox?.older ? -1 : (inbox?.items.length ?? 0)}
      >
        <button
          type="button"
          part="conversation ${isCurrent ? 'conversation-current' : ''} ${view.unread ? 'conversation-unread' : ''}"
          class="row ${view.unread ? 'has-unread' : ''} ${view.muted ? 'is-muted' : ''}"
          data-stop
          data-conversation=${id}
          aria-current=${isCurrent ? 'true' : nothing}
          tabindex=${tabIndex}
          @click=${this.#onClick}
        >
          ${guard([...Object.values(view), context.locale, this.#kinds], () => rowContent(id, view, context.locale))}
        </button>
      </div>
    `;
  }

  #loadMore(): void {
    const { inbox, connection } = this.#inbox.value ?? {};
    if (!inbox?.older || inbox.loadingMore || inbox.error || connection?.status !== 'online') return;
    void this.#inbox.session?.loadMoreInbox();
  }

  readonly #onClick = (event: Event): void => {
    const { conversation } = (event.currentTarget as HTMLElement).dataset;
    const id = conversation as ConversationId;
    if (this.dispatchEvent(new ChatOpenEvent(id))) this.#inbox.session?.open(id);
  };

  readonly #onRetry = (): void => {
    const { session } = this.#inbox;
    const { inbox, connection } = session?.state ?? {};
    if (connection?.status !== 'online') session?.reconnect();
    else if (inbox?.items.length && inbox.older) void session?.loadMoreInbox();
    else void session?.loadInbox();
  };
}
