import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { isMine, isMissed } from '../../kinds/call-words.js';
import { previewOf } from '../../kinds/index.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { isOver } from '../../model/call.js';
import { ChatError } from '../../model/chat-error.js';
import { titleOf } from '../../model/conversation.js';
import { receiverOf, type CallId } from '../../model/ids.js';
import type { CallMessage } from '../../model/message.js';
import type { User } from '../../model/user.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { filterChips, filterStyles } from '../../parts/filter-chips.js';
import { icon } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { emptyState, failedState, moreState, noSession, skeletonRows } from '../../parts/list-states.js';
import { PagedQuery } from '../../parts/paged-query.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { troubleLine } from '../../parts/trouble-line.js';
import { conversationIdOfMessage } from '../../session/reduce/place.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { ChatCallEvent } from '../chat-header/chat-call-event.js';
import { styles } from './chat-call-log.styles.js';

const ALL = {};
const MISSED = {};

/**
 * The calls that the signed-in user was part of or was rung for, newest first, as they change.
 *
 * @tag chat-call-log
 * @summary The calls that were: who, when, how long, and the way to call again.
 * @since 0.1
 *
 * @fires {ChatCallEvent} chat-call - Before somebody is called from the log. Cancel it to call by other means.
 * @fires {ChatOpenEvent} chat-open - Before the chat of a call opens. Cancel it to do something else.
 *
 * @csspart filters - Holds the buttons that narrow the list.
 * @csspart filter - A button that shows all calls, or missed ones alone.
 * @csspart filter-chosen - The one that is chosen.
 * @csspart scroller - What scrolls.
 * @csspart call - One call, the button that opens its chat; carries `data-call`.
 * @csspart call-back - The button that calls there.
 * @csspart avatar - A picture.
 * @csspart presence - The mark of presence on it.
 * @csspart trouble - Says why a call could not be started.
 * @csspart empty - What an empty log says.
 * @csspart error - What a log says that could not be loaded.
 */
export class ChatCallLog extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, filterStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Shows missed calls alone. */
  @property({ type: Boolean, reflect: true }) missed = false;

  /** Why the last call could not be started. */
  @state() private failure: ChatError | undefined;
  @state() private isBusy = false;

  readonly #state = new SessionController(this, ({ users, me, can, connection, conversations }) => ({
    users,
    me,
    conversations,
    can: can.callLog,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #query = new PagedQuery<CallMessage>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: !!value?.can, online: !!value?.online, filter: this.missed ? MISSED : ALL };
    },
    ask: async (session, _search, cursor, signal) => {
      const page = await session.listCalls({ missed: this.missed || undefined, cursor }, signal);
      for (const call of page.items) {
        const id = conversationIdOfMessage(call, session.state.me?.uid);
        if (!session.state.conversations.has(id)) void session.loadConversation(id);
      }
      return page;
    },
    idOf: call => call.sessionId,
    onEvent: event => {
      if ((event.type === 'message' || event.type === 'messageUpdated') && event.message.category === 'call')
        this.#take(event.message);
    },
  });
  readonly #list = new RowList(this, { estimate: 56, onNearEnd: () => this.#query.next() });
  #keys: readonly CallId[] = [];
  #keysOf: readonly CallMessage[] = [];

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (value && !value.can && value.online) return nothing;
    return html`
      ${filterChips(
        locale.text('filters'),
        [
          { id: 'all', label: locale.text('callsAll') },
          { id: 'missed', label: locale.text('callsMissed') },
        ],
        this.missed ? 'missed' : 'all',
        id => (this.missed = id === 'missed'),
      )}
      ${
        this.failure
          ? troubleLine(locale.error(this.failure), locale, () => (this.failure = undefined))
          : nothing
      }
      ${this.#body()}
    `;
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { status, items, error } = this.#query;
    if (status === 'failed') {
      return failedState(locale, locale.text('callsFailed'), error, () => this.#query.retry());
    }
    if (status !== 'ready') return skeletonRows(locale);
    if (!items.length) {
      return this.missed
        ? emptyState('check', locale.text('callsMissedNone'))
        : emptyState('phone', locale.text('callsNone'), locale.text('callsNoneHint'));
    }
    if (items !== this.#keysOf) {
      this.#keysOf = items;
      this.#keys = items.map(({ sessionId }) => sessionId);
    }
    this.#list.setKeys(this.#keys);
    return this.#list.render(
      locale.text('calls'),
      (id, index, tabIndex) => this.#row(id, index, tabIndex),
      moreState(locale, this.#query, () => this.#query.retry()),
    );
  }

  #row(id: CallId, index: number, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    const item = this.#query.items[index];
    if (item?.sessionId !== id) return nothing;
    const call = this.missed ? { ...item, missed: true } : item;
    const { locale } = this.#locale;
    const { conversations, users, me } = this.#state.value ?? {};
    const conversationId = conversationIdOfMessage(call, me?.uid);
    const conversation = conversations?.get(conversationId);
    const { receiverId } = receiverOf(conversationId);
    const name = conversation ? titleOf(conversation) : receiverId;
    const picture =
      conversation?.receiverType === 'user' ? conversation.user.avatar : conversation?.group.icon;
    const context = kindContextOf({ users: users ?? new Map<string, User>(), me }, locale);
    const missed = isMissed(call, context);
    const callBack = locale.text('callTo', { name });
    return html`
      <div
        class="item"
        role="listitem"
        data-row=${id}
        aria-posinset=${index + 1}
        aria-setsize=${this.#query.more ? -1 : this.#keys.length}
      >
        <button
          class="row ${missed ? 'missed' : ''}"
          part="call"
          type="button"
          data-call=${id}
          data-stop
          tabindex=${tabIndex}
          @click=${() => this.#open(call)}
        >
          ${avatar({ id: receiverId, name, picture })}
          <span class="words">
            <span class="title">
              <bdi class="name">${name}</bdi>
              <time class="meta" datetime=${new Date(call.sentAt).toISOString()}
                >${locale.short(call.sentAt)}</time
              >
            </span>
            <span class="line meta what">
              ${icon(missed ? 'phone-missed' : isMine(call, context) ? 'phone-outgoing' : 'phone-incoming')}
              <span>${previewOf(call, context)}</span>
            </span>
          </span>
        </button>
        ${
          isOver(call.status)
            ? html`<button
                class="icon-button call"
                part="call-back"
                type="button"
                aria-label=${callBack}
                title=${callBack}
                ?disabled=${this.isBusy}
                @click=${() => void this.#call(call)}
              >
                ${icon(call.type === 'video' ? 'video' : 'phone')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #open(call: CallMessage): void {
    const id = conversationIdOfMessage(call, this.#state.value?.me?.uid);
    if (this.dispatchEvent(new ChatOpenEvent(id))) this.#state.session?.open(id);
  }

  async #call(call: CallMessage): Promise<void> {
    const { session, value } = this.#state;
    const id = conversationIdOfMessage(call, value?.me?.uid);
    if (!session || !this.dispatchEvent(new ChatCallEvent(id, call.type))) return;
    this.isBusy = true;
    this.failure = undefined;
    try {
      await session.startCall(id, call.type);
    } catch (thrown) {
      this.failure = ChatError.from(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  /** A call as it is now: a new one to the top. Whether it is one that was missed, its end tells. */
  #take(call: CallMessage): void {
    const isHeld = this.#query.items.some(({ sessionId }) => sessionId === call.sessionId);
    if (isHeld) {
      this.#query.replace(items => items.map(one => (one.sessionId === call.sessionId ? call : one)));
    } else if (this.missed) {
      if (isOver(call.status)) this.#query.hear(call.sessionId);
    } else this.#query.replace(items => [call, ...items]);
  }
}
