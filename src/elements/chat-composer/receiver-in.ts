import type { Group } from '../../model/group.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { User } from '../../model/user.js';
import type { SessionState } from '../../session/state.js';

/** The one written to; none while nobody knows. */
export function receiverIn(state: SessionState, id: ConversationId | undefined): User | Group | undefined {
  if (!id) return undefined;
  const { receiverType, receiverId } = receiverOf(id);
  return (receiverType === 'user' ? state.users : state.groups).get(receiverId);
}
