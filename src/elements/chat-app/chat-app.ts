import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';
import type { SessionState } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import type { Transport } from '../../transport/transport.js';
import type { ChatThreadOpenEvent } from '../chat-messages/chat-thread-open-event.js';
import type { ChatNewChat } from '../chat-new-chat/chat-new-chat.js';
import { styles } from './chat-app.styles.js';
import { FocusTrail } from './focus-trail.js';
import { connectionLine, profile } from './panes.js';

/** What stands beside the chat: who is in it, or one thread. */
type Side = 'details' | { readonly thread: MessageId };

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
 * @csspart side - The column of details or a thread.
 * @csspart bar - What stands over the list, and over the side column.
 * @csspart new-chat - The button that starts a chat.
 * @csspart back - The button back to the list, on narrow screens.
 * @csspart close-side - The button that closes the side column.
 * @csspart connection - What is said while there is no line.
 * @csspart profile - Who one talks to, in the side column.
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
  static override styles = [...base, avatarStyles, styles];

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

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  @state() private side: Side | undefined;

  @query('chat-new-chat') private readonly newChat!: ChatNewChat | null;

  readonly #locale = new LocaleController(this);
  readonly #state = new SessionController(this, select);
  readonly #trail = new FocusTrail<'chat' | 'side'>();
  #shown: ConversationId | undefined;

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const current = this.#state.value?.current;
    if (current === this.#shown) return;
    this.#shown = current;
    // A thread belongs to its conversation; details are of whatever is open.
    if (this.side !== 'details' || !current) this.side = undefined;
  }

  protected override render(): TemplateResult {
    // With a user of its own it is a session with an app in it: there is one way to sign in.
    if (this.uid) return this.#renderOwnSession();
    const { value } = this.#state;
    const { session } = this;
    const pane = this.side ? 'side' : value?.current ? 'chat' : 'list';
    return html`
      <div
        class="app"
        data-pane=${pane}
        ?data-side=${this.side !== undefined}
        @chat-details=${this.#onDetails}
        @chat-thread-open=${this.#onThreadOpen}
        @chat-open=${this.#onOpen}
      >
        <div class="pane list" part="list">
          ${this.#renderListBar()}
          ${connectionLine(value?.connection, this.#locale.locale, () => this.#state.session?.reconnect())}
          <chat-conversations .session=${session}><slot name="empty" slot="empty"></slot></chat-conversations>
        </div>
        <div class="pane chat" part="chat">${this.#renderChat()}</div>
        ${this.side && value?.conversation ? this.#renderSide(this.side, value.conversation) : nothing}
      </div>
      <chat-new-chat .session=${session}></chat-new-chat>
    `;
  }

  #renderOwnSession(): TemplateResult {
    return html`
      <chat-session
        app-id=${this.appId}
        uid=${this.uid}
        name=${this.name}
        auth-token=${this.authToken}
        auth-key=${this.authKey}
        .transport=${this.transport}
      >
        <chat-app density=${this.density}><slot name="list-header" slot="list-header"></slot></chat-app>
      </chat-session>
    `;
  }

  #renderListBar(): TemplateResult {
    const { locale } = this.#locale;
    const { me, connection, mayStart } = this.#state.value ?? {};
    const status =
      connection?.status === 'connecting' ? locale.text('connecting') : locale.text('conversations');
    return html`
      <div class="bar" part="bar">
        <slot name="list-header">
          ${me ? avatar({ id: me.uid, name: me.name, picture: me.avatar }) : nothing}
          <div class="who">
            <h2>${me ? html`<bdi>${me.name}</bdi>` : locale.text('conversations')}</h2>
            <div class="meta">${me ? status : connection?.status === 'connecting' ? status : nothing}</div>
          </div>
        </slot>
        ${
          mayStart
            ? html`<button
                class="icon-button new-chat"
                part="new-chat"
                aria-label=${locale.text('newChat')}
                title=${locale.text('newChat')}
                @click=${this.#onNewChat}
              >
                ${icon('square-pen')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderChat(): TemplateResult {
    const { session } = this;
    if (!this.#state.value?.current) return html`<chat-messages .session=${session}></chat-messages>`;
    return html`
      <chat-header .session=${session} ?details-open=${this.side === 'details'}>
        <button
          slot="before"
          class="icon-button chat-back"
          part="back"
          aria-label=${this.#locale.locale.text('back')}
          @click=${this.#onBack}
        >
          ${icon('chevron-left')}
        </button>
      </chat-header>
      <chat-messages .session=${session}></chat-messages>
      <chat-composer .session=${session}></chat-composer>
    `;
  }

  #renderSide(side: Side, conversation: Conversation): TemplateResult {
    const { locale } = this.#locale;
    const { session } = this;
    const isGroup = conversation.receiverType === 'group';
    const title = side === 'details' ? locale.text(isGroup ? 'members' : 'details') : locale.text('thread');
    return html`
      <div class="pane side" part="side">
        <div class="bar" part="bar">
          <div class="who">
            <h2>${title}</h2>
            <div class="meta"><bdi>${titleOf(conversation)}</bdi></div>
          </div>
          <button
            class="icon-button close-side"
            part="close-side"
            aria-label=${locale.text('close')}
            @click=${this.#onCloseSide}
          >
            ${icon('x')}
          </button>
        </div>
        ${
          side === 'details'
            ? isGroup
              ? html`<chat-group-members .session=${session}></chat-group-members>`
              : profile(conversation.user, locale)
            : html`<chat-messages .session=${session} thread=${side.thread}></chat-messages>
                <chat-composer .session=${session} thread=${side.thread}></chat-composer>`
        }
      </div>
    `;
  }

  readonly #onNewChat = async (): Promise<void> => {
    try {
      await import('../chat-new-chat/define.js');
      this.newChat?.show();
    } catch (thrown) {
      this.#state.session?.notify(ChatError.from(thrown), 'newChat');
    }
  };

  readonly #onBack = async (): Promise<void> => {
    this.#state.session?.open(undefined);
    await this.#drawn();
    this.#trail.back('chat', this.renderRoot.querySelector('.new-chat'));
  };

  readonly #onCloseSide = async (): Promise<void> => {
    this.side = undefined;
    await this.#drawn();
    this.#trail.back('side', this.renderRoot.querySelector('.chat-back'));
  };

  readonly #onDetails = (): void => {
    import('../chat-group-members/define.js').catch((thrown: unknown) => {
      this.#state.session?.notify(ChatError.from(thrown), 'members');
    });
    if (this.side === 'details') void this.#onCloseSide();
    else this.#openSide('details');
  };

  readonly #onThreadOpen = (event: ChatThreadOpenEvent): void => {
    this.#openSide({ thread: event.messageId });
  };

  readonly #onOpen = (): void => {
    this.#trail.note('chat');
    // The button is there on narrow screens alone, where the list, and the focus with it, go out of sight.
    void this.#drawn().then(() => this.renderRoot.querySelector<HTMLElement>('.chat-back')?.focus());
    if (this.side !== 'details') this.side = undefined;
    if (this.newChat?.isConnected && customElements.get('chat-new-chat')) this.newChat.close();
  };

  #openSide(side: Side): void {
    this.#trail.note('side');
    this.side = side;
    // Where it stands in place of the chat, the focus goes along.
    void this.#drawn().then(() => {
      const chat = this.renderRoot.querySelector('.pane.chat');
      if (chat?.checkVisibility({ visibilityProperty: true })) return;
      this.renderRoot.querySelector<HTMLElement>('.close-side')?.focus();
    });
  }

  /** After the next drawing, the header's included: what is slotted there can have the focus. */
  async #drawn(): Promise<void> {
    // What the session was asked for comes a moment later.
    await Promise.resolve();
    await this.updateComplete;
    await this.renderRoot.querySelector('chat-header')?.updateComplete;
  }
}

function select(state: SessionState) {
  const { current, conversations, me, connection, can } = state;
  return {
    current,
    conversation: current && conversations.get(current),
    me,
    connection,
    mayStart: can.users || can.groups,
  };
}
