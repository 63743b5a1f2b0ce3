import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Message } from '../../model/message.js';
import { avatarStyles } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { emptyState, failedState, moreState, noSession, skeletonRows } from '../../parts/list-states.js';
import { messageLine, messageLineStyles } from '../../parts/message-line.js';
import { PagedQuery } from '../../parts/paged-query.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { conversationIdOfMessage } from '../../session/reduce/place.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { TransportEvent } from '../../transport/events.js';
import { ChatMessageOpenEvent } from '../chat-search/chat-message-open-event.js';
import { styles } from './chat-saved.styles.js';

const SAVED = {};

/**
 * The messages that the signed-in user saved for later, of all conversations, newest first. Choosing one shows it
 * where it stands; each can be taken out of the list.
 *
 * @tag chat-saved
 * @summary A list of saved messages.
 * @since 0.1
 *
 * @fires {ChatMessageOpenEvent} chat-message-open - Before a message is shown where it stands. Cancel it to show it in
 * a way of your own.
 *
 * @csspart scroller - What scrolls.
 * @csspart saved - A message; carries `data-message-id`.
 * @csspart unsave - The button that takes it out of the list.
 * @csspart avatar - A picture.
 * @csspart presence - The sign that somebody is here.
 * @csspart empty - What is said where nothing is saved.
 * @csspart error - What is said where the list could not be loaded.
 */
export class ChatSaved extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, messageLineStyles, styles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  readonly #locale = new LocaleController(this);
  readonly #state = new SessionController(this, ({ users, me, can, connection, conversations }) => ({
    users,
    me,
    conversations,
    can: can.save,
    online: connection.status === 'online',
  }));
  readonly #query = new PagedQuery<Message>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: !!value?.can, online: !!value?.online, filter: SAVED };
    },
    ask: async (session, _search, cursor, signal) => {
      const page = await session.listMessages({ saved: true, cursor }, signal);
      for (const message of page.items) {
        const id = conversationIdOfMessage(message, session.state.me?.uid);
        if (!session.state.conversations.has(id)) void session.loadConversation(id);
      }
      return { ...page, items: [...page.items].reverse() };
    },
    idOf: ({ id }) => id,
    onEvent: event => this.#hear(event),
  });
  readonly #list = new RowList(this, { estimate: 68, onNearEnd: () => this.#query.next() });
  #of: readonly Message[] = [];
  #keys: readonly string[] = [];

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { items, status, error, loadingMore } = this.#query;
    if (!this.#state.session) return noSession(locale);
    if (status === 'failed')
      return failedState(locale, locale.text('savedFailed'), error, () => this.#query.retry());
    if (status !== 'ready') return skeletonRows(locale);
    if (!items.length) return emptyState('bookmark', locale.text('savedNone'), locale.text('savedHint'));
    if (items !== this.#of) {
      this.#of = items;
      this.#keys = items.map(({ id }) => id);
    }
    this.#list.setKeys(this.#keys);
    return this.#list.render(
      locale.text('saved'),
      (key, index, tabIndex) => this.#row(items[index], key, tabIndex),
      moreState(locale, { loadingMore, error }, () => this.#query.retry()),
    );
  }

  #row(message: Message | undefined, key: string, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    if (!message) return nothing;
    const { locale } = this.#locale;
    const { conversations, users, me } = this.#state.value ?? {};
    const id = conversationIdOfMessage(message, me?.uid);
    const context = kindContextOf({ users: users ?? new Map(), me }, locale);
    const where = { id, conversation: conversations?.get(id) };
    return html`
      <div class="one" role="listitem" data-row=${key}>
        <button
          class="row"
          part="saved"
          type="button"
          data-message-id=${message.id}
          data-stop
          tabindex=${tabIndex}
          @click=${() => this.#open(message)}
        >
          ${messageLine(message, where, '', context)}
        </button>
        <button
          class="icon-button"
          part="unsave"
          type="button"
          tabindex=${tabIndex}
          aria-label=${locale.text('unsave')}
          title=${locale.text('unsave')}
          @click=${() => void this.#unsave(message)}
        >
          ${icon('x')}
        </button>
      </div>
    `;
  }

  #open(message: Message): void {
    const { id: messageId, parentId } = message;
    const conversationId = conversationIdOfMessage(message, this.#state.value?.me?.uid);
    const event = new ChatMessageOpenEvent({ conversationId, messageId, parentId });
    if (this.dispatchEvent(event)) this.#state.session?.goTo(event.goal);
  }

  /** Takes one out at once; where that is refused, it comes back and the session says why. */
  async #unsave(message: Message): Promise<void> {
    const { session } = this.#state;
    this.#drop(message.id);
    try {
      await session?.saveMessage(message.id, false);
    } catch (thrown) {
      session?.notify(ChatError.from(thrown), 'save');
      this.#query.start();
    }
  }

  #hear(event: TransportEvent): void {
    if (event.type === 'messageRemoved') this.#drop(event.messageId);
    if (event.type !== 'messageUpdated') return;
    const { message } = event;
    if (message.savedAt === undefined || message.deletedAt !== undefined) this.#drop(message.id);
    else this.#put(message);
  }

  #drop(id: string): void {
    if (this.#query.items.some(item => item.id === id))
      this.#query.replace(items => items.filter(item => item.id !== id));
  }

  /** One as it is now; a new one stands where its time is, unless that is on a page not loaded yet. */
  #put(message: Message): void {
    if (this.#query.status !== 'ready') return;
    this.#query.replace(items => {
      if (items.some(({ id }) => id === message.id))
        return items.map(item => (item.id === message.id ? message : item));
      const index = items.findIndex(({ sentAt }) => sentAt < message.sentAt);
      if (index < 0 && this.#query.more) return items;
      return items.toSpliced(index < 0 ? items.length : index, 0, message);
    });
  }
}
