import type { StringKey } from '../locales/en.js';
import type { CallMessage } from '../model/message.js';
import type { KindContext } from './kind.js';

const STATUS: Readonly<Record<CallMessage['status'], StringKey>> = {
  initiated: 'callInitiated',
  ongoing: 'callOngoing',
  ended: 'callEnded',
  rejected: 'callRejected',
  busy: 'callBusy',
  cancelled: 'callCancelled',
  unanswered: 'callUnanswered',
};

/** Whether I called. */
export const isMine = (message: CallMessage, { me }: KindContext): boolean => message.initiator.uid === me;

/** A call that rang here and that I did not take; a service that does not tell is asked for its status. */
export const isMissed = (message: CallMessage, context: KindContext): boolean =>
  message.missed ??
  (!isMine(message, context) && ['unanswered', 'cancelled', 'busy'].includes(message.status));

/** What it is: a call, or a video call. */
export const callTitle = (message: CallMessage, { locale }: KindContext): string =>
  locale.text(message.type === 'video' ? 'callVideo' : 'callAudio');

/** What became of it, and how long it was. */
export function callStatus(message: CallMessage, context: KindContext): string {
  const { locale } = context;
  const { startedAt, endedAt } = message;
  if (isMissed(message, context))
    return locale.text(startedAt === undefined ? 'callMissed' : 'callMissedTaken');
  if (message.status === 'ended' && startedAt !== undefined && endedAt !== undefined) {
    const direction = locale.text(isMine(message, context) ? 'callOutgoing' : 'callIncoming');
    return locale.text('callLength', {
      status: direction,
      length: locale.duration((endedAt - startedAt) / 1000),
    });
  }
  return locale.text(STATUS[message.status]);
}
