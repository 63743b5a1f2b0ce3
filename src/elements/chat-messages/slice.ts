import { conversationOf, type ConversationHost } from '../../context/conversation-of.js';
import { threadIdOf, type SessionState } from '../../session/state.js';

/** What a list of messages needs of the state. */
export function sliceOf(state: SessionState, host: ConversationHost & { readonly thread: string }) {
  const conversationId = conversationOf(host, state);
  return {
    conversationId,
    conversation: conversationId && state.conversations.get(conversationId),
    thread: conversationId && state.threads.get(threadIdOf(conversationId, host.thread)),
    me: state.me?.uid,
    users: state.users,
    can: state.can,
    connection: state.connection.status,
    goal: state.goal,
  };
}

/** {@link sliceOf} */
export type MessagesSlice = ReturnType<typeof sliceOf>;
