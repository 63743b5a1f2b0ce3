import { mayInGroup } from '../../model/policy.js';
import type { MessageId, Receiver } from '../../model/ids.js';
import type { Message, MessageActionMessage } from '../../model/message.js';
import type { MessageChanges } from '../../model/new-message.js';
import { checkCustomData, checkMetadata, checkTags, checkText, demand, refuse } from '../checks.js';
import type { MessageRecord } from '../records.js';
import { sequence } from '../storage/keys.js';
import { groupFor, groupAndMe, isVisible, demandWriting, livingMessage, visibleMessage } from './access.js';
import { messageView } from '../views/message-view.js';
import { conversationOf, type Visit } from '../visit.js';
import { appendMessageAction, change, putMessage } from './append.js';
import { putReport } from './reports.js';
import { countsFor, movesConversation, names, putInbox, recountFor } from './inbox.js';

/** Whom I write to when I write where this message is. */
const receiverFor = (visit: Visit, { receiverType, from, to }: MessageRecord): Receiver => ({
  receiverType,
  receiverId: receiverType === 'user' && to === visit.me ? from : to,
});

/** What is to be changed of a message, if all of it is as it must be. */
export function checkChanges({ text, customData, metadata, tags }: MessageChanges): MessageChanges {
  const checked = {
    ...(text !== undefined && { text: checkText(text, true) }),
    ...(customData !== undefined && { customData: checkCustomData(customData) }),
    ...(metadata !== undefined && { metadata: checkMetadata(metadata) }),
    ...(tags !== undefined && { tags: checkTags(tags) }),
  };
  return Object.keys(checked).length > 0 ? checked : refuse('invalid-argument');
}

export async function edit(
  visit: Visit,
  id: MessageId,
  changes: MessageChanges,
): Promise<MessageActionMessage> {
  const before = await livingMessage(visit, id);
  if (before.from !== visit.me) refuse('not-sender');
  await demandWriting(visit, receiverFor(visit, before));
  if (changes.text !== undefined && before.type === 'text') checkText(changes.text, false);
  if (changes.customData && before.category !== 'custom') refuse('invalid-argument');
  const editedAt = await visit.tick();
  const message = change(visit, before, { ...changes, editedAt, editedBy: visit.me, updatedAt: editedAt });
  await recountFor(visit, message, before);
  return appendMessageAction(visit, 'edited', message);
}

export async function deleteForAll(visit: Visit, id: MessageId): Promise<MessageActionMessage> {
  const before = await livingMessage(visit, id);
  if (before.from !== visit.me) {
    if (before.receiverType === 'user') refuse('not-sender');
    demand(mayInGroup((await groupAndMe(visit, before.to)).actor, 'deleteOthersMessage'));
  }
  const deletedAt = await visit.tick();
  // What it said is gone from the storage, too.
  const { id: kept, muid, no, from, receiverType, to, category, type, sentAt, parentId } = before;
  const { replyCount, lastReplyAt, repliers, quotedMessageId, hiddenFor, attachments, customData } = before;
  const message: MessageRecord = {
    ...{ id: kept, muid, no, from, receiverType, to, category, type, sentAt, parentId },
    ...{ replyCount, lastReplyAt, repliers, quotedMessageId, hiddenFor },
    text: '',
    ...(attachments && { attachments: [] }),
    ...(customData && { customData: {} }),
    deletedAt,
    deletedBy: visit.me,
    updatedAt: deletedAt,
  };
  putMessage(visit, message);
  visit.tell({ type: 'messageUpdated', id });
  if (before.pinnedAt) visit.delete('marks', `p/${no}/${id}`);
  for (const uid of Object.keys(before.savedBy ?? {})) visit.delete('marks', `s/${uid}/${id}`);
  await recountFor(visit, message, before);
  const root = parentId && (await visit.message(parentId));
  if (root) change(visit, root, { replyCount: Math.max(0, (root.replyCount ?? 0) - 1) });
  return appendMessageAction(visit, 'deleted', message);
}

export async function deleteForMe(visit: Visit, id: MessageId): Promise<undefined> {
  const before = await visibleMessage(visit, id);
  const { me } = visit;
  const message = { ...before, hiddenFor: [...(before.hiddenFor ?? []), me] };
  putMessage(visit, message);
  const conversationId = conversationOf(message, me);
  visit.delete('marks', `s/${me}/${id}`);
  const inbox = await visit.get('inbox', `${me}/${conversationId}`);
  if (inbox) {
    const wasUnread = inbox.readUpTo < before.sentAt && countsFor(me, before);
    putInbox(visit, me, inbox, {
      ...inbox,
      unread: inbox.unread - Number(wasUnread),
      mentions: inbox.mentions - Number(wasUnread && names(me, before)),
      ...(inbox.lastId === id && { lastId: await lastVisible(visit, before.no) }),
    });
  }
  visit.tell(
    { type: 'messageRemoved', to: me, conversationId, id },
    { type: 'conversation', to: me, conversationId },
  );
  return undefined;
}

async function lastVisible(visit: Visit, no: string): Promise<MessageId | undefined> {
  const keys = { from: sequence(no), to: `${sequence(no)}\uffff` };
  for await (const [, message] of visit.walk('messages', keys, { reverse: true, limit: 10 })) {
    if (movesConversation(message) && (await isVisible(visit, message))) return message.id;
  }
  return undefined;
}

export async function react(visit: Visit, id: MessageId, emoji: string, on: boolean): Promise<Message> {
  if (typeof emoji !== 'string' || emoji.trim() === '' || emoji.length > 40) refuse('invalid-argument');
  const before = await livingMessage(visit, id);
  await demandWriting(visit, receiverFor(visit, before));
  const { reactions = [] } = before;
  const has = reactions.some(([each, uid]) => each === emoji && uid === visit.me);
  if (has === on) return messageView(visit, before);
  const others = reactions.filter(([each, uid]) => each !== emoji || uid !== visit.me);
  const at = await visit.tick();
  const now = on ? [...others, [emoji, visit.me, at] as const] : others;
  return messageView(visit, change(visit, before, { reactions: now, updatedAt: at }));
}

export async function pin(visit: Visit, id: MessageId, pinned: boolean): Promise<Message> {
  const before = await livingMessage(visit, id);
  if (before.receiverType === 'group') await groupFor(visit, before.to, 'pin');
  else await demandWriting(visit, receiverFor(visit, before));
  if (Boolean(before.pinnedAt) === pinned) return messageView(visit, before);
  const key = `p/${before.no}/${id}`;
  if (pinned) visit.put('marks', key, id);
  else visit.delete('marks', key);
  const changes = pinned
    ? { pinnedAt: visit.now, pinnedBy: visit.me }
    : { pinnedAt: undefined, pinnedBy: undefined };
  return messageView(visit, change(visit, before, changes));
}

export async function save(visit: Visit, id: MessageId, saved: boolean): Promise<Message> {
  const { me, now } = visit;
  const before = await livingMessage(visit, id);
  const { [me]: _mine, ...others } = before.savedBy ?? {};
  const message = { ...before, savedBy: saved ? { ...others, [me]: now } : others };
  putMessage(visit, message);
  if (saved) visit.put('marks', `s/${me}/${id}`, id);
  else visit.delete('marks', `s/${me}/${id}`);
  visit.tell({ type: 'messageUpdated', id });
  return messageView(visit, message);
}

export async function report(visit: Visit, id: MessageId, reason: string): Promise<void> {
  await visibleMessage(visit, id);
  await putReport(visit, { messageId: id, reason });
}
