import type { MessageId, Uid } from '../../model/ids.js';
import { mentionedUids } from '../../model/mentions.js';
import type { Page, ThreadQuery } from '../../model/queries.js';
import type { FollowedThread } from '../../model/thread.js';
import { refuse } from '../checks.js';
import { fits } from '../filters.js';
import { descending, pageOfList } from '../paging.js';
import type { MessageRecord } from '../records.js';
import { after, messageId, messageKey, sequence, startingWith, timeKey, timeOf } from '../storage/keys.js';
import { messageView } from '../views/message-view.js';
import { conversationOf, type Visit } from '../visit.js';
import { isVisible, visibleMessage } from './access.js';

/** Follows a thread; the mark is the last answer that was read. */
export const followKey = (uid: Uid, rootId: MessageId): string => `t/${uid}/${rootId}`;
/** Asked not to hear of a thread any more. */
const leftKey = (uid: Uid, rootId: MessageId): string => `T/${uid}/${rootId}`;

/** The last answer before a time, whether there is one or not. */
const before = ({ no, id }: MessageRecord, time: number): MessageId => messageId(time - 1, no, id);

/**
 * A new answer: who wrote it, who began the thread and who is named in it follow it from now on. That the root has one
 * answer more tells them.
 */
export async function followAnswer(visit: Visit, root: MessageRecord, answer: MessageRecord): Promise<void> {
  const { me } = visit;
  visit.put('marks', followKey(me, root.id), answer.id);
  visit.delete('marks', leftKey(me, root.id));
  const people = new Set(await visit.peopleOf(root));
  for (const uid of new Set([root.from, ...mentionedUids(answer.text ?? '')])) {
    if (uid === me || !people.has(uid)) continue;
    const isKnown =
      (await visit.get('marks', followKey(uid, root.id))) ??
      (await visit.get('marks', leftKey(uid, root.id)));
    if (isKnown === undefined) visit.put('marks', followKey(uid, root.id), before(root, answer.sentAt));
  }
}

/** Whether an answer says something to me. */
async function says(visit: Visit, { category, deletedAt, hiddenFor }: MessageRecord): Promise<boolean> {
  return category !== 'action' && !deletedAt && !hiddenFor?.includes(visit.me);
}

/** A thread as I have it. */
export async function threadView(visit: Visit, root: MessageRecord): Promise<FollowedThread> {
  const prefix = sequence(root.no, root.id);
  const read = await visit.get('marks', followKey(visit.me, root.id));
  let unreadCount = 0;
  let last: MessageRecord | undefined;
  for await (const [, answer] of visit.walk('messages', startingWith(prefix), { reverse: true, limit: 10 })) {
    if (!(await says(visit, answer))) continue;
    last = answer;
    break;
  }
  if (read !== undefined) {
    const keys = { from: after(messageKey(read)), to: `${prefix}\uffff` };
    for await (const [, answer] of visit.walk('messages', keys, { limit: 50 })) {
      if (answer.from !== visit.me && (await says(visit, answer))) unreadCount += 1;
    }
  }
  return {
    root: await messageView(visit, root),
    followed: read !== undefined,
    ...(last && { lastReply: await messageView(visit, last) }),
    unreadCount,
  };
}

/** The thread of a fact, if I follow it, or followed it until now. */
export async function threadFor(
  visit: Visit,
  id: MessageId,
  to: readonly Uid[] | undefined,
): Promise<FollowedThread | undefined> {
  if (to && !to.includes(visit.me)) return undefined;
  const root = await visit.message(id);
  if (!root || !(await isVisible(visit, root))) return undefined;
  if (!to && (await visit.get('marks', followKey(visit.me, id))) === undefined) return undefined;
  return threadView(visit, root);
}

/** The message that a thread hangs on, if I may see it. */
async function rootOf(visit: Visit, id: MessageId): Promise<MessageRecord> {
  const root = await visibleMessage(visit, id);
  return root.parentId ? refuse('invalid-argument') : root;
}

/** Threads that I follow, newest answer first. */
export async function listThreads(visit: Visit, query: ThreadQuery): Promise<Page<FollowedThread>> {
  const prefix = `t/${visit.me}/`;
  const found: FollowedThread[] = [];
  for (const [key] of await visit.transaction.scan('marks', startingWith(prefix))) {
    const root = await visit.message(key.slice(prefix.length));
    if (!root || !(await isVisible(visit, root))) continue;
    if (query.conversationId && conversationOf(root, visit.me) !== query.conversationId) continue;
    const thread = await threadView(visit, root);
    // All answers were deleted: there is no thread any more.
    if (thread.lastReply && fits(query.unread, thread.unreadCount)) found.push(thread);
  }
  return pageOfList(found, query, keyOf, descending);
}

const keyOf = ({ root, lastReply }: FollowedThread): string =>
  `${timeKey(lastReply?.sentAt ?? root.sentAt)}-${timeOf(root.id)}`;

export async function getThread(visit: Visit, id: MessageId): Promise<FollowedThread> {
  return threadView(visit, await rootOf(visit, id));
}

export async function followThread(visit: Visit, id: MessageId, followed: boolean): Promise<FollowedThread> {
  const root = await rootOf(visit, id);
  const { me } = visit;
  if (followed) {
    visit.delete('marks', leftKey(me, id));
    const known = await visit.get('marks', followKey(me, id));
    // What was said until now is not new. Messages' times may be ahead of the clock: many came within a millisecond.
    if (known === undefined) visit.put('marks', followKey(me, id), before(root, (await visit.tick()) + 1));
  } else {
    visit.delete('marks', followKey(me, id));
    visit.put('marks', leftKey(me, id), id);
  }
  visit.tell({ type: 'thread', id, to: [me] });
  return threadView(visit, root);
}

export async function markThreadRead(visit: Visit, id: MessageId, upTo: MessageId): Promise<void> {
  const root = await rootOf(visit, id);
  const answer = await visibleMessage(visit, upTo);
  if (answer.parentId !== root.id) refuse('message-not-found');
  const { me } = visit;
  const read = await visit.get('marks', followKey(me, id));
  if (read === undefined || messageKey(read) >= messageKey(answer.id)) return;
  visit.put('marks', followKey(me, id), answer.id);
  visit.tell({ type: 'thread', id, to: [me] });
}
