import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController } from '../../context/session-controller.js';
import { allKinds, onKindsChange } from '../../kinds/registry.js';
import { LocaleController } from '../../locales/locale-controller.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import { avatarStyles } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';
import { threadIdOf, type Entry, type SessionState, type Thread, type ThreadId } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import { ListWindow } from '../../support/list-window.js';
import { isShown, placeOf } from './grouping.js';
import { messageRow } from './message-row.js';
import { rowStyles } from './message-row.styles.js';
import { styles } from './chat-messages.styles.js';
import { RowViews } from './row-views.js';
import type { RowView } from './row-view.js';
import { beginning, emptyState, failedState, moreLine, nothingChosen, noSession, skeleton } from './states.js';

/** Rows from the first or last one at which the next page is asked for. */
const NEAR = 20;

const NO_ENTRIES: readonly Entry[] = [];

/**
 * @tag chat-messages
 * @summary The messages of one conversation, or of one thread.
 * @since 0.1
 *
 * @slot empty - What stands in place of messages while there are none.
 *
 * @fires {ChatThreadOpenEvent} chat-thread-open - When the replies to a message are asked for.
 *
 * @csspart scroller - What scrolls.
 * @csspart message - A row: one message. Also `mine` or `theirs`, and its category.
 * @csspart mine - A row of one's own.
 * @csspart theirs - A row of somebody else's.
 * @csspart bubble - What stands around a message's body.
 * @csspart line - The words of an action.
 * @csspart text - The words of a message.
 * @csspart media - A picture, film or sound.
 * @csspart picture - One picture.
 * @csspart file - One file.
 * @csspart sender - The name over a run of messages.
 * @csspart role - The sender's role, where the host app gave one.
 * @csspart avatar - A picture of somebody.
 * @csspart presence - The mark of presence on it.
 * @csspart meta - Time and delivery.
 * @csspart edited - The word that says it was edited.
 * @csspart delivery - The mark of delivery.
 * @csspart quote - The message that is answered.
 * @csspart reactions - Holds the reactions.
 * @csspart reaction - One of them.
 * @csspart thread - The button that opens the replies.
 * @csspart upload - The progress of files on their way.
 * @csspart cancel-upload - The button that ends it.
 * @csspart failed - What stands under a message that could not be sent.
 * @csspart retry - Sends it again.
 * @csspart discard - Throws it away.
 * @csspart call-button - Calls back or joins.
 * @csspart day - The line over a day.
 * @csspart unread - The line over what is new.
 * @csspart to-newest - The button that goes to the newest message.
 *
 * @cssprop [--chat-messages-background] - Behind the messages; default the surface.
 * @cssprop [--chat-bubble] - The bubble of others.
 * @cssprop [--chat-bubble-text] - The words in it.
 * @cssprop [--chat-bubble-mine] - One's own bubble.
 * @cssprop [--chat-bubble-mine-text] - The words in it.
 */
export class ChatMessages extends LitElement {
  static override styles = [...base, avatarStyles, styles, rowStyles];

  /** A uid: shows the chat with this person. */
  @property() user = '';

  /** A guid: shows the chat in this group. Without `user` and `group`: the session's current conversation. */
  @property() group = '';

  /** The id of a message: shows the thread under it. */
  @property() thread = '';

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  @state() private kindsVersion = 0;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.rows') private readonly rows!: HTMLElement | null;

  readonly #locale = new LocaleController(this);
  readonly #state = new SessionController(this, state => this.#select(state));
  readonly #window = new ListWindow(this, {
    scroller: () => this.scroller,
    rows: () => this.rows,
    estimate: 64,
    edge: 'end',
    onMove: () => {
      this.#onMove();
    },
  });
  readonly #views = new RowViews();

  #threadId: ThreadId | undefined;
  #entries: readonly Entry[] = NO_ENTRIES;
  #held: readonly Entry[] = NO_ENTRIES;
  /** The newest row when the list was last at its end: what comes after it is news. */
  #seenKey: string | undefined;
  #focusedKey: string | undefined;
  #wanted: MessageId | undefined;
  #unwatch: (() => void) | undefined;
  #undoKinds: (() => void) | undefined;
  #atEdge = true;

  /** Goes to the newest message and stays there. */
  scrollToNewest(): void {
    const { session, value } = this.#state;
    if (value?.thread?.newer && session && this.#threadId) void session.loadNewest(this.#threadId);
    this.#window.toEdge();
  }

  /** Goes to a message, loading what is around it where it is not held, and marks it for a moment. */
  async scrollToMessage(id: MessageId): Promise<void> {
    const { session } = this.#state;
    if (!session || !this.#threadId) return;
    if (!this.#entries.some(({ message }) => message.id === id)) await session.loadAround(this.#threadId, id);
    this.#wanted = id;
    this.requestUpdate();
    await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undoKinds = onKindsChange(() => {
      this.kindsVersion += 1;
      this.#adoptKindStyles();
    });
    document.addEventListener('visibilitychange', this.#markRead);
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undoKinds?.();
    document.removeEventListener('visibilitychange', this.#markRead);
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#adoptKindStyles();
    return root;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    // The slice hangs on `user`, `group`, `thread` and `session`, and Lit asks controllers only after this.
    this.#state.hostUpdate();
    const { value } = this.#state;
    const id = value?.conversationId && threadIdOf(value.conversationId, this.thread);
    if (id !== this.#threadId) this.#turnTo(id);
    this.#take(value?.thread?.entries ?? NO_ENTRIES);
    if (this.#wanted !== undefined) {
      const key = this.#entries.find(({ message }) => message.id === this.#wanted)?.key;
      if (key !== undefined) this.#window.toKey(key, 'center');
    }
  }

  protected override render(): TemplateResult {
    const { session, value } = this.#state;
    const { locale } = this.#locale;
    if (!session) return noSession(locale);
    if (!value?.conversationId) return nothingChosen(locale);
    const { thread } = value;
    const view = this.#view();
    const count = this.#newCount();
    return html`
      <div class="scroller" part="scroller" @keydown=${this.#onKeydown} @focusin=${this.#onFocusin}>
        <div class="inside">
          ${thread && this.#entries.length ? this.#renderTop(thread) : nothing}
          <div class="spacer" .style=${`block-size: ${this.#window.before}px`}></div>
          <div class="rows" role="list" aria-label=${this.#label()}>${this.#renderRows(thread, view)}</div>
          <div class="spacer" .style=${`block-size: ${this.#window.after}px`}></div>
        </div>
      </div>
      ${this.#renderState(thread)}
      ${this.#window.atEdge && !thread?.newer
        ? nothing
        : html`<button
            class="to-newest ${count ? 'with-count' : ''}"
            part="to-newest"
            aria-label=${count ? locale.text('newMessages', { count }) : locale.text('toNewest')}
            @click=${this.scrollToNewest}
          >
            ${icon('arrow-down')}${count ? html`<span>${locale.text('newMessages', { count })}</span>` : nothing}
          </button>`}
    `;
  }

  protected override updated(): void {
    if (this.#wanted === undefined) return;
    const row = this.rows?.querySelector(`[data-message-id="${CSS.escape(this.#wanted)}"]`);
    if (!row) return;
    this.#wanted = undefined;
    row.classList.add('flash');
    row.addEventListener('animationend', () => {
      row.classList.remove('flash');
    });
  }

  #select(state: SessionState) {
    const conversationId = conversationOf(this, state);
    const conversation = conversationId && state.conversations.get(conversationId);
    return {
      conversationId,
      conversation,
      thread: conversationId && state.threads.get(threadIdOf(conversationId, this.thread)),
      me: state.me?.uid,
      users: state.users,
      can: state.can,
      connection: state.connection.status,
    };
  }

  #renderRows(thread: Thread | undefined, view: RowView): unknown {
    const { start, end } = this.#window;
    const total = this.#entries.length;
    const splitAfter = thread?.openedUnreadCount ? thread.openedAtMessageId : undefined;
    const isAllUnread =
      !!thread?.openedUnreadCount && thread.openedAtMessageId === undefined && thread.older === undefined;
    const tabStop = this.#tabStop();
    return repeat(
      this.#entries.slice(start, end),
      entry => entry.key,
      (entry, offset) => {
        const index = start + offset;
        const previous = this.#entries[index - 1];
        // Where nothing was ever read, the first message of all begins what is unread.
        const startsUnread =
          splitAfter === undefined ? isAllUnread && index === 0 : previous?.message.id === splitAfter;
        return messageRow(
          entry,
          {
            ...placeOf(this.#entries, index, splitAfter),
            position: index + 1,
            total,
            unread: startsUnread ? (thread?.openedUnreadCount ?? 0) : 0,
            isTabStop: entry.key === tabStop,
          },
          view,
        );
      },
    );
  }

  #renderTop(thread: Thread): TemplateResult | typeof nothing {
    const { locale } = this.#locale;
    if (thread.older !== undefined) return moreLine(thread, locale, this.#loadOlder);
    const { conversation } = this.#state.value ?? {};
    return conversation && !this.thread ? beginning(conversation, locale) : nothing;
  }

  #renderState(thread: Thread | undefined): TemplateResult | typeof nothing {
    const { locale } = this.#locale;
    if (this.#entries.length) return nothing;
    if (thread?.status === 'failed') return failedState(thread.error, locale, this.#loadAgain);
    return thread?.status === 'ready' ? emptyState(locale) : skeleton(locale);
  }

  /** Turns to another conversation or thread. */
  #turnTo(id: ThreadId | undefined): void {
    this.#threadId = id;
    this.#held = NO_ENTRIES;
    this.#entries = NO_ENTRIES;
    this.#seenKey = undefined;
    this.#focusedKey = undefined;
    this.#wanted = undefined;
    this.#window.toEdge();
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#watch();
  }

  #watch(): void {
    const { session } = this.#state;
    const id = this.#threadId;
    if (!session || !id || this.#unwatch || !this.isConnected) return;
    this.#unwatch = session.watchThread(id);
    const conversationId = this.#state.value?.conversationId;
    if (conversationId) void session.loadConversation(conversationId);
    void session.loadThread(id);
  }

  /** Takes the thread's entries as they are now. */
  #take(held: readonly Entry[]): void {
    if (held === this.#held) return;
    const lastBefore = this.#entries.at(-1);
    this.#held = held;
    this.#entries = held.every(isShown) ? held : held.filter(isShown);
    const last = this.#entries.at(-1);
    // Whoever sends something wants to see it.
    const isOwnNews =
      last && last.key !== lastBefore?.key && last.delivery === 'sending' && last.message.sender.uid === this.#state.value?.me;
    if (isOwnNews) this.#window.toEdge();
    this.#window.setKeys(this.#entries.map(({ key }) => key));
    if (this.#window.atEdge) this.#seenKey = last?.key;
  }

  #view(): RowView {
    const { session, value } = this.#state;
    return this.#views.view({
      element: this,
      session,
      locale: this.#locale.locale,
      users: value?.users,
      me: value?.me,
      can: value?.can,
      conversation: value?.conversation,
      threadId: this.#threadId,
      inThread: this.thread !== '',
      goTo: id => void this.scrollToMessage(id),
    });
  }

  /** How many messages of others came since one left the end of the list. */
  #newCount(): number {
    if (this.#window.atEdge || this.#seenKey === undefined) return 0;
    const me = this.#state.value?.me;
    let count = 0;
    for (let i = this.#entries.length - 1; i >= 0; i--) {
      const entry = this.#entries[i]!;
      if (entry.key === this.#seenKey) return count;
      if (entry.message.sender.uid !== me) count += 1;
    }
    return 0;
  }

  #label(): string {
    const { conversation } = this.#state.value ?? {};
    const { locale } = this.#locale;
    if (!conversation) return locale.text('messages');
    const name = conversation.receiverType === 'user' ? conversation.user.name : conversation.group.name;
    return locale.text('messagesWith', { name });
  }

  #onMove(): void {
    const { session, value } = this.#state;
    const thread = value?.thread;
    if (!session || !thread || !this.#threadId) return;
    const { first, last } = this.#window.visible;
    if (thread.older !== undefined && first < NEAR && !thread.loadingOlder && !thread.error) {
      void session.loadOlder(this.#threadId);
    }
    if (thread.newer !== undefined && last > this.#entries.length - NEAR && !thread.loadingNewer && !thread.error) {
      void session.loadNewer(this.#threadId);
    }
    if (this.#window.atEdge) this.#seenKey = this.#entries.at(-1)?.key;
    if (this.#window.atEdge !== this.#atEdge) {
      this.#atEdge = this.#window.atEdge;
      this.requestUpdate();
    }
    this.#markRead();
  }

  /** What one has in view is read, while the page itself is in view. */
  readonly #markRead = (): void => {
    const { session, value } = this.#state;
    const conversationId: ConversationId | undefined = value?.conversationId;
    if (!session || !conversationId || this.thread || document.visibilityState !== 'visible') return;
    if (!this.isConnected || !this.clientHeight) return;
    const { last } = this.#window.visible;
    const index = this.#window.atEdge ? this.#entries.length - 1 : last;
    for (let i = index; i >= 0; i--) {
      const { message, delivery } = this.#entries[i]!;
      if (delivery === 'sending' || delivery === 'failed') continue;
      session.markRead(conversationId, message.id);
      return;
    }
  };

  readonly #loadOlder = (): void => {
    if (this.#threadId) void this.#state.session?.loadOlder(this.#threadId);
  };

  readonly #loadAgain = (): void => {
    if (this.#threadId) void this.#state.session?.loadThread(this.#threadId);
  };

  /** The row that takes the Tab key: the one last focused, else the newest. */
  #tabStop(): string | undefined {
    const { start, end } = this.#window;
    const drawn = this.#entries.slice(start, end);
    const focused = drawn.find(({ key }) => key === this.#focusedKey);
    return (focused ?? drawn.at(-1))?.key;
  }

  readonly #onFocusin = (event: FocusEvent): void => {
    const key = (event.target as Element).closest<HTMLElement>('.row')?.dataset['key'];
    if (key === undefined || key === this.#focusedKey) return;
    this.#focusedKey = key;
    this.requestUpdate();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('.row');
    if (!row || event.target !== row || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = row.dataset['key'];
    const index = this.#entries.findIndex(entry => entry.key === key);
    const last = this.#entries.length - 1;
    const page = Math.max(this.#window.visible.last - this.#window.visible.first, 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      PageUp: index - page,
      PageDown: index + page,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    void this.#focusRow(Math.min(Math.max(to, 0), last));
  };

  async #focusRow(index: number): Promise<void> {
    const key = this.#entries[index]?.key;
    if (key === undefined) return;
    this.#focusedKey = key;
    this.#window.toKey(key, 'nearest');
    this.requestUpdate();
    await this.updateComplete;
    const row = this.rows?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    row?.focus({ preventScroll: true });
  }

  #adoptKindStyles(): void {
    const root = this.shadowRoot;
    if (!root) return;
    const own = ChatMessages.elementStyles.map(style => (style instanceof CSSStyleSheet ? style : style.styleSheet));
    const kinds = allKinds().map(({ styles: sheet }) => sheet?.styleSheet);
    root.adoptedStyleSheets = [...own, ...kinds].filter(sheet => sheet !== undefined);
  }
}
