import { ChatError } from '../../model/chat-error.js';
import type { ConversationId } from '../../model/ids.js';
import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import { backoff } from './backoff.js';

/** What goes through a lane. */
export interface InLane {
  readonly conversationId: ConversationId;
  /** Aborts when it is taken back. */
  readonly own: AbortController;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: ChatError) => void;
}

interface Lane<Item> {
  readonly queue: Waiting<Item>[];
  /** Ends the attempt that is being made for the first of the queue. */
  attempt: AbortController | undefined;
  /** Attempts that found no line although it is said to stand. */
  failures: number;
}

/** What says that the line is gone, not that the message is refused: it waits for the line. */
export const isOfTheLine = (error: ChatError, online: boolean): boolean =>
  error.code === 'offline' || error.code === 'not-connected' || (!online && error.retryable);

/** One lane a conversation: in it, one message after the other. While the line is down they wait. */
export class Lanes<Item extends InLane> {
  readonly #core: Core;
  readonly #post: (item: Item, signal: AbortSignal) => Promise<void>;
  readonly #lanes = new Map<ConversationId, Lane<Item>>();

  constructor(core: Core, post: (item: Item, signal: AbortSignal) => Promise<void>) {
    this.#core = core;
    this.#post = post;
    // What was on its way when the line broke may never be answered; a repeated muid is sent once only.
    core.onOnline.add(() => {
      for (const [id, lane] of this.#lanes) {
        lane.attempt?.abort();
        lane.attempt = undefined;
        lane.failures = 0;
        this.#next(id, lane);
      }
    });
  }

  /** Resolves when the message was accepted; rejects when it was refused. */
  run(item: Item): Promise<void> {
    const lane = this.#lanes.get(item.conversationId) ?? { queue: [], attempt: undefined, failures: 0 };
    this.#lanes.set(item.conversationId, lane);
    return new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      lane.queue.push(waiting);
      item.own.signal.addEventListener('abort', () => {
        this.#leave(lane, waiting);
        reject(new ChatError('aborted'));
      });
      this.#next(item.conversationId, lane);
    });
  }

  /** A message was accepted, whatever its request says. */
  settle(item: Item): void {
    const lane = this.#lanes.get(item.conversationId);
    const waiting = lane?.queue.find(one => one.item === item);
    if (!lane || !waiting) return;
    this.#leave(lane, waiting);
    waiting.resolve();
  }

  #leave(lane: Lane<Item>, waiting: Waiting<Item>): void {
    const index = lane.queue.indexOf(waiting);
    if (index < 0) return;
    lane.queue.splice(index, 1);
    if (index) return;
    lane.attempt?.abort();
    lane.attempt = undefined;
    lane.failures = 0;
    this.#next(waiting.item.conversationId, lane);
  }

  #next(id: ConversationId, lane: Lane<Item>): void {
    const [first] = lane.queue;
    if (!first) this.#lanes.get(id) === lane && this.#lanes.delete(id);
    else if (!lane.attempt && this.#core.state.connection.status === 'online') void this.#try(lane, first);
  }

  async #try(lane: Lane<Item>, waiting: Waiting<Item>): Promise<void> {
    const attempt = (lane.attempt = new AbortController());
    try {
      await this.#post(waiting.item, attempt.signal);
    } catch (thrown) {
      if (lane.attempt !== attempt) return;
      const error = errorOf(thrown);
      lane.attempt = undefined;
      const online = this.#core.state.connection.status === 'online';
      if (error.code === 'aborted' || isOfTheLine(error, online)) {
        // The next line begins anew; while this one is said to stand, it is tried again by and by.
        const { conversationId } = waiting.item;
        if (online) setTimeout(() => this.#next(conversationId, lane), backoff(lane.failures++));
        return;
      }
      waiting.reject(error);
      this.#leave(lane, waiting);
    }
  }
}
