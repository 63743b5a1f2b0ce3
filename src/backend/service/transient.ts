import { conversationIdOf, type ConversationId, type Receiver, type Uid } from '../../model/ids.js';
import type { Visit } from '../visit.js';

/** In which conversation I hear what somebody says to a receiver; nothing if I do not. */
export async function hears(
  visit: Visit,
  from: Uid,
  receiver: Receiver,
): Promise<ConversationId | undefined> {
  const { me } = visit;
  const { receiverType, receiverId } = receiver;
  if (await visit.isBlocked(from)) return undefined;
  if (receiverType === 'group') {
    return (await visit.get('members', `${receiverId}/${me}`)) && conversationIdOf(receiver);
  }
  if (from === me) return conversationIdOf(receiver);
  return receiverId === me ? `user:${from}` : undefined;
}
