import { checkId } from '../../model/check-id.js';
import {
  receiverOf,
  type ConversationId,
  type Guid,
  type MessageId,
  type Receiver,
} from '../../model/ids.js';
import { mayInGroup, type GroupAction, type Standing } from '../../model/policy.js';
import { checkOneOf, demand, must, refuse } from '../checks.js';
import type { GroupRecord, InboxRecord, MessageRecord } from '../records.js';
import { standing } from '../views/group-view.js';
import { conversationKey, conversationOf, type Visit } from '../visit.js';

/** A group, and how I stand to it. To whom a private group is none of their business, there is none. */
export async function groupAndMe(visit: Visit, guid: Guid): Promise<{ group: GroupRecord; actor: Standing }> {
  const group = must(await visit.get('groups', checkId(guid, 'guid')), 'group-not-found');
  const actor = await standing(visit, group, visit.me);
  return group.type === 'private' && actor === 'none' ? refuse('group-not-found') : { group, actor };
}

/** The group, if I may do that in it. */
export async function groupFor(visit: Visit, guid: Guid, action: GroupAction): Promise<GroupRecord> {
  const { group, actor } = await groupAndMe(visit, guid);
  demand(mayInGroup(actor, action));
  return group;
}

/** The receiver that a conversation id names. */
export function checkedReceiver(id: ConversationId): Receiver {
  const { receiverType, receiverId } = receiverOf(typeof id === 'string' ? id : ('' as ConversationId));
  return {
    receiverType: checkOneOf(receiverType, ['user', 'group']),
    receiverId: checkId(receiverId, 'receiver'),
  };
}

/** Refuses unless I may read what goes to this receiver. */
export async function demandReading(visit: Visit, { receiverType, receiverId }: Receiver): Promise<void> {
  checkId(receiverId, 'receiver');
  if (receiverType === 'group') await groupFor(visit, receiverId, 'receive');
  else if (receiverId === visit.me) refuse('not-on-self');
  else must(await visit.get('users', receiverId), 'user-not-found');
}

/** Refuses unless I may write to this receiver. */
export async function demandWriting(
  visit: Visit,
  receiver: Receiver,
  action: GroupAction = 'send',
): Promise<void> {
  const { receiverType, receiverId } = receiver;
  checkOneOf(receiverType, ['user', 'group']);
  if (receiverType === 'group') return void (await groupFor(visit, receiverId, action));
  await demandReading(visit, receiver);
  if (await visit.isBlocked(receiverId)) refuse('blocked');
}

/** My side of a conversation, or what it would be. */
export async function inboxOf(visit: Visit, id: ConversationId): Promise<InboxRecord> {
  const known = await visit.get('inbox', `${visit.me}/${id}`);
  if (known) return known;
  const no = (await visit.get('conversations', conversationKey(receiverOf(id), visit.me))) ?? '';
  return newInbox(id, no);
}

/** A conversation that somebody has not had yet. */
export const newInbox = (id: ConversationId, no: string): InboxRecord => ({
  id,
  no,
  unread: 0,
  mentions: 0,
  readUpTo: 0,
  updatedAt: 0,
  isListed: false,
  clearedUpTo: 0,
});

/** Whether I may see a message. */
export async function isVisible(visit: Visit, message: MessageRecord): Promise<boolean> {
  const { receiverType, from, to, hiddenFor, sentAt } = message;
  const { me } = visit;
  if (hiddenFor?.includes(me)) return false;
  if (receiverType === 'user' ? from !== me && to !== me : !(await visit.get('members', `${to}/${me}`)))
    return false;
  const inbox = await visit.get('inbox', `${me}/${conversationOf(message, me)}`);
  return sentAt > (inbox?.clearedUpTo ?? 0);
}

/** The message of that id, if I may see it. */
export async function visibleMessage(visit: Visit, id: MessageId): Promise<MessageRecord> {
  const message = typeof id === 'string' ? await visit.message(id) : undefined;
  return message && (await isVisible(visit, message)) ? message : refuse('message-not-found');
}

/** A message that people wrote and that still says something. */
export async function livingMessage(visit: Visit, id: MessageId): Promise<MessageRecord> {
  const message = await visibleMessage(visit, id);
  if (message.category === 'action' || message.category === 'call') refuse('system-only');
  return message.deletedAt ? refuse('message-deleted') : message;
}
