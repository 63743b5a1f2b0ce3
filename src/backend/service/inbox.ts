import { mentionedUids, mentionsAll } from '../../model/mentions.js';
import type { Uid } from '../../model/ids.js';
import type { InboxRecord, MessageRecord } from '../records.js';
import { after, sequence, timeKey } from '../storage/keys.js';
import { conversationOf, type Visit } from '../visit.js';
import { newInbox } from './access.js';

/** Where a conversation stands in its owner's list: pinned ones highest, then by time. */
export const orderKey = (uid: Uid, { id, pinnedAt, updatedAt }: InboxRecord): string =>
  `${uid}/${pinnedAt ? 1 : 0}${timeKey(updatedAt)}/${id}`;

/** Writes one user's side of a conversation, and its place in the list. */
export function putInbox(visit: Visit, uid: Uid, before: InboxRecord | undefined, now: InboxRecord): void {
  const oldKey = before?.isListed ? orderKey(uid, before) : undefined;
  const newKey = now.isListed ? orderKey(uid, now) : undefined;
  if (oldKey && oldKey !== newKey) visit.delete('order', oldKey);
  if (newKey && oldKey !== newKey) visit.put('order', newKey, now.id);
  visit.put('inbox', `${uid}/${now.id}`, now);
}

/** Whether a message counts as unread for somebody. A call counts when it was missed. */
export function countsFor(uid: Uid, message: MessageRecord): boolean {
  const { category, from, deletedAt, parentId, hiddenFor, countsAsUnread, status, joined } = message;
  if (from === uid || deletedAt || parentId || hiddenFor?.includes(uid)) return false;
  if (category === 'call')
    return (status === 'unanswered' || status === 'cancelled') && !joined?.includes(uid);
  return category === 'message' || (category === 'custom' && countsAsUnread !== false);
}

/** Whether a message names somebody. */
export const names = (uid: Uid, { text = '', receiverType }: MessageRecord): boolean =>
  (receiverType === 'group' && mentionsAll(text)) || mentionedUids(text).includes(uid);

/** Whether it becomes the last message of its conversation. */
export const movesConversation = ({
  category,
  type,
  parentId,
  updatesConversation,
}: MessageRecord): boolean =>
  !parentId && !(category === 'action' && type === 'message') && updatesConversation !== false;

/** Puts a new message into the list of everyone in its conversation. */
export async function deliver(visit: Visit, message: MessageRecord): Promise<void> {
  const { id, no, from, sentAt, parentId, action, on } = message;
  if (parentId) return;
  const isMoving = movesConversation(message);
  const people = await visit.peopleOf(message);
  await Promise.all(
    people.map(async uid => {
      const conversationId = conversationOf(message, uid);
      const before = await visit.get('inbox', `${uid}/${conversationId}`);
      const old = before ?? newInbox(conversationId, no);
      const counts = countsFor(uid, message);
      if (!isMoving && !counts) return;
      putInbox(visit, uid, before, {
        ...old,
        ...(isMoving && { lastId: id, updatedAt: sentAt, isListed: true }),
        ...(counts && { unread: old.unread + 1, mentions: old.mentions + Number(names(uid, message)) }),
        ...(action === 'added' && on === uid && { addedAt: sentAt }),
        ...(uid === from && { addedAt: undefined }),
        // Who has read all and writes has read that, too.
        ...(uid === from && old.unread === 0 && { readUpTo: sentAt, lastReadId: id }),
      });
    }),
  );
}

/** One message more or less is unread, for all who have not read as far. */
export async function recountFor(visit: Visit, message: MessageRecord, before: MessageRecord): Promise<void> {
  const people = await visit.peopleOf(message);
  await Promise.all(
    people.map(async uid => {
      const inbox = await visit.get('inbox', `${uid}/${conversationOf(message, uid)}`);
      if (!inbox || inbox.readUpTo >= message.sentAt) return;
      const was = countsFor(uid, before);
      const is = countsFor(uid, message);
      const unread = Math.max(0, inbox.unread + Number(is) - Number(was));
      const change = Number(is && names(uid, message)) - Number(was && names(uid, before));
      putInbox(visit, uid, inbox, { ...inbox, unread, mentions: Math.max(0, inbox.mentions + change) });
    }),
  );
}

/** My side of a conversation when I have read as far as that. It costs as much as is unread then. */
export async function readTo(visit: Visit, inbox: InboxRecord, time: number): Promise<InboxRecord> {
  const prefix = sequence(inbox.no);
  let unread = 0;
  let mentions = 0;
  const start = Math.max(time, inbox.clearedUpTo);
  for await (const [, message] of visit.walk(
    'messages',
    { from: after(prefix + timeKey(start)), to: `${prefix}\uffff` },
    { limit: 50 },
  )) {
    if (!countsFor(visit.me, message)) continue;
    unread += 1;
    mentions += Number(names(visit.me, message));
  }
  const [last] = await visit.all(
    'messages',
    { from: prefix, to: after(prefix + timeKey(time)) },
    { reverse: true, limit: 1 },
  );
  return { ...inbox, readUpTo: time, lastReadId: last?.id, unread, mentions, addedAt: undefined };
}
