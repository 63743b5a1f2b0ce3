import type { ConversationId, Muid } from '../model/ids.js';
import type { Outgoing } from './outgoing.js';

/** Something to be sent, as it is kept until the service accepted it or the user took it back. */
export interface OutboxItem {
  readonly muid: Muid;
  readonly conversationId: ConversationId;
  readonly outgoing: Outgoing;
  /** When it was written, epoch milliseconds. */
  readonly at: number;
}

/**
 * Where unsent messages are kept. The session tells it of each one; one that outlasts the page gives them back to the
 * next session, which sends them under the same muid.
 */
export interface Outbox {
  put(item: OutboxItem): unknown;
  remove(muid: Muid): unknown;
}

/** Keeps them as long as the page lasts. */
export function memoryOutbox(): Outbox & { readonly items: ReadonlyMap<Muid, OutboxItem> } {
  const items = new Map<Muid, OutboxItem>();
  return { items, put: item => void items.set(item.muid, item), remove: muid => void items.delete(muid) };
}
