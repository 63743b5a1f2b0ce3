import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationId } from '../../model/ids.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { newId } from '../../support/new-id.js';
import type { TransportEvent } from '../../transport/events.js';
import { ChatLiveReactionEvent } from './chat-live-reaction-event.js';
import { styles } from './chat-live-reactions.styles.js';
import { Flight } from './flight.js';
import { liveData, liveIn, MOST } from './live-data.js';

/** Presses within this time go out as one message, milliseconds. */
const COLLECT = 400;
/** A pause of this length ends a burst: the next one is told again, milliseconds. */
const BURST = 30_000;

/**
 * A button that sends a heart, and the hearts of all who are here rising over the list above it. They are transient
 * messages, `{ liveReaction: '❤️', count, from }`: seen by who is there at that moment, never stored. Put it beside the text of a composer, in its slot
 * `after`, or anywhere under a list.
 *
 * @tag chat-live-reactions
 * @summary Hearts that float up while all look on, and are kept nowhere.
 * @since 0.1
 *
 * @slot - What the button shows, in place of the sign itself.
 *
 * @fires {ChatLiveReactionEvent} chat-live-reaction - Before one goes out. Cancel it to send none.
 *
 * @csspart button - The button.
 * @csspart layer - Where they rise; over whatever stands above the button.
 *
 * @cssprop [--chat-live-reactions-block-size=min(300px, 45vh)] - How high they rise.
 */
export class ChatLiveReactions extends LitElement {
  static override styles = [...base, styles];

  /** The uid of whom to react to; without it and `group`, the session's current conversation. */
  @property() user = '';

  /** The guid of the group to react in. */
  @property() group = '';

  /** What is sent: a heart, or any emoji. */
  @property() emoji = '❤️';

  /** The session: the `id` of a `chat-session`, or a session itself; without it, the one around. */
  @property() session: string | Session | undefined;

  /** Has no button, and shows what others send. */
  @property({ type: Boolean, attribute: 'without-button' }) withoutButton = false;

  @state() private told = '';

  @query('.layer') private readonly layer!: HTMLElement | null;

  readonly #id = newId();
  readonly #locale = new LocaleController(this);
  readonly #flight = new Flight(() => this.layer);
  readonly #chat = new SessionController(this, ({ can, connection, me, current }) => ({
    can: can.transient,
    online: connection.status === 'online',
    me,
    current,
  }));
  #heardSession: Session | undefined;
  #unhear: (() => void) | undefined;
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastHeard = -Infinity;
  #shown: ConversationId | undefined;

  /** Sends one, as the button does. Many at once go out together. */
  react(): void {
    const id = this.#conversation;
    const { session, value } = this.#chat;
    if (!session || !id || !value?.can || !value.online || this.#waiting >= MOST) return;
    if (!this.dispatchEvent(new ChatLiveReactionEvent(id, this.emoji))) return;
    this.#waiting += 1;
    this.#flight.start(this.emoji, 1);
    this.#timer ??= setTimeout(() => void this.#send(session, id, this.emoji), COLLECT);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = 0;
    this.#unhear?.();
    this.#unhear = this.#heardSession = undefined;
    this.#flight.end();
  }

  protected override willUpdate(): void {
    const { session } = this.#chat;
    if (this.isConnected && session !== this.#heardSession) {
      this.#unhear?.();
      this.#heardSession = session;
      this.#unhear = session?.onEvent(event => {
        this.#hear(event);
      });
    }
    const id = this.#conversation;
    if (id === this.#shown) return;
    this.#shown = id;
    this.told = '';
    this.#lastHeard = -Infinity;
    this.#flight.end();
  }

  protected override render(): unknown {
    const { value } = this.#chat;
    if (!value?.can) return nothing;
    const words = this.#locale.locale.text('liveReact');
    return html`
      <div class="layer" part="layer" aria-hidden="true"></div>
      <span class="visually-hidden" role="status">${this.told}</span>
      ${
        this.withoutButton
          ? nothing
          : html`<button
              class="icon-button"
              part="button"
              type="button"
              aria-label=${words}
              title=${words}
              ?disabled=${!value.online || !this.#conversation}
              @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => {
                this.react();
              }}
            >
              <slot><span class="own" aria-hidden="true">${this.emoji}</span></slot>
            </button>`
      }
    `;
  }

  get #conversation(): ConversationId | undefined {
    const { session } = this.#chat;
    return session && conversationOf(this, session.state);
  }

  async #send(session: Session, id: ConversationId, emoji: string): Promise<void> {
    const count = this.#waiting;
    this.#timer = undefined;
    this.#waiting = 0;
    try {
      await session.sendTransient(id, liveData({ emoji, count, from: this.#id }));
    } catch (thrown) {
      const error = ChatError.from(thrown);
      // What passes by itself is not worth a word: neither is a heart that comes too late.
      if (!error.retryable && error.code !== 'aborted') session.notify(error, 'liveReaction');
    }
  }

  #hear(event: TransportEvent): void {
    if (event.type !== 'transient' || event.conversationId !== this.#conversation) return;
    const live = liveIn(event.data);
    if (!live || live.from === this.#id) return;
    this.#flight.start(live.emoji, live.count);
    const { me } = this.#chat.value ?? {};
    if (event.sender.uid === me?.uid) return;
    const now = performance.now();
    if (now - this.#lastHeard > BURST)
      this.told = this.#locale.locale.text('liveReacted', {
        name: event.sender.name,
        emoji: live.emoji,
      });
    this.#lastHeard = now;
  }
}
