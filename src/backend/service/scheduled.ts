import type { ChatError } from '../../model/chat-error.js';
import type { Muid, Uid } from '../../model/ids.js';
import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/message.js';
import type { NewMessage } from '../../model/new-message.js';
import { compareScheduled, type ScheduledMessage } from '../../model/scheduled.js';
import { must, refuse } from '../checks.js';
import type { ScheduledRecord } from '../records.js';
import { after, startingWith, timeKey } from '../storage/keys.js';
import { scheduledView } from '../views/scheduled-view.js';
import type { Visit } from '../visit.js';
import { checkContent, demandSendable, send, sentBefore } from './send.js';

/** Marks of what is due, in the order of time. */
const DUE = 'd/';

const keyOf = (uid: Uid, muid: Muid): string => `${uid}/${muid}`;
const dueKey = ({ uid, sendAt, message }: ScheduledRecord): string =>
  `${DUE}${timeKey(sendAt)}/${keyOf(uid, message.muid)}`;

/** A message that waits. */
export interface Waiting {
  readonly uid: Uid;
  readonly muid: Muid;
}

function checkTime(visit: Visit, sendAt: unknown): number {
  if (typeof sendAt !== 'number' || !Number.isFinite(sendAt)) refuse('invalid-argument');
  if (sendAt <= visit.now) refuse('schedule-past');
  return sendAt <= visit.now + LIMITS.scheduleAhead ? Math.floor(sendAt) : refuse('schedule-far');
}

/** What of me waits under that muid. */
const mine = async (visit: Visit, muid: Muid): Promise<ScheduledRecord> =>
  must(await visit.get('scheduled', keyOf(visit.me, muid)), 'scheduled-not-found');

const allMine = (visit: Visit): Promise<ScheduledRecord[]> =>
  visit.all('scheduled', startingWith(`${visit.me}/`));

/** Writes one down, or takes it away. What could not be sent is not due before it gets another time. */
function put(visit: Visit, before: ScheduledRecord | undefined, now: ScheduledRecord | undefined): void {
  const record = now ?? before;
  if (!record) return;
  const { uid, message } = record;
  const key = keyOf(uid, message.muid);
  if (before) visit.delete('marks', dueKey(before));
  if (now) {
    visit.put('scheduled', key, now);
    if (!now.failure) visit.put('marks', dueKey(now), key);
  } else visit.delete('scheduled', key);
  visit.tell({ type: 'scheduled', to: uid, muid: message.muid });
}

/** Keeps a message until its time. */
export async function schedule(
  visit: Visit,
  { receiverType, receiverId }: NewMessage,
  content: ReturnType<typeof checkContent>,
  sendAt: number,
): Promise<ScheduledMessage> {
  const { me } = visit;
  const known = await visit.get('scheduled', keyOf(me, content.muid));
  if (known) return scheduledView(known);
  if (await sentBefore(visit, content.muid)) refuse('scheduled-not-found');
  const at = checkTime(visit, sendAt);
  const message = { ...content, receiverType, receiverId } as NewMessage;
  await demandSendable(visit, message);
  if ((await allMine(visit)).length >= LIMITS.scheduled) refuse('limit-scheduled');
  const record: ScheduledRecord = { uid: me, message, sendAt: at, createdAt: visit.now };
  put(visit, undefined, record);
  return scheduledView(record);
}

export const listScheduled = async (visit: Visit): Promise<ScheduledMessage[]> =>
  (await allMine(visit)).map(scheduledView).sort(compareScheduled);

export async function reschedule(visit: Visit, muid: Muid, sendAt: number): Promise<ScheduledMessage> {
  const before = await mine(visit, muid);
  const { failure: _over, ...kept } = before;
  const record: ScheduledRecord = { ...kept, sendAt: checkTime(visit, sendAt) };
  put(visit, before, record);
  return scheduledView(record);
}

export async function cancelScheduled(visit: Visit, muid: Muid): Promise<void> {
  put(visit, await mine(visit, muid), undefined);
}

/** Sends one of mine now. */
export async function sendScheduled(visit: Visit, muid: Muid): Promise<Message> {
  const record = await mine(visit, muid);
  put(visit, record, undefined);
  return send(visit, record.message, checkContent(record.message));
}

/** Notes why one of mine did not go out. Slow mode passes: it then waits a little longer. */
export async function notSent(visit: Visit, muid: Muid, { code, retryAfter }: ChatError): Promise<void> {
  const before = await visit.get('scheduled', keyOf(visit.me, muid));
  if (!before) return;
  const isLater = code === 'slow-mode' && retryAfter !== undefined;
  put(visit, before, isLater ? { ...before, sendAt: visit.now + retryAfter } : { ...before, failure: code });
}

/** What is due now, of whoever it is, and when the next one will be. */
export async function dueNow(visit: Visit): Promise<{ due: Waiting[]; next: number | undefined }> {
  const border = after(`${DUE}${timeKey(visit.now)}/\uffff`);
  const keys = await visit.all('marks', { from: DUE, to: border });
  const [next] = await visit.transaction.scan(
    'marks',
    { from: border, to: startingWith(DUE).to },
    { limit: 1 },
  );
  return {
    due: keys.map(key => {
      const slash = key.indexOf('/');
      return { uid: key.slice(0, slash), muid: key.slice(slash + 1) };
    }),
    next: next && Number.parseInt(next[0].slice(DUE.length), 36),
  };
}
