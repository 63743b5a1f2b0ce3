import type { TransportEvent } from '../../transport/events.js';
import { threadIdOf, type SessionState } from '../state.js';
import { putConversation } from './conversations.js';
import { Draft } from './draft.js';
import { putGroup } from './groups.js';
import { memberBanned, memberRemoved, memberUnbanned, putMember } from './members.js';
import { messageArrived, messageRemoved, messageUpdated } from './messages.js';
import { receiptArrived } from './receipts.js';
import { conversationRemoved, groupRemoved, userRemoved } from './removals.js';
import { putScheduled, scheduledRemoved } from './scheduled.js';
import { startTyping, stopTyping } from './typing.js';
import { putUser } from './users.js';

/**
 * The state after a batch of events. Pure: the state that goes in stays as it is; what did not change keeps its
 * identity, and a batch that changes nothing gives the same object back. Applying an event again changes nothing.
 */
export function reduce(state: SessionState, events: readonly TransportEvent[]): SessionState {
  const draft = new Draft(state);
  for (const event of events) apply(draft, event);
  return draft.state;
}

/** Applies one event. Those that say nothing of the state (`transient`, `cursor` …) change nothing. */
export function apply(draft: Draft, event: TransportEvent): void {
  switch (event.type) {
    case 'message':
      return messageArrived(draft, event.message);
    case 'messageUpdated':
      return messageUpdated(draft, event.message);
    case 'messageRemoved':
      return messageRemoved(draft, event.conversationId, event.messageId);
    case 'receipt':
      return receiptArrived(draft, event.conversationId, event.receipt);
    case 'conversation':
      return putConversation(draft, event.conversation);
    case 'conversationRemoved':
      return conversationRemoved(draft, event.conversationId);
    case 'user':
      return putUser(draft, event.user);
    case 'userRemoved':
      return userRemoved(draft, event.uid);
    case 'group':
      return putGroup(draft, event.group);
    case 'groupRemoved':
      return groupRemoved(draft, event.guid, event.reason);
    case 'member':
      return putMember(draft, event.guid, event.member);
    case 'memberRemoved':
      return memberRemoved(draft, event.guid, event.uid);
    case 'banned':
      return memberBanned(draft, event.guid, event.banned);
    case 'unbanned':
      return memberUnbanned(draft, event.guid, event.uid);
    case 'scheduled':
      return putScheduled(draft, event.scheduled);
    case 'scheduledRemoved':
      return scheduledRemoved(draft, event.muid);
    case 'typing': {
      const id = threadIdOf(event.conversationId, event.parentId);
      return event.typing ? startTyping(draft, id, event.user) : stopTyping(draft, id, event.user.uid);
    }
    default:
  }
}
