import type { Muid } from '../../model/ids.js';
import { compareScheduled, type ScheduledMessage } from '../../model/scheduled.js';
import type { Draft } from './draft.js';

/** A message waits, or waits for another time. A list that was not asked for yet stays so. */
export function putScheduled(draft: Draft, one: ScheduledMessage): void {
  const { scheduled } = draft.state;
  if (scheduled.status === 'idle') return;
  const others = scheduled.items.filter(({ message }) => message.muid !== one.message.muid);
  draft.assign({ scheduled: { ...scheduled, items: [...others, one].sort(compareScheduled) } });
}

/** One waits no longer. */
export function scheduledRemoved(draft: Draft, muid: Muid): void {
  const { scheduled } = draft.state;
  const items = scheduled.items.filter(({ message }) => message.muid !== muid);
  if (items.length < scheduled.items.length) draft.assign({ scheduled: { ...scheduled, items } });
}
