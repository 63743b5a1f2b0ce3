import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { previewOf, type KindContext } from '../../kinds/index.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { titleOf } from '../../model/conversation.js';
import { receiverOf, type MessageId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { FollowedThread } from '../../model/thread.js';
import type { User } from '../../model/user.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { filterChips, filterStyles } from '../../parts/filter-chips.js';
import { kindContextOf } from '../../parts/kind-context.js';
import { emptyState, failedState, moreState, noSession, skeletonRows } from '../../parts/list-states.js';
import { PagedQuery } from '../../parts/paged-query.js';
import { RowList } from '../../parts/row-list.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { conversationIdOfMessage } from '../../session/reduce/place.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatThreadOpenEvent } from '../chat-messages/chat-thread-open-event.js';
import { styles } from './chat-threads.styles.js';

/** From here on a badge says only that there are many. */
const MANY = 99;

/** Who answered last, and what: each runs in its own direction. */
function lastSaid(reply: Message, context: KindContext): readonly TemplateResult[] {
  const text = previewOf(reply, context);
  const parts =
    reply.sender.uid === context.me
      ? context.locale.parts('previewMine', { text })
      : context.locale.parts('previewOther', { name: context.nameOf(reply.sender), text });
  return parts.map(part =>
    typeof part === 'string' ? html`<span>${part}</span>` : html`<bdi>${part.value}</bdi>`,
  );
}

const timeOf = ({ root, lastReply }: FollowedThread): number => lastReply?.sentAt ?? root.sentAt;

/**
 * The threads that the signed-in user follows: those they began, answered in or were named in. Newest answer first, as
 * they change, with how many answers are unread.
 *
 * @tag chat-threads
 * @summary The threads that I follow.
 * @since 0.1
 *
 * @fires {ChatThreadOpenEvent} chat-thread-open - Before a thread is shown: its conversation opens, and `chat-app` shows
 * the thread beside it. Cancel it to do something else.
 *
 * @csspart filters - Holds the buttons that narrow the list.
 * @csspart filter - A button that shows all, or unread ones alone.
 * @csspart filter-chosen - The one that is chosen.
 * @csspart scroller - What scrolls.
 * @csspart thread - One thread; carries `data-thread`.
 * @csspart unread - How many answers are unread.
 * @csspart avatar - A picture.
 * @csspart presence - The mark of presence on it.
 * @csspart empty - What an empty list says.
 * @csspart error - What a list says that could not be loaded.
 */
export class ChatThreads extends LitElement {
  static override styles = [...base, avatarStyles, rowStyles, filterStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** Shows those alone in which something is unread. */
  @property({ type: Boolean, reflect: true }) unread = false;

  readonly #state = new SessionController(this, ({ users, me, can, connection, conversations }) => ({
    users,
    me,
    conversations,
    can: can.threads,
    online: connection.status === 'online',
  }));
  readonly #locale = new LocaleController(this);
  readonly #query = new PagedQuery<FollowedThread>(this, {
    source: () => {
      const { session, value } = this.#state;
      return { session, can: !!value?.can, online: !!value?.online, filter: this.unread ? UNREAD : ALL };
    },
    ask: async (session, _search, cursor, signal) => {
      const page = await session.listThreads({ unread: this.unread || undefined, cursor }, signal);
      for (const { root } of page.items) {
        const id = conversationIdOfMessage(root, session.state.me?.uid);
        if (!session.state.conversations.has(id)) void session.loadConversation(id);
      }
      return page;
    },
    idOf: ({ root }) => root.id,
    onEvent: event => {
      if (event.type === 'thread') this.#take(event.thread);
      else if (event.type === 'messageRemoved') this.#drop(event.messageId);
    },
  });
  readonly #list = new RowList(this, { estimate: 76, onNearEnd: () => this.#query.next() });
  #keys: readonly MessageId[] = [];
  #keysOf: readonly FollowedThread[] = [];

  protected override render(): unknown {
    const { locale } = this.#locale;
    const { session, value } = this.#state;
    if (!session) return noSession(locale);
    if (value && !value.can && value.online) return nothing;
    return html`
      ${filterChips(
        locale.text('filters'),
        [
          { id: 'all', label: locale.text('threadsAll') },
          { id: 'unread', label: locale.text('threadsUnread') },
        ],
        this.unread ? 'unread' : 'all',
        id => (this.unread = id === 'unread'),
      )}
      ${this.#body()}
    `;
  }

  #body(): unknown {
    const { locale } = this.#locale;
    const { status, items, error } = this.#query;
    if (status === 'failed') {
      return failedState(locale, locale.text('threadsFailed'), error, () => this.#query.retry());
    }
    if (status !== 'ready') return skeletonRows(locale);
    if (!items.length) {
      return this.unread
        ? emptyState('check', locale.text('threadsUnreadNone'))
        : emptyState('message-circle', locale.text('threadsNone'), locale.text('threadsNoneHint'));
    }
    if (items !== this.#keysOf) {
      this.#keysOf = items;
      this.#keys = items.map(({ root }) => root.id);
    }
    this.#list.setKeys(this.#keys);
    return this.#list.render(
      locale.text('threads'),
      (id, index, tabIndex) => this.#row(id, index, tabIndex),
      moreState(locale, this.#query, () => this.#query.retry()),
    );
  }

  #row(id: MessageId, index: number, tabIndex: '0' | '-1'): TemplateResult | typeof nothing {
    const thread = this.#query.items[index];
    const { conversations, users, me } = this.#state.value ?? {};
    if (thread?.root.id !== id) return nothing;
    const { locale } = this.#locale;
    const { root, lastReply, unreadCount } = thread;
    const conversationId = conversationIdOfMessage(root, me?.uid);
    const conversation = conversations?.get(conversationId);
    const title = conversation ? titleOf(conversation) : receiverOf(conversationId).receiverId;
    const context = kindContextOf({ users: users ?? new Map<string, User>(), me }, locale);
    const { sender } = root;
    return html`
      <div
        role="listitem"
        data-row=${id}
        aria-posinset=${index + 1}
        aria-setsize=${this.#query.more ? -1 : this.#keys.length}
      >
        <button
          class="row ${unreadCount ? 'fresh' : ''}"
          part="thread"
          type="button"
          data-thread=${id}
          data-stop
          tabindex=${tabIndex}
          @click=${() => this.#open(thread)}
        >
          ${avatar({ id: sender.uid, name: context.nameOf(sender), picture: sender.avatar })}
          <span class="words">
            <span class="title">
              <bdi class="name">${context.nameOf(sender)}</bdi>
              <bdi class="where meta">${title}</bdi>
              <time class="meta" datetime=${new Date(timeOf(thread)).toISOString()}
                >${locale.short(timeOf(thread))}</time
              >
            </span>
            <span class="line split"><bdi>${previewOf(root, context)}</bdi></span>
            <span class="line split meta">${lastReply ? lastSaid(lastReply, context) : nothing}</span>
          </span>
          ${
            unreadCount
              ? html`<span class="badge" part="unread">
                  <span aria-hidden="true"
                    >${unreadCount > MANY ? `${locale.number(MANY)}+` : locale.number(unreadCount)}</span
                  ><span class="visually-hidden">${locale.text('unreadCount', { count: unreadCount })}</span>
                </span>`
              : nothing
          }
        </button>
      </div>
    `;
  }

  #open({ root }: FollowedThread): void {
    const { session, value } = this.#state;
    const id = conversationIdOfMessage(root, value?.me?.uid);
    if (!session || !this.dispatchEvent(new ChatThreadOpenEvent(id, root.id))) return;
    if (session.state.current !== id) session.open(id);
  }

  /** A thread as it is now: to its place, or away. */
  #take(thread: FollowedThread): void {
    const { id } = thread.root;
    const isWanted = thread.followed && thread.lastReply && (!this.unread || thread.unreadCount > 0);
    // One that is being read stays until the list is opened again: it must not go from under the pointer.
    const isHeld = this.unread && thread.followed && this.#query.items.some(({ root }) => root.id === id);
    this.#query.replace(items => {
      const others = items.filter(({ root }) => root.id !== id);
      if (!isWanted && !isHeld) return others;
      const at = others.findIndex(other => timeOf(other) < timeOf(thread));
      // Behind the last one that is held there may be others that are not.
      if (at < 0) return this.#query.more ? others : [...others, thread];
      return [...others.slice(0, at), thread, ...others.slice(at)];
    });
  }

  #drop(id: MessageId): void {
    this.#query.replace(items => items.filter(({ root }) => root.id !== id));
  }
}

const ALL = {};
const UNREAD = {};
