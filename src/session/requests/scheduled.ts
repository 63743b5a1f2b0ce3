import type { ConversationId, Muid } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { ScheduledMessage } from '../../model/scheduled.js';
import { newId } from '../../support/new-id.js';
import type { Core } from '../core.js';
import { isScheduled } from '../edge/later-nouns.js';
import { isMessage } from '../edge/nouns.js';
import { listOf } from '../edge/shape.js';
import type { Outgoing } from '../outgoing.js';
import { messageArrived } from '../reduce/messages.js';
import { putScheduled, scheduledRemoved } from '../reduce/scheduled.js';
import { newMessageOf } from './compose.js';
import type { Listings, ListingSpec } from './listings.js';
import { nothing } from './nothing.js';
import { Uploads } from './uploads.js';

/** Messages that wait for their time. */
export class Scheduled {
  readonly #core: Core;
  readonly #listings: Listings;
  readonly #list: ListingSpec<ScheduledMessage, ScheduledMessage>;

  constructor(core: Core, listings: Listings) {
    this.#core = core;
    this.#listings = listings;
    this.#list = {
      key: 'scheduled',
      get: state => state.scheduled,
      set: (draft, scheduled) => draft.assign({ scheduled }),
      fetch: async (_cursor, signal) => {
        const answer = await core.ask(areScheduled, line => core.transport.messages.scheduled?.(line), {
          signal,
        });
        return { items: answer };
      },
      take: (_draft, items) => items,
      idOf: ({ message }) => message.muid,
    };
  }

  load(): Promise<void> {
    return this.#listings.load(this.#list, false);
  }

  /** Loads anew what was loaded before. */
  resync(): void {
    if (this.#core.state.scheduled.status !== 'idle') void this.load();
  }

  /** Uploads what there is to upload, and then asks. */
  async schedule(id: ConversationId, outgoing: Outgoing, sendAt: number): Promise<ScheduledMessage> {
    const core = this.#core;
    const own = new AbortController();
    await core.line();
    const files = new Uploads(core, outgoing, own.signal, () => undefined);
    try {
      await files.run();
      const message = newMessageOf(newId(), id, outgoing, files.attachments);
      const { messages } = core.transport;
      return this.#put(await core.ask(isScheduled, line => messages.schedule?.(message, sendAt, line)));
    } finally {
      own.abort();
      files.end();
    }
  }

  async reschedule(muid: Muid, sendAt: number): Promise<ScheduledMessage> {
    const { messages } = this.#core.transport;
    return this.#put(await this.#core.ask(isScheduled, line => messages.reschedule?.(muid, sendAt, line)));
  }

  async send(muid: Muid): Promise<Message> {
    const core = this.#core;
    const message = await core.ask(isMessage, line => core.transport.messages.sendScheduled?.(muid, line));
    core.update(draft => {
      scheduledRemoved(draft, muid);
      messageArrived(draft, message);
    });
    return message;
  }

  async cancel(muid: Muid): Promise<void> {
    const core = this.#core;
    await core.ask(nothing, line => core.transport.messages.cancelScheduled?.(muid, line));
    core.update(draft => scheduledRemoved(draft, muid));
  }

  #put(one: ScheduledMessage): ScheduledMessage {
    this.#core.update(draft => putScheduled(draft, one));
    return one;
  }
}

const allScheduled = listOf(isScheduled);
const areScheduled = (value: unknown): value is ScheduledMessage[] => allScheduled(value);
