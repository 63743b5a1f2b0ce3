import type { ConversationId } from '../../model/ids.js';
import { mentionsAll } from '../../model/mentions.js';
import { compareMessages, isWritten, type Message } from '../../model/message.js';
import type { Draft } from './draft.js';
import { setConversation } from './inbox.js';
import { conversationIdOfMessage } from './place.js';

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
