import { isConversationId } from '../../model/ids.js';
import type { TransportEvent } from '../../transport/events.js';
import { isErrorLike } from './errors.js';
import { isBanned, isMember, isReceipt, isScheduled, isThread } from './later-nouns.js';
import { isConversation, isGroup, isMessage, isSummary, isUser } from './nouns.js';
import { flag, id, object, oneOf, opaque, shape, text, type Check } from './shape.js';

const conversationId = isConversationId;
const ofMessage = shape({ message: isMessage });

const byType: Readonly<Record<TransportEvent['type'], Check<unknown>>> = {
  lineLost: shape({ error: isErrorLike, 'final?': flag }),
  resync: shape({}),
  notice: shape({ error: isErrorLike }),
  message: ofMessage,
  messageUpdated: ofMessage,
  messageRemoved: shape({ conversationId, messageId: opaque }),
  receipt: shape({ conversationId, receipt: isReceipt }),
  conversation: shape({ conversation: isConversation }),
  conversationRemoved: shape({ conversationId }),
  user: shape({ user: isUser }),
  userRemoved: shape({ uid: id }),
  group: shape({ group: isGroup }),
  groupRemoved: shape({ guid: id, reason: oneOf('left', 'kicked', 'banned', 'deleted') }),
  member: shape({ guid: id, member: isMember }),
  memberRemoved: shape({ guid: id, uid: id }),
  banned: shape({ guid: id, banned: isBanned }),
  unbanned: shape({ guid: id, uid: id }),
  thread: shape({ thread: isThread }),
  typing: shape({ conversationId, 'parentId?': opaque, user: isSummary, typing: flag }),
  transient: shape({ conversationId, sender: isSummary, data: object }),
  callSignal: shape({ callId: opaque, sender: isSummary, data: object }),
  scheduled: shape({ scheduled: isScheduled }),
  scheduledRemoved: shape({ muid: text }),
  cursor: shape({ cursor: text }),
};

/** Whether this is an event of the contract, with all that it must carry. */
export const isEvent: Check<TransportEvent> = (value): value is TransportEvent => {
  if (!object(value)) return false;
  const { type } = value as { type: unknown };
  return (
    typeof type === 'string' && Object.hasOwn(byType, type) && byType[type as TransportEvent['type']](value)
  );
};
