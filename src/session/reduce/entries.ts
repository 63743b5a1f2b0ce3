import type { MessageId, Uid } from '../../model/ids.js';
import { compareMessages, type Message } from '../../model/message.js';
import type { Delivery, Entry } from '../state.js';
import { same } from './same.js';

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
