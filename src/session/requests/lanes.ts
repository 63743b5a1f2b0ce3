import { ChatError } from '../../model/chat-error.js';
import type { ConversationId } from '../../model/ids.js';
import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import { backoff } from './backoff.js';
import type { Sending } from './sending.js';

interface Waiting {
  readonly sending: Sending;
  readonly resolve: () => void;
  readonly reject: (error: ChatError) => void;
}

interface Lane {
  readonly queue: Waiting[];
  /** Ends the attempt that is being made for the first of the queue. */
  attempt: AbortController | undefined;
  /** Attempts that found no line although it is said to stand. */
  failures: number;
}

/** What says that the line is gone, not that the message is refused: it waits for the line. */
export const isOfTheLine = (error: ChatError, online: boolean): boolean =>
  error.code === 'offline' || error.code === 'not-connected' || (!online && error.retryable);

/** One lane a conversation: in it, one message after the other. While the line is down they wait. */
export class Lanes {
  readonly #core: Core;
  readonly #post: (sending: Sending, signal: AbortSignal) => Promise<void>;
  readonly #lanes = new Map<ConversationId, Lane>();

  constructor(core: Core, post: (sending: Sending, signal: AbortSignal) => Promise<void>) {
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
  run(sending: Sending): Promise<void> {
    const lane = this.#lanes.get(sending.conversationId) ?? { queue: [], attempt: undefined, failures: 0 };
    this.#lanes.set(sending.conversationId, lane);
    return new Promise((resolve, reject) => {
      const waiting = { sending, resolve, reject };
      lane.queue.push(waiting);
      sending.own.signal.addEventListener('abort', () => {
        this.#leave(lane, waiting);
        reject(new ChatError('aborted'));
      });
      this.#next(sending.conversationId, lane);
    });
  }

  /** A message was accepted, whatever its request says. */
  settle(sending: Sending): void {
    const lane = this.#lanes.get(sending.conversationId);
    const waiting = lane?.queue.find(one => one.sending === sending);
    if (!lane || !waiting) return;
    this.#leave(lane, waiting);
    waiting.resolve();
  }

  #leave(lane: Lane, waiting: Waiting): void {
    const index = lane.queue.indexOf(waiting);
    if (index < 0) return;
    lane.queue.splice(index, 1);
    if (index) return;
    lane.attempt?.abort();
    lane.attempt = undefined;
    lane.failures = 0;
    this.#next(waiting.sending.conversationId, lane);
  }

  #next(id: ConversationId, lane: Lane): void {
    const [first] = lane.queue;
    if (!first) this.#lanes.get(id) === lane && this.#lanes.delete(id);
    else if (!lane.attempt && this.#core.state.connection.status === 'online') void this.#try(lane, first);
  }

  async #try(lane: Lane, waiting: Waiting): Promise<void> {
    const attempt = (lane.attempt = new AbortController());
    try {
      await this.#post(waiting.sending, attempt.signal);
    } catch (thrown) {
      if (lane.attempt !== attempt) return;
      const error = errorOf(thrown);
      lane.attempt = undefined;
      const online = this.#core.state.connection.status === 'online';
      if (error.code === 'aborted' || isOfTheLine(error, online)) {
        // The next line begins anew; while this one is said to stand, it is tried again by and by.
        const { conversationId } = waiting.sending;
        if (online) setTimeout(() => this.#next(conversationId, lane), backoff(lane.failures++));
        return;
      }
      waiting.reject(error);
      this.#leave(lane, waiting);
    }
  }
}
