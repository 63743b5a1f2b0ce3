import type { ErrorCode } from './chat-error.js';
import type { NewMessage } from './new-message.js';

/** A message of mine that waits for its time. It is known by the message's `muid`. */
export interface ScheduledMessage {
  readonly message: NewMessage;
  /** When it goes out, epoch milliseconds. */
  readonly sendAt: number;
  /** When it was scheduled. */
  readonly createdAt: number;
  /** Why it did not go out when it was due. It then waits for another time, or to be taken back. */
  readonly failure?: ErrorCode | undefined;
}

/** The order of a list of them: soonest first. */
export const compareScheduled = (a: ScheduledMessage, b: ScheduledMessage): number =>
  a.sendAt - b.sendAt || (a.message.muid < b.message.muid ? -1 : 1);
