import type { MessageId, Muid, Uid } from '../../model/ids.js';
import { compareMessages, type Message } from '../../model/message.js';
import type { Delivery, Entry } from '../state.js';
import { same } from './same.js';
import { lowerBound } from './search.js';

/** Whether an entry is not accepted by the service yet. */
export const isPending = (entry: Entry): boolean =>
  entry.delivery === 'sending' || entry.delivery === 'failed';

/** How many entries stand before those that are not accepted yet. */
export function acceptedCount(entries: readonly Entry[]): number {
  let count = entries.length;
  while (count && isPending(entries[count - 1] as Entry)) count--;
  return count;
}

function deliveryOf(message: Message, mine: boolean): Delivery {
  if (!mine) return 'sent';
  return message.readAt ? 'read' : message.deliveredAt ? 'delivered' : 'sent';
}

/**
 * The entry of a message that the service has. Own ones are keyed by their muid, others by their id: a muid of
 * somebody else's choosing could be the same as one of mine.
 */
export function entryOf(message: Message, me: Uid | undefined): Entry {
  const mine = message.sender.uid === me;
  return { key: (mine && message.muid) || message.id, message, delivery: deliveryOf(message, mine) };
}

/** The same entry with another message; itself where that says nothing new. */
export const withMessage = (entry: Entry, message: Message, me: Uid | undefined): Entry =>
  !isPending(entry) && same(entry.message, message) ? entry : { ...entryOf(message, me), key: entry.key };

/** Where a message stands, or would, among the accepted entries. */
export const placeOf = (entries: readonly Entry[], message: Message, accepted: number): number =>
  lowerBound(entries, entry => compareMessages(entry.message, message) < 0, accepted);

/** Where a message stands; -1 where it is not held. Tries its place first, then looks everywhere. */
export function indexOfMessage(entries: readonly Entry[], message: Message): number {
  const place = placeOf(entries, message, acceptedCount(entries));
  return entries[place]?.message.id === message.id ? place : indexOfId(entries, message.id);
}

/** Where the message with an id stands; -1 where it is not held. */
export const indexOfId = (entries: readonly Entry[], id: MessageId): number =>
  entries.findIndex(entry => entry.message.id === id);

/** Where an own message that waits to be accepted stands; -1 where there is none. */
export function indexOfPending(entries: readonly Entry[], muid: Muid): number {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index] as Entry;
    if (!isPending(entry)) return -1;
    if (entry.key === muid) return index;
  }
  return -1;
}

/**
 * One run of two: what is held and a page. Each message once, as the page has it; entries that did not change keep
 * their identity; what is not accepted yet stays last, but for what the page shows to be accepted.
 */
export function mergeEntries(
  held: readonly Entry[],
  page: readonly Message[],
  me: Uid | undefined,
): readonly Entry[] {
  const byId = new Map<MessageId, Entry>();
  const accepted = acceptedCount(held);
  for (const entry of held.slice(0, accepted)) byId.set(entry.message.id, entry);
  const known = new Set<string>();
  for (const message of page) {
    const before = byId.get(message.id);
    const entry = before ? withMessage(before, message, me) : entryOf(message, me);
    byId.set(message.id, entry);
    known.add(entry.key);
  }
  const run = [...byId.values()].sort((a, b) => compareMessages(a.message, b.message));
  return [...run, ...held.slice(accepted).filter(entry => !known.has(entry.key))];
}
