import type { Conversation } from '../../model/conversation.js';
import { receiverOf } from '../../model/ids.js';
import type { InboxRecord } from '../records.js';
import type { Visit } from '../visit.js';
import { groupView } from './group-view.js';
import { messageView } from './message-view.js';
import { userView } from './user-view.js';

/** A conversation as I have it, or nothing if whom it is with is gone. */
export async function conversationView(visit: Visit, inbox: InboxRecord): Promise<Conversation | undefined> {
  const {
    id,
    lastId,
    lastReadId,
    unread,
    mentions,
    tags = [],
    pinnedAt,
    mutedUntil,
    archived,
    updatedAt,
    addedAt,
  } = inbox;
  const { receiverType, receiverId } = receiverOf(id);
  const last = lastId ? await visit.message(lastId) : undefined;
  const base = {
    id,
    unreadCount: unread,
    unreadMentions: mentions,
    tags,
    archived: archived ?? false,
    updatedAt,
    ...(last && { lastMessage: await messageView(visit, last) }),
    ...(lastReadId && { lastReadMessageId: lastReadId }),
    ...(pinnedAt && { pinnedAt }),
    ...(mutedUntil && { mutedUntil }),
  };
  if (receiverType === 'user') {
    const user = await visit.get('users', receiverId);
    return user && { ...base, receiverType, user: await userView(visit, user) };
  }
  const record = await visit.get('groups', receiverId);
  const group = record && (await groupView(visit, record));
  return group && { ...base, receiverType, group, ...(addedAt && { addedAt }) };
}
