import type { ConversationId, MessageId } from '../../model/ids.js';
import { refuse } from '../checks.js';
import type { InboxRecord, MessageRecord } from '../records.js';
import type { Visit } from '../visit.js';
import { checkedReceiver, demandReading, inboxOf, visibleMessage } from './access.js';
import { putInbox, readTo } from './inbox.js';
import { moved, newPosition } from './positions.js';

async function find(
  visit: Visit,
  id: ConversationId,
  messageId: MessageId,
): Promise<{ inbox: InboxRecord; message: MessageRecord }> {
  await demandReading(visit, checkedReceiver(id));
  const inbox = await inboxOf(visit, id);
  const message = await visibleMessage(visit, messageId);
  return message.no === inbox.no ? { inbox, message } : refuse('message-not-found');
}

/** Notes how far I have got, for the others to see. */
async function advance(
  visit: Visit,
  type: 'delivered' | 'read',
  conversationId: ConversationId,
  message: MessageRecord,
): Promise<void> {
  const { me, now } = visit;
  const { receiverType, receiverId } = checkedReceiver(conversationId);
  // The blocked and who blocks them learn nothing of each other.
  if (receiverType === 'user' && (await visit.isBlocked(receiverId))) return;
  const key = `${message.no}/${me}`;
  const old = (await visit.get('positions', key)) ?? newPosition(me, 0);
  const position = moved(old, type, message.sentAt, now);
  if (position === old) return;
  visit.put('positions', key, position);
  const receiver = { receiverType: message.receiverType, receiverId: message.to };
  const receipt = { type, uid: me, receiver, messageId: message.id, upTo: message.sentAt, at: now };
  visit.tell({ type: 'receipt', from: me, conversationId, receipt });
}

function write(visit: Visit, before: InboxRecord, now: InboxRecord): void {
  putInbox(visit, visit.me, before, now);
  visit.tell({ type: 'conversation', to: visit.me, conversationId: now.id });
}

export async function markRead(visit: Visit, id: ConversationId, messageId: MessageId): Promise<void> {
  const { inbox, message } = await find(visit, id, messageId);
  if (message.sentAt > inbox.readUpTo) write(visit, inbox, await readTo(visit, inbox, message.sentAt));
  await advance(visit, 'read', id, message);
}

/** What others know of my reading stays: only I see it as unread again. */
export async function markUnread(visit: Visit, id: ConversationId, messageId: MessageId): Promise<void> {
  const { inbox, message } = await find(visit, id, messageId);
  write(visit, inbox, await readTo(visit, inbox, message.sentAt - 1));
}

export async function markDelivered(visit: Visit, id: ConversationId, messageId: MessageId): Promise<void> {
  const { message } = await find(visit, id, messageId);
  await advance(visit, 'delivered', id, message);
}
