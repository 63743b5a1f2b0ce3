import type { ConversationId } from '../../model/ids.js';
import type { TransportEvent } from '../../transport/events.js';
import type { Core } from '../core.js';
import { isMessage } from '../edge/nouns.js';
import { acceptedCount } from '../reduce/entries.js';
import { messageUpdated } from '../reduce/messages.js';
import { isOfMany, receiptArrived } from '../reduce/receipts.js';

/** How long receipts of a group are collected, milliseconds. */
const COLLECT = 500;

/**
 * In a group of many, one receipt does not say whether all have a message now. The service knows: it is asked for the
 * newest of my messages that a receipt may be about, once for a burst.
 */
export class GroupReceipts {
  readonly #core: Core;
  readonly #upTo = new Map<ConversationId, number>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Takes in a batch of events. */
  take(events: readonly TransportEvent[]): void {
    for (const event of events) {
      if (event.type !== 'receipt' || event.receipt.uid === this.#core.uid) continue;
      const { conversationId: id, receipt } = event;
      if (!isOfMany(this.#core.state, id)) continue;
      if (!this.#upTo.has(id)) setTimeout(() => void this.#look(id), COLLECT);
      this.#upTo.set(id, Math.max(this.#upTo.get(id) ?? 0, receipt.upTo));
    }
  }

  async #look(id: ConversationId): Promise<void> {
    const core = this.#core;
    const upTo = this.#upTo.get(id) ?? 0;
    this.#upTo.delete(id);
    const entries = core.state.threads.get(id)?.entries ?? [];
    const mine = entries
      .slice(0, acceptedCount(entries))
      .findLast(({ message }) => message.sender.uid === core.uid && message.sentAt <= upTo);
    if (!mine || mine.delivery === 'read' || core.state.connection.status !== 'online') return;
    try {
      const message = await core.ask(isMessage, signal =>
        core.transport.messages.get(mine.message.id, signal),
      );
      core.update(draft => {
        const { receiverType, receiverId, readAt, deliveredAt } = message;
        const all = {
          uid: '',
          receiver: { receiverType, receiverId },
          messageId: message.id,
          upTo: message.sentAt,
        };
        // Whoever has this one has those before it.
        if (deliveredAt) receiptArrived(draft, id, { ...all, type: 'delivered', at: deliveredAt }, true);
        if (readAt) receiptArrived(draft, id, { ...all, type: 'read', at: readAt }, true);
        messageUpdated(draft, core.overlay.over(message));
      });
    } catch {
      // The next receipt asks again.
    }
  }
}
