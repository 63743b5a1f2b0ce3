import { ChatError } from '../../model/chat-error.js';
import { isId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { NewMessage } from '../../model/new-message.js';
import { mayInGroup, standingOf } from '../../model/policy.js';
import {
  checkAttachments,
  checkCustomData,
  checkMetadata,
  checkOneOf,
  checkTags,
  checkText,
  refuse,
} from '../checks.js';
import type { MessageRecord } from '../records.js';
import { messageView } from '../views/message-view.js';
import { conversationKey, type Visit } from '../visit.js';
import { lastWrittenKey, slowUntilOf } from '../views/group-view.js';
import { demandWriting, livingMessage, visibleMessage } from './access.js';
import { append, change } from './append.js';
import { followAnswer } from './followed.js';

/** Names shown under the root of a thread. */
const REPLIERS = 3;

const isCustomType = (type: unknown): type is string =>
  typeof type === 'string' && isId(type.replaceAll('.', '_'));

function checkFlag(flag: unknown): boolean {
  return typeof flag === 'boolean' ? flag : refuse('invalid-argument');
}

export function checkMuid(muid: unknown): string {
  return typeof muid === 'string' && muid !== '' && muid.length <= 100 ? muid : refuse('invalid-argument');
}

/** What is to be stored of a new message, if all of it is as it must be. */
export function checkContent(message: NewMessage) {
  const { muid, category, type, tags, metadata, parentId, quotedMessageId, notifies } = message;
  if ((category as string) === 'action' || (category as string) === 'call') refuse('system-only');
  const base = {
    muid: checkMuid(muid),
    category,
    type,
    ...(parentId !== undefined && { parentId }),
    ...(quotedMessageId !== undefined && { quotedMessageId }),
    ...(tags && { tags: checkTags(tags) }),
    ...(metadata && { metadata: checkMetadata(metadata) }),
    ...(notifies !== undefined && { notifies: checkFlag(notifies) }),
  };
  if (message.category === 'custom') {
    if (!isCustomType(type)) refuse('invalid-argument');
    const flags = (['countsAsUnread', 'updatesConversation'] as const).flatMap(flag =>
      message[flag] === undefined ? [] : [[flag, checkFlag(message[flag])]],
    );
    return {
      ...base,
      customData: checkCustomData(message.customData),
      text: checkText(message.text ?? '', true),
      ...(Object.fromEntries(flags) as Partial<MessageRecord>),
    };
  }
  checkOneOf(category, ['message']);
  if (message.type === 'text') return { ...base, text: checkText(message.text, false) };
  checkOneOf(type, ['image', 'video', 'audio', 'file']);
  return {
    ...base,
    attachments: checkAttachments(message.attachments),
    text: checkText(message.text ?? '', true),
  };
}

/** The message that I sent with that muid before, if I did. */
export async function sentBefore(visit: Visit, muid: string): Promise<Message | undefined> {
  const id = await visit.get('marks', `m/${visit.me}/${muid}`);
  const record = id && (await visit.message(id));
  return record ? messageView(visit, record) : undefined;
}

/** The message named by a new one, which must be in the same conversation. */
async function demandSame(visit: Visit, named: MessageRecord, message: NewMessage): Promise<void> {
  const no = await visit.get('conversations', conversationKey(message, visit.me));
  if (named.no !== no) refuse('message-not-found');
}

/** Refuses what I may not send there. Returns the root of the thread that it goes to, if it goes to one. */
export async function demandSendable(visit: Visit, message: NewMessage): Promise<MessageRecord | undefined> {
  const { receiverType, receiverId, parentId, quotedMessageId } = message;
  await demandWriting(visit, { receiverType, receiverId });
  const root = parentId === undefined ? undefined : await livingMessage(visit, parentId);
  if (root) await demandSame(visit, root, message);
  // A thread has no threads.
  if (root?.parentId) refuse('invalid-argument');
  if (quotedMessageId !== undefined)
    await demandSame(visit, await visibleMessage(visit, quotedMessageId), message);
  return root;
}

/** Refuses while slow mode wants me to wait. Returns whether I have to wait after this one. */
async function demandPause(visit: Visit, guid: string): Promise<boolean> {
  const group = await visit.get('groups', guid);
  const member = group?.slowMode ? await visit.get('members', `${guid}/${visit.me}`) : undefined;
  if (!group || !member || mayInGroup(standingOf(group, visit.me, member.scope), 'skipSlowMode').ok)
    return false;
  const retryAfter = (await slowUntilOf(visit, group, member)) - visit.now;
  if (retryAfter > 0) throw new ChatError('slow-mode', undefined, { retryAfter });
  return true;
}

/** Stores a message and tells all who should know. */
export async function send(
  visit: Visit,
  message: NewMessage,
  content: ReturnType<typeof checkContent>,
): Promise<Message> {
  const before = await sentBefore(visit, content.muid);
  if (before) return before;
  const { receiverType, receiverId } = message;
  const root = await demandSendable(visit, message);
  const isSlowed = receiverType === 'group' && (await demandPause(visit, receiverId));
  const record = await append(visit, { receiverType, receiverId }, content);
  if (isSlowed) {
    visit.put('marks', lastWrittenKey(receiverId, visit.me), record.id);
    visit.tell({ type: 'group', guid: receiverId, to: [visit.me] });
  }
  visit.put('marks', `m/${visit.me}/${content.muid}`, record.id);
  if (root) {
    change(visit, root, {
      replyCount: (root.replyCount ?? 0) + 1,
      lastReplyAt: record.sentAt,
      repliers: [visit.me, ...(root.repliers ?? []).filter(uid => uid !== visit.me)].slice(0, REPLIERS),
    });
    await followAnswer(visit, root, record);
  }
  return messageView(visit, record);
}
