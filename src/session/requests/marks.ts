import type { Conversation } from '../../model/conversation.js';
import type { ConversationId, MessageId } from '../../model/ids.js';
import { compareMessages, isWritten, type Message } from '../../model/message.js';
import type { TransportEvent } from '../../transport/events.js';
import type { Core } from '../core.js';
import { layPatch } from '../lay-patch.js';
import { errorOf } from '../edge/errors.js';
import { setConversation } from '../reduce/inbox.js';
import { conversationIdOfMessage, findMessage } from '../reduce/place.js';
import { nothing } from './nothing.js';

/** How long marks are collected before they go out, milliseconds: reading down a list is one request. */
const COLLECT = 100;
/** How long one that did not get through waits. */
const AGAIN = 5000;

interface Mark {
  readonly messageId: MessageId;
  readonly message: Message | undefined;
  readonly settle: ((accepted: boolean) => Conversation) | undefined;
}

/** Tells the service what arrived here and what was read, each conversation once in a while and only forwards. */
export class Marks {
  readonly #core: Core;
  readonly #read = new Map<ConversationId, Mark>();
  readonly #delivered = new Map<ConversationId, Message>();
  /** What was told as delivered, or is about to be. */
  readonly #told = new Map<ConversationId, Message>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core) {
    this.#core = core;
    core.onOnline.add(() => this.#soon());
  }

  /** Takes in a batch of events. */
  take(events: readonly TransportEvent[]): void {
    const core = this.#core;
    if (!core.transport.conversations.markDelivered) return;
    for (const event of events) {
      if (event.type === 'message' && event.message.sender.uid !== core.uid) this.#arrived(event.message);
    }
  }

  /** Read up to and with a message. */
  markRead(id: ConversationId, messageId: MessageId): void {
    const core = this.#core;
    const { state } = core;
    const conversation = state.conversations.get(id);
    const held = state.threads.get(id)?.entries.findLast(entry => entry.message.id === messageId)?.message;
    const message = held ?? findMessage(state, messageId);
    const asked = this.#read.get(id);
    if (asked?.messageId === messageId) return;
    const before = asked?.message ?? lastRead(conversation, id, core);
    if (message && before && compareMessages(message, before) < 0) return;
    const atEnd =
      message && conversation?.lastMessage && compareMessages(conversation.lastMessage, message) <= 0;
    if (conversation?.lastReadMessageId === messageId && !(atEnd && conversation.unreadCount)) return;
    asked?.settle?.(true);
    const left = atEnd ? 0 : this.#unreadAfter(id, message);
    const layer =
      conversation &&
      layPatch(core.overlay, conversation, now => {
        const newer = now.lastMessage && message && compareMessages(now.lastMessage, message) > 0;
        const unreadCount = newer ? Math.min(now.unreadCount, left ?? now.unreadCount) : 0;
        const unreadMentions = unreadCount ? now.unreadMentions : 0;
        return { ...now, unreadCount, unreadMentions, lastReadMessageId: messageId, addedAt: undefined };
      });
    if (layer) core.update(draft => setConversation(draft, layer.shown));
    this.#read.set(id, { messageId, message, settle: layer?.settle });
    this.#soon();
  }

  /** How many messages after one count as unread; nothing where the page does not hold them all. */
  #unreadAfter(id: ConversationId, message: Message | undefined): number | undefined {
    const thread = this.#core.state.threads.get(id);
    if (!message || !thread || thread.newer !== undefined || thread.status !== 'ready') return undefined;
    const { uid } = this.#core;
    return thread.entries.filter(
      entry =>
        entry.message.sender.uid !== uid &&
        isWritten(entry.message) &&
        compareMessages(entry.message, message) > 0,
    ).length;
  }

  /** What came while nobody was here has arrived now. What was read did so long ago. */
  listed(conversations: readonly Conversation[]): void {
    if (!this.#core.transport.conversations.markDelivered) return;
    for (const { lastMessage, unreadCount } of conversations) {
      if (unreadCount && lastMessage && lastMessage.sender.uid !== this.#core.uid) this.#arrived(lastMessage);
    }
  }

  #arrived(message: Message): void {
    const id = conversationIdOfMessage(message, this.#core.uid);
    const last = this.#told.get(id);
    if (last && compareMessages(last, message) >= 0) return;
    this.#told.set(id, message);
    this.#delivered.set(id, message);
    this.#soon();
  }

  #soon(wait = COLLECT): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#core.state.connection.status === 'online') this.#flush();
    }, wait);
  }

  #flush(): void {
    const { conversations } = this.#core.transport;
    for (const [id, message] of this.#delivered) {
      this.#core
        .ask(nothing, signal => conversations.markDelivered?.(id, message.id, signal))
        .catch(() => {
          // The next time that the inbox is loaded it is told again.
          if (this.#told.get(id) === message) this.#told.delete(id);
        });
    }
    this.#delivered.clear();
    const marks = [...this.#read];
    this.#read.clear();
    for (const [id, mark] of marks) void this.#send(id, mark);
  }

  async #send(id: ConversationId, mark: Mark): Promise<void> {
    const core = this.#core;
    const settle = (accepted: boolean): void => {
      const shown = mark.settle?.(accepted);
      if (shown) core.update(draft => draft.state.conversations.has(id) && setConversation(draft, shown));
    };
    try {
      await core.ask(nothing, signal => core.transport.conversations.markRead(id, mark.messageId, signal));
      settle(true);
    } catch (thrown) {
      const error = errorOf(thrown);
      // It goes out later, unless more was read meanwhile.
      if (error.retryable) {
        if (this.#read.has(id)) settle(true);
        else this.#read.set(id, mark);
        this.#soon(AGAIN);
        return;
      }
      settle(false);
      if (error.code !== 'aborted') core.notify(error, 'markRead');
    }
  }
}

function lastRead(
  conversation: Conversation | undefined,
  id: ConversationId,
  core: Core,
): Message | undefined {
  const last = conversation?.lastReadMessageId;
  if (last === undefined) return undefined;
  return core.state.threads.get(id)?.entries.findLast(entry => entry.message.id === last)?.message;
}
