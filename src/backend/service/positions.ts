import type { MessageRecord, PositionRecord, Step } from '../records.js';
import { startingWith } from '../storage/keys.js';
import type { Visit } from '../visit.js';

/** Steps kept of each user in each conversation: how far back the time of a receipt is exact. */
const STEPS = 20;

/** Someone who begins to be counted: what was before is nothing to wait for. */
export const newPosition = (uid: string, since: number): PositionRecord => ({
  uid,
  since,
  delivered: [[since, since]],
  read: [[since, since]],
});

export const upTo = (steps: readonly Step[]): number => steps.at(-1)?.[0] ?? 0;

const advance = (steps: readonly Step[], to: number, at: number): readonly Step[] =>
  to > upTo(steps) ? [...steps.slice(1 - STEPS), [to, at]] : steps;

/** A position that went on; the same object when it did not. */
export function moved(
  old: PositionRecord,
  type: 'delivered' | 'read',
  to: number,
  at: number,
): PositionRecord {
  const delivered = advance(old.delivered, to, at);
  const read = type === 'read' ? advance(old.read, to, at) : old.read;
  return delivered === old.delivered && read === old.read ? old : { ...old, delivered, read };
}

/** When someone got as far as that time. */
const reachedAt = (steps: readonly Step[], time: number): number | undefined => {
  const step = steps.find(([to]) => to >= time);
  return step && Math.max(step[1], time);
};

export interface Reached {
  readonly uid: string;
  readonly deliveredAt: number | undefined;
  readonly readAt: number | undefined;
}

/** How far everybody else is with a message. */
export async function reachedBy(visit: Visit, message: MessageRecord): Promise<Reached[]> {
  const { no, sentAt, from } = message;
  const people = (await visit.peopleOf(message)).filter(uid => uid !== from);
  const positions =
    people.length > 1
      ? new Map((await visit.all('positions', startingWith(`${no}/`))).map(entry => [entry.uid, entry]))
      : new Map([[people[0], await visit.get('positions', `${no}/${people[0] ?? ''}`)]]);
  return people.flatMap(uid => {
    const { since = 0, delivered = [], read = [] } = positions.get(uid) ?? {};
    if (since >= sentAt) return [];
    return { uid, deliveredAt: reachedAt(delivered, sentAt), readAt: reachedAt(read, sentAt) };
  });
}

/** When the last of them had it, if all have. */
const latest = (times: readonly (number | undefined)[]): number | undefined =>
  times.length > 0 && times.every(time => time !== undefined) ? Math.max(...(times as number[])) : undefined;

/** When all others had got and read a message. */
export async function receiptTimes(
  visit: Visit,
  message: MessageRecord,
): Promise<{ deliveredAt?: number; readAt?: number }> {
  const reached = await reachedBy(visit, message);
  const deliveredAt = latest(reached.map(entry => entry.deliveredAt));
  const readAt = latest(reached.map(entry => entry.readAt));
  return { ...(deliveredAt && { deliveredAt }), ...(readAt && { readAt }) };
}
