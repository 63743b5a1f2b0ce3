import type { Message } from '../../model/message.js';
import type { SessionState, ThreadId } from '../../session/state.js';

/** The newest message of mine in a thread that I can change: words, or files with words. */
export function lastOwnMessage(state: SessionState, at: ThreadId): Message | undefined {
  if (!state.can.edit) return undefined;
  return state.threads.get(at)?.entries.findLast(({ message, delivery }) => {
    const isThere = delivery !== 'sending' && delivery !== 'failed' && message.deletedAt === undefined;
    const hasText = 'text' in message && message.text !== '';
    return isThere && hasText && message.sender.uid === state.me?.uid && message.category === 'message';
  })?.message;
}
