import type { ConversationId } from '../../model/ids.js';
import { parentOfThread, type Entry, type SessionState } from '../../session/state.js';

/** The newest message of each conversation that the service has not taken yet, or did not take. */
export type Unsent = ReadonlyMap<ConversationId, Entry>;

/** Those of now; the same map while they are the same. */
export function unsentOf(threads: SessionState['threads'], before: Unsent | undefined): Unsent {
  const now = new Map<ConversationId, Entry>();
  for (const { id, entries } of threads.values()) {
    const last = entries.at(-1);
    const isUnsent = last?.delivery === 'sending' || last?.delivery === 'failed';
    if (isUnsent && parentOfThread(id) === undefined) now.set(id as ConversationId, last);
  }
  const isSame = before?.size === now.size && [...now].every(([id, entry]) => before.get(id) === entry);
  return isSame ? before : now;
}
