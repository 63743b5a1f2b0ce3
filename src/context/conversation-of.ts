import { isId, type ConversationId } from '../model/ids.js';
import type { SessionState } from '../session/state.js';

/** An element that shows one conversation: its own, or the session's current one. */
export interface ConversationHost {
  /** A uid: the chat with this person. */
  user?: string | undefined;
  /** A guid: the chat in this group. Ignored beside a `user`. */
  group?: string | undefined;
}

/** Which conversation an element shows; none where its id is not valid, or where none was chosen. */
export function conversationOf(host: ConversationHost, state: SessionState): ConversationId | undefined {
  if (host.user) return isId(host.user) ? `user:${host.user}` : undefined;
  if (host.group) return isId(host.group) ? `group:${host.group}` : undefined;
  return state.current;
}
