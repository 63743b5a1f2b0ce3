import type { MessageId, Muid } from '../../model/ids.js';
import { compareMessages, type Message } from '../../model/message.js';
import type { Entry } from '../state.js';
import { acceptedCount, isPending } from './entries.js';
import { lowerBound } from './search.js';

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
