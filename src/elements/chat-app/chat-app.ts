import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import { avatarStyles } from '../../parts/avatar.js';
import { HandedOn, ownSession } from '../../parts/own-session.js';
import { rowStyles } from '../../parts/rows.styles.js';
import type { Session } from '../../session/session.js';
import type { Goal } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import type { Transport } from '../../transport/transport.js';
import type { CallProvider } from '../chat-call/call-provider.js';
import type { ChatMessages } from '../chat-messages/chat-messages.js';
import type { ChatThreadOpenEvent } from '../chat-messages/chat-thread-open-event.js';
import type { ChatNewChat } from '../chat-new-chat/chat-new-chat.js';
import type { AppCommands } from './app-commands.js';
import { appSlice } from './app-slice.js';
import { CallWatch } from './call-watch.js';
import { commandOf, type Command } from './app-keys.js';
import { styles } from './chat-app.styles.js';
import { chatPane } from './chat-pane.js';
import { FocusTrail } from './focus-trail.js';
import { HistoryKeeper } from './history-keeper.js';
import { listBar } from './list-bar.js';
import { connectionLine, newChatButton, welcome } from './panes.js';
import { PanelElements, PANELS, withPanel, type Panel, type PanelName } from './panels.js';
import { sidePane } from './side-pane.js';

/**
 * A whole chat in one tag: one, two or three columns by its own width. With a `uid` it signs in by itself; without
 * one it joins the `chat-session` around it.
 *
 * @tag chat-app
 * @summary A complete chat: conversations, messages, composer, details.
 * @since 0.1
 *
 * @slot list-header - Over the list of conversations, in place of the signed-in user's name.
 * @slot empty - What the list of conversations says while it is empty.
 *
 * @csspart list - The column of conversations.
 * @csspart chat - The column of messages.
 * @csspart side - The column of details, a thread, the search and the like.
 * @csspart bar - What stands over the list, and over the side column.
 * @csspart new-chat - The button that starts a chat.
 * @csspart search-all - The button that searches everything.
 * @csspart app-menu - The button that opens the menu of the app.
 * @csspart empty - What stands in the column of messages while no chat is open.
 * @csspart back-side - The button back to what stood in the side column before.
 * @csspart panel - What stands in the side column.
 * @csspart error - What is said where it could not be loaded.
 * @csspart back - The button back to the list, on narrow screens.
 * @csspart close-side - The button that closes the side column.
 * @csspart connection - What is said while there is no line.
 * @csspart avatar - A picture of somebody.
 * @csspart presence - The mark of presence on it.
 *
 * @cssprop [--chat-accent] - The accent colour, of which the kit makes what it needs.
 * @cssprop [--chat-surface] - The background.
 * @cssprop [--chat-text] - The words.
 * @cssprop [--chat-on-accent] - Words on the accent.
 * @cssprop [--chat-danger] - What is dangerous, and what failed.
 * @cssprop [--chat-positive] - Who is online.
 * @cssprop [--chat-caution] - Who is away; warnings.
 * @cssprop [--chat-font=inherit] - The font, as the CSS shorthand.
 * @cssprop [--chat-font-size=0.9375rem] - The size of words.
 * @cssprop [--chat-space=4px] - The unit of all spaces.
 * @cssprop [--chat-radius=18px] - The radius of a bubble; all others are made of it. 0 for sharp corners.
 * @cssprop [--chat-avatar-radius=999px] - The radius of pictures of people.
 * @cssprop [--chat-density=0] - 0 is comfortable, 1 compact.
 * @cssprop [--chat-list-background] - Behind the conversations.
 * @cssprop [--chat-list-width] - The width of their column.
 * @cssprop [--chat-side-width=320px] - The width of the side column.
 */
export class ChatApp extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, styles];

  /** The app to sign in to; used with `uid`. */
  @property({ attribute: 'app-id' }) appId = 'default';

  /** Who signs in. Left out, the `chat-session` around this element tells. */
  @property() uid = '';

  /** The name of a user who is new. */
  @property() name = '';

  /** Made by your server for this user and device. */
  @property({ attribute: 'auth-token' }) authToken = '';

  /** For development alone: signs in anyone. */
  @property({ attribute: 'auth-key' }) authKey = '';

  /** The chat service; used with `uid`. Without one, the embedded one. */
  @property({ attribute: false }) transport: Transport | undefined;

  /** How close things stand: `comfortable` or `compact`. */
  @property({ reflect: true }) density: 'comfortable' | 'compact' = 'comfortable';

  /**
   * Keeps where one is in the browser's history, so that its buttons go back and forth: `state` leaves the address as
   * it is, `hash` puts the conversation into it (`#chat/group:design`). For one app a page.
   */
  @property() history: '' | 'state' | 'hash' | undefined;

  /** Where sound and picture of calls come from; without one, calls only ring. See docs/calls.md. */
  @property({ attribute: false }) callProvider: CallProvider | undefined;

  /** Does nothing by keyboard shortcuts. */
  @property({ type: Boolean, attribute: 'without-shortcuts' }) withoutShortcuts = false;

  /** Puts a button for live reactions beside the text: hearts that float up, and are kept nowhere. */
  @property({ type: Boolean, attribute: 'with-live-reactions' }) withLiveReactions = false;

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** What stands beside the chat, the newest last: those before it are gone back to. */
  @state() private panels: readonly Panel[] = [];

  @query('chat-new-chat') private readonly newChat!: ChatNewChat | null;
  @query('.app-menu') private readonly menuButton!: HTMLElement | null;

  readonly #locale = new LocaleController(this);
  readonly #state = new SessionController(this, appSlice);
  readonly #trail = new FocusTrail<'chat' | 'side'>();
  readonly #elements = new PanelElements(this);
  readonly #slots = new HandedOn(this);
  #shown: ConversationId | undefined;
  #goal: Goal | undefined;
  /** Loaded with the first command. */
  #commands: AppCommands | undefined;
  readonly #history = new HistoryKeeper(this, ({ chat, panel }) => {
    this.#state.session?.open(chat);
    this.panels = panel && Object.hasOwn(PANELS, panel.name) ? [panel] : [];
    // The panel is of that conversation, not of the one before.
    this.#shown = chat;
  });

  /** What stands beside the chat. */
  get panel(): PanelName | undefined {
    return this.#inner?.panel ?? this.panels.at(-1)?.name;
  }

  /** Shows something beside the chat: its details, the search over everything … A thread is named by its root. */
  openPanel(name: PanelName, messageId?: MessageId): void {
    if (this.#inner) this.#inner.openPanel(name, messageId);
    else this.#openPanel({ name, messageId, conversationId: this.#state.value?.current });
  }

  /** Closes what stands beside the chat. */
  closePanel(): void {
    if (this.#inner) this.#inner.closePanel();
    else if (this.panels.length) void this.#onClosePanel();
  }

  constructor() {
    super();
    new CallWatch(this, () => (this.uid ? undefined : this.#state.session));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeydown);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeydown);
  }

  protected override willUpdate(): void {
    const { current, goal } = this.#state.value ?? {};
    if (current !== this.#shown) {
      this.#shown = current;
      // A thread belongs to its conversation; details are of whatever is open.
      const fits = ({ name, conversationId }: Panel): boolean =>
        name === 'thread' ? conversationId === current : current !== undefined || !PANELS[name].isOfChat;
      if (!this.panels.every(fits)) this.panels = this.panels.filter(fits);
    }
    if (goal === this.#goal) return;
    this.#goal = goal;
    if (goal?.parentId)
      this.#openPanel({ name: 'thread', messageId: goal.parentId, conversationId: goal.conversationId });
    else if (goal) void this.#reveal();
  }

  protected override render(): TemplateResult {
    if (this.uid) return this.#renderOwnSession();
    const { value } = this.#state;
    const { session } = this;
    const { locale } = this.#locale;
    const panel = this.panels.at(-1);
    const pane = panel ? 'side' : value?.current ? 'chat' : 'list';
    return html`
      <div
        class="app"
        tabindex="-1"
        data-pane=${pane}
        ?data-side=${panel !== undefined}
        @chat-details=${this.#onDetails}
        @chat-search-open=${this.#onSearchHere}
        @chat-thread-open=${this.#onThreadOpen}
        @chat-open=${this.#onOpen}
      >
        <div class="pane list" part="list">
          ${listBar({
            locale,
            me: value?.me,
            connection: value?.connection,
            mayStart: value?.mayStart,
            search: () => void this.#do('search'),
            openMenu: () => void this.#openMenu(),
            newChat: () => void this.#do('newChat'),
          })}
          ${connectionLine(value?.connection, locale, () => this.#state.session?.reconnect())}
          <chat-conversations .session=${session}>
            <slot name="empty" slot="empty">${value?.mayStart ? this.#newChatButton() : nothing}</slot>
          </chat-conversations>
        </div>
        <div class="pane chat" part="chat">${this.#renderChat()}</div>
        ${
          panel
            ? sidePane({
                locale,
                panel,
                elements: this.#elements,
                session,
                conversation: value?.conversation,
                back: this.panels.length > 1 ? () => (this.panels = this.panels.slice(0, -1)) : undefined,
                close: () => void this.#onClosePanel(),
              })
            : nothing
        }
      </div>
    `;
  }

  protected override updated(): void {
    if (this.uid || this.history === undefined || !this.#state.session) return;
    const chat = this.#state.value?.current;
    const panel = this.panels.at(-1);
    this.#history.note({ ...(chat && { chat }), ...(panel && { panel }) }, this.history === 'hash');
  }

  #renderOwnSession(): TemplateResult {
    return ownSession(
      this,
      html`<chat-app
        density=${this.density}
        .history=${this.history}
        .callProvider=${this.callProvider}
        ?without-shortcuts=${this.withoutShortcuts}
        ?with-live-reactions=${this.withLiveReactions}
        >${this.#slots.slot('list-header')}${this.#slots.slot('empty')}</chat-app
      >`,
    );
  }

  #newChatButton(): TemplateResult {
    return newChatButton(this.#locale.locale, () => void this.#do('newChat'));
  }

  #renderChat(): TemplateResult {
    const { value } = this.#state;
    if (!value?.current) {
      if (!value?.me) return html`<chat-messages .session=${this.session}></chat-messages>`;
      return welcome(this.#locale.locale, {
        action: value.mayStart ? this.#newChatButton() : nothing,
        hasShortcuts: !this.withoutShortcuts,
      });
    }
    return chatPane({
      locale: this.#locale.locale,
      session: this.session,
      hasDetails: this.panels.at(-1)?.name === 'details',
      withLiveReactions: this.withLiveReactions,
      back: () => void this.#onBack(),
      failed: thrown => this.#state.session?.notify(ChatError.from(thrown), 'liveReactions'),
    });
  }

  /** With a user of its own: the app inside the session. */
  get #inner(): ChatApp | null {
    return this.uid ? this.renderRoot.querySelector('chat-app') : null;
  }

  /** Does what a key or a button asks for. */
  async #do(command: Command): Promise<void> {
    (await this.#commander())?.do(command);
  }

  async #openMenu(): Promise<void> {
    const commands = await this.#commander();
    if (this.menuButton) await commands?.openMenu(this.menuButton);
  }

  async #commander(): Promise<AppCommands | undefined> {
    try {
      const { AppCommands: Commands } = await import('./app-commands.js');
      this.#commands ??= new Commands({
        host: this,
        session: () => this.#state.session,
        locale: () => this.#locale.locale,
        openPanel: name => this.#openPanel({ name }),
        closePanel: () => this.closePanel(),
        toggleDetails: this.#onDetails,
        searchHere: () => void this.#onSearchHere(),
        onOpen: this.#onOpen,
        hasShortcuts: () => !this.withoutShortcuts,
      });
    } catch (thrown) {
      this.#state.session?.notify(ChatError.from(thrown), 'command');
    }
    return this.#commands;
  }

  readonly #onBack = async (): Promise<void> => {
    this.#state.session?.open(undefined);
    await this.#drawn();
    this.#trail.back('chat', this.renderRoot.querySelector('.new-chat'));
  };

  readonly #onClosePanel = async (): Promise<void> => {
    this.panels = [];
    await this.#drawn();
    this.#trail.back('side', this.renderRoot.querySelector('.chat-back'));
  };

  readonly #onDetails = (): void => {
    if (this.panels.at(-1)?.name === 'details') void this.#onClosePanel();
    else this.#openPanel({ name: 'details' });
  };

  readonly #onSearchHere = async (): Promise<void> => {
    await this.#reveal();
    await this.renderRoot.querySelector<ChatMessages>('.pane.chat > chat-messages')?.openSearch();
  };

  readonly #onThreadOpen = ({ conversationId, messageId }: ChatThreadOpenEvent): void =>
    this.#openPanel({ name: 'thread', messageId, conversationId });

  readonly #onOpen = (): void => {
    this.#trail.note('chat');
    // The button is there on narrow screens alone, where the list, and the focus with it, go out of sight.
    void this.#reveal().then(() => this.renderRoot.querySelector<HTMLElement>('.chat-back')?.focus());
    if (this.newChat?.isConnected && customElements.get('chat-new-chat')) this.newChat.close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (this.uid || this.withoutShortcuts) return;
    const command = commandOf(event);
    if (!command || (command === 'close' && !this.panels.length)) return;
    event.preventDefault();
    void this.#do(command);
  };

  #openPanel(panel: Panel): void {
    const panels = withPanel(this.panels, panel);
    if (panels === this.panels) return;
    if (!this.panels.length) this.#trail.note('side');
    this.panels = panels;
    void this.#enter();
  }

  /** Where the panel stands in place of the chat, the focus goes along; a search wants it always. */
  async #enter(): Promise<void> {
    await this.#drawn();
    const panel = this.panels.at(-1);
    if (panel?.name === 'search') {
      await this.#elements.load('search');
      const search = this.renderRoot.querySelector('chat-search');
      await search?.updateComplete;
      search?.focus();
    } else if (!this.#isChatInSight) {
      this.renderRoot.querySelector<HTMLElement>('.close-side')?.focus();
    }
  }

  /** Takes away what stands in front of the chat, where there is no room for both. */
  async #reveal(): Promise<void> {
    await this.#drawn();
    if (this.#isChatInSight || !this.#state.value?.current || !this.panels.length) return;
    this.panels = [];
    await this.#drawn();
  }

  get #isChatInSight(): boolean {
    return !!this.renderRoot.querySelector('.pane.chat')?.checkVisibility({ visibilityProperty: true });
  }

  /** After the next drawing, the header's included: what is slotted there can have the focus. */
  async #drawn(): Promise<void> {
    // What the session was asked for comes a moment later.
    await Promise.resolve();
    await this.updateComplete;
    await this.renderRoot.querySelector('chat-header')?.updateComplete;
  }
}
