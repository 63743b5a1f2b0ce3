import { isWritten, type Message } from '../../model/message.js';
import type { Entry } from '../../session/state.js';

/** Messages of one sender that are no further apart stand together, milliseconds. */
const RUN = 5 * 60_000;

/** How a row stands to its neighbours. */
export interface Place {
  /** It begins a day: a line with the date stands over it. */
  readonly startsDay: boolean;
  /** It is the first of a run of one sender. */
  readonly first: boolean;
  /** It is the last of its run. */
  readonly last: boolean;
}

/** Edits and deletions show on the message itself; their own messages take no room. */
export const isShown = ({ message }: Entry): boolean =>
  !(message.category === 'action' && message.type === 'message');

/** The last message up to this one that has a row: what one read last may have been an edit, which has none. */
export function shownUpTo(held: readonly Entry[], id: string | undefined): string | undefined {
  let at = id === undefined ? -1 : held.findIndex(({ message }) => message.id === id);
  for (; at >= 0; at -= 1) {
    const entry = held[at];
    if (entry && isShown(entry)) return entry.message.id;
  }
  return undefined;
}

const dayOf = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

const sameDay = (a: Message, b: Message): boolean =>
  // Most neighbours are minutes apart; only midnight needs the calendar.
  a.sentAt === b.sentAt || dayOf(a.sentAt) === dayOf(b.sentAt);

function sameRun(a: Entry | undefined, b: Entry | undefined): boolean {
  if (!a || !b || !isWritten(a.message) || !isWritten(b.message)) return false;
  return (
    a.message.sender.uid === b.message.sender.uid &&
    b.message.sentAt - a.message.sentAt < RUN &&
    sameDay(a.message, b.message)
  );
}

/**
 * Finds out how a row stands to those around it.
 * @param splitAfter The message after which the unread line stands: a run ends there.
 */
export function placeOf(entries: readonly Entry[], index: number, splitAfter: string | undefined): Place {
  const entry = entries[index];
  const previous = entries[index - 1];
  const next = entries[index + 1];
  return {
    startsDay: !previous || !entry || !sameDay(previous.message, entry.message),
    first: !sameRun(previous, entry) || previous?.message.id === splitAfter,
    last: !sameRun(entry, next) || entry?.message.id === splitAfter,
  };
}
