// A chat service that is an array: it answers at once, in pages, and tells of what is new through the sink.
import { ME, USERS } from '../../lib/data.js';

const EPOCH = Date.UTC(2025, 0, 1);
const users = new Map(USERS.map((u) => [u.id, { uid: u.id, name: u.name, role: 'default', status: 'online', tags: [], blockedByMe: false, hasBlockedMe: false }]));
const me = users.get(ME.id);
const group = (guid, name) => ({ guid, name, type: 'public', owner: 'ann', membersCount: 4, tags: [], createdAt: EPOCH, hasJoined: true, scope: 'participant' });
const ROOM = 'room';
export const ROOM_ID = `group:${ROOM}`;

/** A message of lib/data.js as Parlour's. */
export function toMessage(m, receiverId = ROOM) {
  const { uid, name } = users.get(m.sender.id);
  const sender = { uid, name };
  const base = { id: m.id, muid: m.id, receiverType: 'group', receiverId, sender, sentAt: +m.date, ...(m.mine && { deliveredAt: +m.date, readAt: +m.date }) };
  if (m.type === 'image') {
    const { url, width, height, alt } = m.image;
    return { ...base, category: 'message', type: 'image', text: m.text, attachments: [{ url, name: `${alt}.png`, size: 150, mimeType: 'image/png', width, height, alt }] };
  }
  if (m.type === 'file') {
    const { url, name: file, ext, size, mime } = m.file;
    return { ...base, category: 'message', type: 'file', text: m.text, attachments: [{ url, name: `${file}.${ext}`, size, mimeType: mime }] };
  }
  // The only line without a bubble is the system's own: somebody of this name was made moderator.
  if (m.type === 'system') return { ...base, category: 'action', type: 'groupMember', action: 'scopeChanged', actionBy: sender, actionOn: { uid: m.id, name: m.text }, actionFor: { guid: receiverId, name: 'Room' }, oldScope: 'participant', newScope: 'moderator' };
  if (m.type === 'call') return { ...base, category: 'call', type: 'audio', sessionId: m.id, initiator: sender, status: 'ended', initiatedAt: +m.date, startedAt: +m.date, endedAt: +m.date + 60_000 };
  return { ...base, category: 'message', type: 'text', text: m.text };
}

/** A conversation of lib/data.js as Parlour's: a group of that name. */
export function toConversation(c) {
  const lastMessage = toMessage(c.last, c.id);
  return { id: `group:${c.id}`, receiverType: 'group', group: group(c.id, c.name), lastMessage, unreadCount: c.unread, unreadMentions: 0, tags: [], archived: false, updatedAt: lastMessage.sentAt };
}

const byId = (list, id) => list.find((one) => one.id === id);

/** Holds what it is given, messages oldest first and conversations newest first. */
export function arrayTransport({ messages = [], conversations = [] }) {
  let sink;
  /** Older messages than those held are asked for here, once there is somebody who has them. */
  let beyond;
  const last = messages.at(-1);
  const room = { id: ROOM_ID, receiverType: 'group', group: group(ROOM, 'Room'), lastMessage: last, unreadCount: 0, unreadMentions: 0, lastReadMessageId: last?.id, tags: [], archived: false, updatedAt: last?.sentAt ?? EPOCH };
  const rooms = conversations.length ? [...conversations] : [room];

  const page = (list, from, to) => ({ items: list.slice(from, to), older: from > 0 || beyond ? String(from) : undefined, newer: to < list.length ? String(to) : undefined });
  const nothing = () => Promise.resolve();

  return {
    connect(_credentials, take) {
      sink = take;
      return Promise.resolve(me);
    },
    conversations: {
      list({ cursor = '0', limit = 30 }) {
        const from = Number(cursor);
        return Promise.resolve({ items: rooms.slice(from, from + limit), older: from + limit < rooms.length ? String(from + limit) : undefined });
      },
      get: (id) => Promise.resolve(byId(rooms, id)),
      markRead: nothing,
    },
    messages: {
      list({ cursor, around, limit = 30 }) {
        if (around !== undefined) {
          const from = Math.max(messages.findIndex(({ id }) => id === around) - (limit >> 1), 0);
          return Promise.resolve(page(messages, from, from + limit));
        }
        const end = cursor === undefined ? messages.length : Number(cursor);
        if (end > 0 || !beyond) return Promise.resolve(page(messages, Math.max(end - limit, 0), end));
        return beyond().then((older) => ({ items: older, older: '0' }));
      },
      get: (id) => Promise.resolve(byId(messages, id)),
      send: (message) => Promise.resolve(message),
    },
    /** A message as it arrives. */
    arrive(...events) {
      sink(events);
    },
    /** From now on whoever comes to the start of what is held asks here for more. */
    goOnWith(ask) {
      beyond = ask;
    },
  };
}
