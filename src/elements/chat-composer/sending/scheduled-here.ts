import { conversationIdOf } from '../../../model/ids.js';
import type { ScheduledMessage } from '../../../model/scheduled.js';
import { threadIdOf, type SessionState, type ThreadId } from '../../../session/state.js';

/** What of mine waits for its time in a conversation or thread. */
export const mineHere = ({ scheduled }: SessionState, at: ThreadId): readonly ScheduledMessage[] =>
  scheduled.items.filter(({ message }) => threadIdOf(conversationIdOf(message), message.parentId) === at);
