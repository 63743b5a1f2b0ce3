import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { Receipt } from '../../model/new-message.js';
import type { Entry, SessionState, Thread } from '../state.js';
import { setConversation } from './inbox.js';
import type { Draft } from './draft.js';
import { acceptedCount, withMessage } from './entries.js';
import { setEntries } from './messages.js';
import { threadsOf } from './place.js';

/**
 * Somebody got or read what I wrote, up to a message; or I read it on another device. In a group with several others
 * one receipt says nothing about all of them, unless it is said to be `ofAll`.
 */
export function receiptArrived(draft: Draft, id: ConversationId, receipt: Receipt, ofAll = false): void {
  const { me, conversations } = draft.state;
  const conversation = conversations.get(id);
  if (receipt.uid === me?.uid) {
    const last = conversation?.lastMessage?.sentAt ?? 0;
    if (receipt.type !== 'read' || !conversation || last > receipt.upTo) return;
    setConversation(draft, {
      ...conversation,
      unreadCount: 0,
      unreadMentions: 0,
      lastReadMessageId: receipt.messageId,
    });
    return;
  }
  if (!ofAll && isOfMany(draft.state, id)) return;
  for (const thread of threadsOf(draft.state, id)) mark(draft, thread, receipt);
  const last = conversation?.lastMessage;
  if (!last || last.sender.uid !== me?.uid || last.sentAt > receipt.upTo || isMarked(last, receipt)) return;
  setConversation(draft, { ...conversation, lastMessage: marked(last, receipt) });
}

const isMarked = (message: Message, { type }: Receipt): boolean =>
  message.readAt !== undefined || (type === 'delivered' && message.deliveredAt !== undefined);

const marked = (message: Message, { type, at }: Receipt): Message => ({
  ...message,
  deliveredAt: message.deliveredAt ?? at,
  ...(type === 'read' && { readAt: at }),
});

/** Whether more than one other is in a conversation, for all that is known. */
export const isOfMany = (state: SessionState, id: ConversationId): boolean => {
  const { receiverType, receiverId } = receiverOf(id);
  return receiverType === 'group' && state.groups.get(receiverId)?.membersCount !== 2;
};

function mark(draft: Draft, thread: Thread, receipt: Receipt): void {
  const me = draft.state.me?.uid;
  let list: Entry[] | undefined;
  for (let index = acceptedCount(thread.entries) - 1; index >= 0; index--) {
    const entry = thread.entries[index] as Entry;
    const { message } = entry;
    if (message.sender.uid !== me || message.sentAt > receipt.upTo) continue;
    // All before it were marked with it.
    if (isMarked(message, receipt)) break;
    list ??= draft.list(thread.entries);
    list[index] = withMessage(entry, marked(message, receipt), me);
  }
  if (list) setEntries(draft, thread, list);
}
