import type { ScheduledMessage } from '../../model/scheduled.js';
import type { ScheduledRecord } from '../records.js';

/** A scheduled message as its sender sees it. */
export const scheduledView = ({
  message,
  sendAt,
  createdAt,
  failure,
}: ScheduledRecord): ScheduledMessage => ({
  message,
  sendAt,
  createdAt,
  ...(failure && { failure }),
});
