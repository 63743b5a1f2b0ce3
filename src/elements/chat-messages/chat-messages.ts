import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { SessionController } from '../../context/session-controller.js';
import { adoptKindStyles } from '../../kinds/adopt-kind-styles.js';
import { onKindsChange } from '../../kinds/registry.js';
import { EarlyLocaleController } from '../../locales/early-locale-controller.js';
import { listWords } from '../../locales/list-words.js';
import type { MessageId } from '../../model/ids.js';
import type { UserSummary } from '../../model/user.js';
import { avatarStyles } from '../../parts/avatar.js';
import type { Session } from '../../session/session.js';
import { threadIdOf, type Thread, type ThreadId } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import { FramePace } from '../../support/frame-pace.js';
import { Later } from '../../support/later.js';
import { ListWindow } from '../../support/list-window.js';
import type { ChatPlayEvent } from '../chat-audio/chat-play-event.js';
import type { MessageMenuHook } from './actions/message-action.js';
import type { MessageTools } from './actions/message-tools.js';
import type { AfterRows } from './after-rows.js';
import { Approach, type Hand } from './approach.js';
import { aroundRowStyles } from './around-row.styles.js';
import { styles } from './chat-messages.styles.js';
import { messageRow } from './message-row.js';
import { rowStyles } from './message-row.styles.js';
import { Opening } from './opening.js';
import type { MessageSearch } from './message-search.js';
import type { RowView } from './row-view.js';
import { RowViews } from './row-views.js';
import { Rows } from './rows.js';
import { sliceOf } from './slice.js';
import { insteadOfRows, labelOf, nothingChosen, noSession, overRows } from './states.js';
import { TabStop } from './tab-stop.js';
import { ThreadWatch } from './thread-watch.js';

/**
 * As tall as the place that it is given: it draws the messages that there is room for. Where nothing gives it a height,
 * it has 40rem, or that of the window where that is less.
 *
 * @tag chat-messages
 * @summary The messages of one conversation, or of one thread.
 * @since 0.1
 *
 * @slot empty - What stands in place of messages while there are none.
 * @slot way-on - Under the reason why one may not read here: where to go from there.
 *
 * @fires {ChatThreadOpenEvent} chat-thread-open - When the replies to a message are asked for.
 * @fires {ChatMessageActionEvent} chat-message-action - Before something of a message's menu is done. Cancel it to do
 * it in another way.
 * @fires {ChatSendEvent} chat-send - Before a message of a kind goes out from the list: an answer, say. Cancel it to
 * send it by other means.
 * @fires {ChatInteractEvent} chat-interact - When a button of an interactive message is pressed. Cancel it to answer by
 * other means.
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
 * @csspart seen-by - Who of a group has read my newest message.
 * @csspart thread - The button that opens the replies.
 * @csspart upload - The progress of files on their way.
 * @csspart cancel-upload - The button that ends it.
 * @csspart uploads - Under it, where there are several: each of the files.
 * @csspart upload-file - One of them.
 * @csspart upload-retry - The button that uploads it again.
 * @csspart upload-cancel - The button that takes it back.
 * @csspart failed - What stands under a message that could not be sent.
 * @csspart retry - Sends it again.
 * @csspart discard - Throws it away.
 * @csspart call-button - Calls back or joins.
 * @csspart day - The line over a day.
 * @csspart unread - The line over what is new.
 * @csspart floating-day - The day of the first message in view, while one scrolls.
 * @csspart fold - The button that opens a run of comings and goings.
 * @csspart more - The button that unfolds a long message.
 * @csspart mention - Somebody's name in a text.
 * @csspart code - A block of code.
 * @csspart copy-code - The button that copies it.
 * @csspart action-bar - The small bar beside the message under the pointer.
 * @csspart now-playing - The bar of the sound that plays while its row is out of view.
 * @csspart pinned - The bar of pinned messages.
 * @csspart search - The bar of the search.
 * @csspart search-field - Its field.
 * @csspart selection-bar - The bar of the selection.
 * @csspart to-newest - The button that goes to the newest message.
 * @csspart poll - A poll.
 * @csspart poll-option - One of its options.
 * @csspart poll-votes - How many votes there are.
 * @csspart poll-end - The button that ends it, or opens it again.
 * @csspart poll-voters - Says who voted.
 * @csspart link-preview - The card of a page that a text speaks of.
 * @csspart interactive - What has buttons and fields that answer.
 * @csspart interactive-button - One of the buttons.
 *
 * @cssprop [--chat-messages-background] - Behind the messages; default the surface.
 * @cssprop [--chat-bubble] - The bubble of others.
 * @cssprop [--chat-bubble-text] - The words in it.
 * @cssprop [--chat-bubble-mine] - One's own bubble.
 * @cssprop [--chat-bubble-mine-text] - The words in it.
 */
export class ChatMessages extends LitElement {
  static override styles = [...base, avatarStyles, styles, rowStyles, aroundRowStyles];

  /** A uid: shows the chat with this person. */
  @property() user = '';

  /** A guid: shows the chat in this group. Without `user` and `group`: the session's current conversation. */
  @property() group = '';

  /** The id of a message: shows the thread under it. */
  @property() thread = '';

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Draws every loaded message, in view or not: for assistive technology and the browser's own search. */
  @property({ type: Boolean, attribute: 'with-all-rows' }) withAllRows = false;

  /** Has a say in the menu of each message: leaves out, adds and moves what the kit offers. */
  @property({ attribute: false }) messageMenu: MessageMenuHook | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.rows') private readonly rows!: HTMLElement | null;

  readonly #locale = new EarlyLocaleController(this, listWords);
  readonly #state = new SessionController(this, state => sliceOf(state, this));
  readonly #window = new ListWindow(this, {
    scroller: () => this.scroller,
    rows: () => this.rows,
    bodyOf: row => row.querySelector('.body, .line-words'),
    estimate: 64,
    edge: 'end',
    onMove: byHand => {
      this.#after.wantSoon()?.onMove(byHand);
    },
  });
  readonly #pace = new FramePace();
  readonly #shown = new Rows();
  readonly #tabStop = new TabStop(this, this.#window, () => this.#shown.entries);
  readonly #source = {
    window: this.#window,
    tabStop: this.#tabStop,
    session: () => this.#state.session,
    slice: () => this.#state.value,
    locale: () => this.#locale.locale,
    nameOf: (user: UserSummary) => this.#views.view().nameOf(user),
    entries: () => this.#shown.entries,
    threadId: () => this.#threadId,
    view: () => this.#views.view(),
    menu: () => this.renderRoot.querySelector('chat-menu'),
    hook: () => this.messageMenu,
    inThread: () => this.thread !== '',
    conversationId: () => this.#state.value?.conversationId,
    rows: () => this.rows,
    scroller: () => this.scroller,
    goTo: (id: MessageId) => void this.scrollToMessage(id),
    parentId: () => this.thread || undefined,
    splitAfter: () => this.#shown.splitAfter,
    toggleFold: (key: string) => {
      this.#shown.toggleFold(key, this.#state.value?.thread);
      this.#onRows();
      this.requestUpdate();
    },
    unfold: (key: string) => {
      this.#shown.unfold(key);
      this.requestUpdate();
    },
    endsWith: (key: string, id: MessageId) => this.#shown.endsFold(key, id),
    isOpened: () => this.#opening.isOver,
    toNewest: this.scrollToNewest.bind(this),
  };
  readonly #views: RowViews = new RowViews(this, this.#source);
  readonly #opening = new Opening(this, this.#window, this.#source);
  readonly #after: Later<AfterRows> = new Later(this, async () => {
    const { AfterRows: After } = await import('./after-rows.js');
    return new After(this, this.#window, this.#source);
  });
  /** Loaded when somebody first searches. */
  #search: MessageSearch | undefined;
  /** Loaded when somebody first comes near a message. */
  readonly #tools: Later<MessageTools> = new Later(this, async () => {
    const { MessageTools: Tools } = await import('./actions/message-tools.js');
    return new Tools(this, this.#source);
  });
  readonly #approach = new Approach(this.#tools);

  #threadId: ThreadId | undefined;
  /** The session that the rows are of. */
  #of: Session | undefined;
  readonly #look = new ThreadWatch();
  #undoKinds: (() => void) | undefined;

  /** Goes to the newest message and stays there. */
  scrollToNewest(): void {
    const { session, value } = this.#state;
    if (value?.thread?.newer && session && this.#threadId) void session.loadNewest(this.#threadId);
    this.#window.toEdge();
  }

  /** Goes to a message, loading what is around it where it is not held, and marks it for a moment. */
  async scrollToMessage(id: MessageId): Promise<void> {
    await this.#after.ask(({ going }) => going.to(id));
  }

  /** Opens the search within this conversation. */
  async openSearch(): Promise<void> {
    const { MessageSearch } = await import('./message-search.js');
    this.#search ??= new MessageSearch(this, this.#source);
    await this.#search.open();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undoKinds = onKindsChange(() => {
      this.requestUpdate();
      adoptKindStyles(this);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undoKinds?.();
    // Moved to another place, it is back before this runs: what was loaded stays, and so does the reader's place.
    queueMicrotask(() => {
      if (!this.isConnected) this.#look.end();
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    adoptKindStyles(this);
    return root;
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    if (!this.hasUpdated) return;
    // The first messages do not wait for a frame without them, or without some of them.
    const isEmpty = !this.#shown.entries.length && this.#state.value?.thread?.entries.length;
    if (isEmpty || this.#window.isShort) this.#pace.hurry();
  }

  /** A burst of arrivals is drawn once a frame: nobody sees more. */
  protected override scheduleUpdate(): Promise<void> | undefined {
    return this.#pace.turn(() => super.scheduleUpdate());
  }

  protected override willUpdate(): void {
    // The slice hangs on `user`, `group`, `thread` and `session`, and Lit asks controllers only after this.
    this.#state.hostUpdate();
    const { session, value } = this.#state;
    const id = value?.conversationId && threadIdOf(value.conversationId, this.thread);
    if (id !== this.#threadId || session !== this.#of) this.#turnTo(id, session);
    if (session && id && this.isConnected) this.#look.begin(session, id, value);
    this.#window.all = this.withAllRows;
    this.#take(value?.thread);
    const after = value?.goal ? this.#after.want() : this.#after.thing;
    after?.extras.onChange();
    after?.going.look();
    if (value?.thread && !after?.going.isUnderWay) this.#opening.begin(value.thread);
  }

  protected override render(): TemplateResult {
    const { session, value } = this.#state;
    const { locale } = this.#locale;
    if (!session) return noSession(locale);
    if (!value?.conversationId) return nothingChosen(locale);
    const { thread } = value;
    const hasRows = this.#shown.entries.length > 0;
    const view = this.#views.view();
    const { actions, selection } = this.#tools.thing ?? {};
    const hand: Hand = actions ?? this.#approach;
    const { reading, extras } = this.#after.thing ?? {};
    return html`
      <div class="frame">
        ${this.#search?.isOpen ? this.#search.render(locale) : nothing}
        ${extras?.notes?.renderPins(view, ({ id, parentId }) => void this.scrollToMessage(parentId ?? id))}
        <div class="over"><div class="floating-day" part="floating-day" aria-hidden="true"></div></div>
        <div
          class="scroller ${selection?.active ? 'selecting' : ''}"
          part="scroller"
          @keydown=${this.#onKeydown}
          @focusin=${this.#onFocusin}
          @chat-play=${this.#onPlay}
          @click=${{ handleEvent: (event: MouseEvent) => this.#tools.thing?.onClick(event), capture: true }}
          @pointerover=${hand.onPointerover}
          @pointerleave=${hand.onPointerleave}
          @pointerdown=${hand.onPointerdown}
          @pointermove=${hand.onPointermove}
          @pointerup=${hand.onPointerend}
          @pointercancel=${hand.onPointerend}
          @contextmenu=${hand.onContextmenu}
        >
          <div class="inside">
            ${thread && hasRows ? overRows(thread, this.thread ? undefined : value.conversation, locale, this.#load('loadOlder')) : nothing}
            <div class="spacer" .style=${`block-size: ${this.#window.before}px`}></div>
            <div class="rows" role="list" aria-label=${labelOf(value.conversation, locale)}>
              ${this.#renderRows(thread, view)}
            </div>
            <div class="spacer" .style=${`block-size: ${this.#window.after}px`}></div>
          </div>
        </div>
        <div class="over">
          <div class="floating-face" aria-hidden="true"></div>
          ${reading?.renderToNewest()}
        </div>
        ${hasRows ? nothing : insteadOfRows(thread, locale, this.#load('loadThread'))}
        ${this.#tools.thing?.renderSelection()}
        <chat-menu label=${locale.text('messageActions')} @chat-menu-select=${actions?.onSelect}></chat-menu>
      </div>
    `;
  }

  #renderRows(thread: Thread | undefined, view: RowView): unknown {
    const { start, end } = this.#window;
    const stop = this.#tabStop.key;
    const selection = this.#tools.thing?.selection;
    const notes = this.#after.thing?.extras.notes;
    return repeat(
      this.#shown.entries.slice(start, end),
      entry => entry.key,
      (entry, offset) =>
        messageRow(
          entry,
          {
            ...this.#shown.placeOf(start + offset, thread),
            isTabStop: entry.key === stop,
            seenBy: notes?.renderSeenBy(entry.key, view),
            selected: selection?.stateOf(entry),
          },
          view,
        ),
    );
  }

  /** Turns to another conversation or thread, or to another user's view of it. */
  #turnTo(id: ThreadId | undefined, session: Session | undefined): void {
    this.#threadId = id;
    this.#of = session;
    this.#shown.reset();
    this.#tabStop.lastKey = undefined;
    this.#opening.reset();
    this.#after.thing?.reset();
    this.#tools.thing?.selection.end();
    this.#search?.close();
    this.#window.setKeys([]);
    this.#window.toEdge();
    this.#look.end();
  }

  /** Takes the thread as it is now. */
  #take(thread: Thread | undefined): void {
    const { hadRows, change } = this.#shown.take(thread);
    // Whoever sends something wants to see it.
    if (hadRows && change === 'sent') this.#window.toEdge();
    if (change !== 'none') this.#onRows();
  }

  #onRows(): void {
    this.#window.setKeys(this.#shown.entries.map(({ key }) => key));
    this.#after.thing?.reading.onEntries();
  }

  readonly #load = (what: 'loadOlder' | 'loadThread') => (): void => {
    if (this.#threadId) void this.#state.session?.[what](this.#threadId);
  };

  readonly #onPlay = (event: ChatPlayEvent): void => {
    const player = event.composedPath()[0] as Element;
    this.#after.use(({ extras }) => {
      extras.onPlay(event, player);
    });
  };

  readonly #onFocusin = (event: FocusEvent): void => {
    this.#tabStop.note(event);
    this.#tools.want();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    (this.#tools.thing ?? this.#approach).onKeydown(event);
  };
}
