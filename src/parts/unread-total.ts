import type { SessionState } from '../session/state.js';

/** How many messages are unread in the conversations of the list, but for those that are to make no noise. */
export function unreadTotal({ inbox, conversations }: Pick<SessionState, 'inbox' | 'conversations'>): number {
  const now = Date.now();
  let total = 0;
  for (const id of inbox.items) {
    const { unreadCount = 0, mutedUntil = 0 } = conversations.get(id) ?? {};
    if (mutedUntil <= now) total += unreadCount;
  }
  return total;
}
