import { isOver } from '../../model/call.js';
import type { StringKey } from '../../locales/en.js';
import type { Locale } from '../../locales/locale.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import type { CallId, ConversationId, Uid } from '../../model/ids.js';
import type { CallMessage } from '../../model/message.js';
import { conversationIdOfMessage } from '../../session/reduce/place.js';

/** How a call stands here. */
export type Phase = 'incoming' | 'outgoing' | 'ongoing' | 'over';

/** How a call stands, of which one may be in another one, or in none: `mine`. */
export function phaseOf(call: CallMessage, me: Uid | undefined, mine: CallId | undefined): Phase {
  if (isOver(call.status)) return 'over';
  if (call.status === 'ongoing') return mine === call.sessionId ? 'ongoing' : 'over';
  return call.initiator.uid === me ? 'outgoing' : 'incoming';
}

/** Whom a call is with. */
export interface CallSubject {
  readonly id: string;
  readonly name: string;
  readonly picture?: string | undefined;
}

const OUTCOMES: Readonly<Record<string, StringKey>> = {
  rejected: 'callRejected',
  busy: 'callBusy',
  cancelled: 'callCancelled',
  unanswered: 'callUnanswered',
};

const incomingKey = ({ type }: CallMessage): StringKey =>
  type === 'video' ? 'callIncomingVideo' : 'callIncomingAudio';

/** How a call stands, in words; while it goes on, for how long. */
export function statusWords(call: CallMessage, phase: Phase, isConnecting: boolean, locale: Locale): string {
  const { startedAt, endedAt, status } = call;
  const length = (until: number): string => locale.duration((until - (startedAt ?? until)) / 1000);
  if (phase === 'incoming') return locale.text(incomingKey(call));
  if (phase === 'outgoing') return locale.text('callCalling');
  if (phase === 'ongoing') return isConnecting ? locale.text('callConnecting') : length(Date.now());
  if (status === 'ended' && startedAt !== undefined && endedAt !== undefined)
    return locale.text('callLength', { status: locale.text('callEnded'), length: length(endedAt) });
  return locale.text(OUTCOMES[status] ?? 'callEnded');
}

/** What the screen of a call is called. */
export function labelOf(call: CallMessage, phase: Phase, { name }: CallSubject, locale: Locale): string {
  if (phase === 'incoming')
    return locale.text('callIncomingFrom', { kind: locale.text(incomingKey(call)), name });
  return `${locale.text(call.type === 'video' ? 'callVideo' : 'callAudio')}${locale.text('separator')}${name}`;
}

/** Whom a call is with: the person, or the group. */
export function subjectOf(
  call: CallMessage,
  conversations: ReadonlyMap<ConversationId, Conversation> | undefined,
  me: Uid | undefined,
): CallSubject {
  const id = conversationIdOfMessage(call, me);
  const conversation = conversations?.get(id);
  const { initiator } = call;
  if (!conversation) return { id: initiator.uid, name: initiator.name, picture: initiator.avatar };
  const isUser = conversation.receiverType === 'user';
  return {
    id: id.slice(id.indexOf(':') + 1),
    name: titleOf(conversation),
    picture: isUser ? conversation.user.avatar : conversation.group.icon,
  };
}
