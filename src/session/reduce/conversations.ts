import type { Conversation } from '../../model/conversation.js';
import type { ConversationId } from '../../model/ids.js';
import { mentionsAll } from '../../model/mentions.js';
import { compareMessages, isWritten, type Message } from '../../model/message.js';
import type { Draft } from './draft.js';
import { putGroup } from './groups.js';
import { dropConversation, leaveInbox, setConversation } from './inbox.js';
import { conversationIdOfMessage } from './place.js';
import { putUser } from './users.js';

/** A conversation as it is now, and with it its user or group. */
export function putConversation(draft: Draft, conversation: Conversation): void {
  setConversation(draft, conversation);
  if (conversation.receiverType === 'user') putUser(draft, conversation.user);
  else putGroup(draft, conversation.group);
}

/**
 * A conversation is no longer in my list. The one that is on screen because of a group that I am no longer in stays
 * in the state: its place says why there is nothing to read.
 */
export function conversationRemoved(draft: Draft, id: ConversationId): void {
  const before = draft.state.conversations.get(id);
  if (before?.receiverType === 'group' && draft.state.current === id) leaveInbox(draft, before);
  else dropConversation(draft, id);
}

/** What a new message changes in its conversation, for transports that tell of the message alone. */
export function noteArrival(draft: Draft, message: Message): void {
  const me = draft.state.me?.uid;
  const conversation = draft.state.conversations.get(conversationIdOfMessage(message, me));
  if (!conversation || message.parentId !== undefined) return;
  if (message.category === 'custom' && message.updatesConversation === false) return;
  if (message.category === 'action' && message.type === 'message') return;
  const { lastMessage } = conversation;
  // It was counted already: by its `conversation` event, or when it came the first time.
  if (lastMessage && compareMessages(message, lastMessage) <= 0) return;
  const counts =
    message.sender.uid !== me &&
    isWritten(message) &&
    !(message.category === 'custom' && message.countsAsUnread === false);
  const namesMe =
    counts &&
    (message.mentions?.some(user => user.uid === me) === true ||
      (message.receiverType === 'group' && mentionsAll(message.text)));
  setConversation(draft, {
    ...conversation,
    lastMessage: message,
    unreadCount: conversation.unreadCount + Number(counts),
    unreadMentions: conversation.unreadMentions + Number(namesMe),
    updatedAt: Math.max(conversation.updatedAt, message.sentAt),
  });
}

/** A message changed: if it is the last one of its conversation, that shows it too. */
export function patchLastMessage(draft: Draft, id: ConversationId, message: Message): void {
  const conversation = draft.state.conversations.get(id);
  if (conversation?.lastMessage?.id === message.id)
    setConversation(draft, { ...conversation, lastMessage: message });
}
