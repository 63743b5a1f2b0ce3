import { isOver, type CallStatus } from '../../model/call.js';
import type { Uid } from '../../model/ids.js';
import type { MessageRecord } from '../records.js';

/** How long a call rings. */
export const RING_MS = 45_000;

/** Where a call stands at that time: one that nobody took is unanswered, though nobody was there to write it down. */
export function statusAt({ status = 'ended', sentAt }: MessageRecord, now: number): CallStatus {
  return status === 'initiated' && now >= sentAt + RING_MS ? 'unanswered' : status;
}

/** Whether a call is over that somebody neither made, took nor declined. */
export const isMissedBy = (call: MessageRecord, uid: Uid, now: number): boolean =>
  isOver(statusAt(call, now)) && ![call.from, ...(call.joined ?? []), ...(call.declined ?? [])].includes(uid);
