import { ChatError, type Conversation, type ConversationId, type Page } from '../src/transport/index.js';
import type {
  NewTextMessage,
  PageRequest,
  TextMessage,
  TransportEvent,
  User,
} from '../src/transport/index.js';

/** What one person has: their texts, newest first, how far they read, and the devices they are at. */
interface Box {
  readonly user: User;
  readonly read: Map<ConversationId, string>;
  readonly devices: Set<(events: readonly TransportEvent[]) => void>;
  texts: readonly { readonly at: ConversationId; readonly text: TextMessage }[];
}

/** Stands for your server: people write texts to one another, and all is forgotten when the process ends. */
export class OwnService {
  readonly #boxes: ReadonlyMap<string, Box>;
  #count = 0;

  constructor(people: readonly User[]) {
    this.#boxes = new Map(
      people.map(user => [user.uid, { user, texts: [], read: new Map(), devices: new Set() }]),
    );
  }

  boxOf(uid: string): Box {
    check(/^[\w-]{1,100}$/.test(uid), 'invalid-id');
    const box = this.#boxes.get(uid);
    check(box, 'user-not-found');
    return box;
  }

  conversationsOf(me: Box): Conversation[] {
    return [...new Set(me.texts.map(({ at }) => at))].map(id => this.conversationOf(me, id));
  }

  conversationOf(me: Box, id: ConversationId): Conversation {
    const texts = this.textsOf(me, id);
    const lastReadMessageId = me.read.get(id);
    const unread = texts.filter(one => one.sender !== me.user && one.id > (lastReadMessageId ?? ''));
    return {
      id,
      receiverType: 'user',
      user: this.boxOf(id.slice('user:'.length)).user,
      lastMessage: texts[0],
      lastReadMessageId,
      unreadCount: unread.length,
      unreadMentions: unread.filter(({ text }) => text.includes(`<@uid:${me.user.uid}>`)).length,
      updatedAt: texts[0]?.sentAt ?? 0,
      tags: [],
      archived: false,
    };
  }

  textsOf(me: Box, id?: ConversationId): TextMessage[] {
    return me.texts.filter(({ at }) => at === (id ?? at)).map(({ text }) => text);
  }

  textOf(me: Box, messageId: string): TextMessage {
    const found = me.texts.find(({ text }) => text.id === messageId);
    check(found, 'message-not-found');
    return found.text;
  }

  send(me: Box, draft: NewTextMessage): TextMessage {
    const other = this.boxOf(draft.receiverId);
    const size = new TextEncoder().encode(draft.text).length;
    check(size > 0 && size <= 64 * 1024, 'limit-text');
    check(draft.muid, 'invalid-argument');
    const known = this.textsOf(me).find(({ muid, sender }) => muid === draft.muid && sender === me.user);
    if (known) return known;
    this.#count += 1;
    const id = String(this.#count).padStart(12, '0');
    const text: TextMessage = { ...draft, id, sender: me.user, sentAt: Date.now() };
    this.#put(me, `user:${other.user.uid}`, text);
    if (other !== me) this.#put(other, `user:${me.user.uid}`, text);
    return text;
  }

  markRead(me: Box, id: ConversationId, messageId: string): void {
    const { sentAt } = this.textOf(me, messageId);
    check(
      this.textsOf(me, id).some(text => text.id === messageId),
      'message-not-found',
    );
    if (messageId <= (me.read.get(id) ?? '')) return;
    me.read.set(id, messageId);
    const [writer, mine, at] = [
      this.boxOf(id.slice('user:'.length)),
      `user:${me.user.uid}` as const,
      Date.now(),
    ];
    writer.texts = writer.texts.map(one =>
      one.at === mine && one.text.sender === writer.user && one.text.id <= messageId
        ? { at: mine, text: { deliveredAt: at, readAt: at, ...one.text } }
        : one,
    );
    const receiver = { receiverType: 'user', receiverId: writer.user.uid } as const;
    const receipt = { type: 'read', uid: me.user.uid, receiver, messageId, upTo: sentAt, at } as const;
    tell(me, { type: 'receipt', conversationId: id, receipt });
    tell(me, { type: 'conversation', conversation: this.conversationOf(me, id) });
    tell(writer, { type: 'receipt', conversationId: mine, receipt });
  }

  #put(box: Box, at: ConversationId, text: TextMessage): void {
    box.texts = [{ at, text }, ...box.texts];
    tell(box, { type: 'message', message: text });
    tell(box, { type: 'conversation', conversation: this.conversationOf(box, at) });
  }
}

const tell = (box: Box, event: TransportEvent): void => box.devices.forEach(device => device([event]));

/** Refuses with a code of the contract's list unless something holds. */
export function check(holds: unknown, code: ChatError['code']): asserts holds {
  if (!holds) throw new ChatError(code);
}

/** A page of a list, newest first; cursors count from the oldest, so that what arrives meanwhile moves nothing. */
export function pageOf<Item>(all: readonly Item[], request: PageRequest): Page<Item> {
  const { limit = 30, cursor = `<${all.length}`, ...filters } = request;
  // A filter that a service cannot do is refused, never ignored.
  check(Object.keys(filters).length === 0, 'unsupported');
  check(Number.isInteger(limit) && limit > 0 && limit <= 100, 'limit-page');
  check(/^[<>]\d+$/.test(cursor), 'invalid-cursor');
  const place = all.length - Number(cursor.slice(1));
  const start = cursor.startsWith('<') ? place : Math.max(0, place - limit);
  const items = all.slice(start, cursor.startsWith('<') ? place + limit : place);
  const left = all.length - start - items.length;
  return {
    items,
    ...(start > 0 && { newer: `>${all.length - start}` }),
    ...(left > 0 && { older: `<${left}` }),
  };
}
