import { conversationIdOf, type ConversationId, type Uid } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import { conversationOfThread, threadIdOf, type Thread, type ThreadId } from '../state.js';
import type { SessionState } from '../state.js';

/** The conversation that a message belongs to, seen from me: what somebody sends to me is the chat with them. */
export const conversationIdOfMessage = (message: Message, me: Uid | undefined): ConversationId =>
  message.receiverType === 'user' && message.sender.uid !== me
    ? `user:${message.sender.uid}`
    : conversationIdOf(message);

/** The thread that a message belongs to. */
export const threadIdOfMessage = (message: Message, me: Uid | undefined): ThreadId =>
  threadIdOf(conversationIdOfMessage(message, me), message.parentId);

/** The threads of one conversation that are held: its own messages, and those of its threads. */
export function threadsOf(state: SessionState, id: ConversationId): Thread[] {
  const found: Thread[] = [];
  for (const thread of state.threads.values()) if (conversationOfThread(thread.id) === id) found.push(thread);
  return found;
}

/** A message that is held anywhere: in a thread, or as the last one of a conversation. */
export function findMessage(state: SessionState, id: string): Message | undefined {
  for (const { entries } of state.threads.values()) {
    for (const { message } of entries) if (message.id === id) return message;
  }
  for (const { lastMessage } of state.conversations.values()) if (lastMessage?.id === id) return lastMessage;
  return undefined;
}
