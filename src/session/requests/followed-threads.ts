import type { MessageId } from '../../model/ids.js';
import type { FollowedThread } from '../../model/thread.js';
import type { Page, ThreadQuery } from '../../transport/queries.js';
import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import { isThread } from '../edge/later-nouns.js';
import { nothing } from './nothing.js';

/** Threads that I follow: which, and how far I have read them. */
export class FollowedThreads {
  readonly #core: Core;
  /** The last answer that was read, of each thread. */
  readonly #read = new Map<MessageId, MessageId>();
  /** Those of them that did not get through. */
  readonly #waiting = new Set<MessageId>();

  constructor(core: Core) {
    this.#core = core;
    core.onOnline.add(() => {
      for (const rootId of [...this.#waiting]) void this.#send(rootId);
    });
  }

  list(query: ThreadQuery, signal?: AbortSignal): Promise<Page<FollowedThread>> {
    return this.#core.page(isThread, line => this.#core.transport.threads?.list(query, line), signal);
  }

  get(rootId: MessageId): Promise<FollowedThread> {
    return this.#core.ask(isThread, line => this.#core.transport.threads?.get(rootId, line));
  }

  follow(rootId: MessageId, followed: boolean): Promise<FollowedThread> {
    return this.#core.ask(isThread, line => this.#core.transport.threads?.follow(rootId, followed, line));
  }

  markRead(rootId: MessageId, messageId: MessageId): void {
    if (!this.#core.transport.threads || this.#read.get(rootId) === messageId) return;
    this.#read.set(rootId, messageId);
    void this.#send(rootId);
  }

  async #send(rootId: MessageId): Promise<void> {
    const { transport } = this.#core;
    const messageId = this.#read.get(rootId);
    if (messageId === undefined) return;
    this.#waiting.delete(rootId);
    try {
      await this.#core.ask(nothing, line => transport.threads?.markRead(rootId, messageId, line));
    } catch (thrown) {
      const error = errorOf(thrown);
      // It goes out when the line is back.
      if (error.retryable) this.#waiting.add(rootId);
      else if (error.code !== 'aborted') this.#core.notify(error, 'markRead');
    }
  }
}
