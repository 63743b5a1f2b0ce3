import { ChatError } from '../../model/chat-error.js';
import type { Me } from '../../model/user.js';
import type { TransportEvent } from '../../transport/events.js';
import type { Core } from '../core.js';
import { isUser } from '../edge/nouns.js';
import { backoff } from './backoff.js';

/** A line that held for so long, in milliseconds, counts as good: the next attempts begin with short waits again. */
const GOOD = 10_000;

/** The connection: makes it, loses it, makes it again. */
export class Line {
  readonly #core: Core;
  readonly #load: () => Promise<unknown>;
  /** How far events were taken in: the next line goes on from there. */
  cursor: string | undefined;
  /** Ends the attempt or the line that is there. */
  #own: AbortController | undefined;
  #goal: PromiseWithResolvers<Me> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #since = 0;
  #unlisten: (() => void) | undefined;

  /** @param load Loads what takes in events. */
  constructor(core: Core, load: () => Promise<unknown>) {
    this.#core = core;
    this.#load = load;
  }

  /** Signs in; goes on trying while the line is down. */
  connect(): Promise<Me> {
    const { connection, me } = this.#core.state;
    if (connection.status === 'online' && me) return Promise.resolve(me);
    const goal = (this.#goal ??= Promise.withResolvers<Me>());
    if (connection.status === 'idle' || connection.status === 'refused') {
      this.#failures = 0;
      this.#unlisten ??= listen(() => this.retry());
      void this.#attempt();
    }
    return goal.promise;
  }

  /** Tries now, if the next attempt is still waited for. */
  retry(): void {
    if (this.#core.state.connection.status === 'offline') void this.#attempt();
  }

  /** Ends it. */
  close(): void {
    this.#own?.abort();
    clearTimeout(this.#timer);
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#core.connection({ status: 'idle' });
    this.#goal?.reject(new ChatError('aborted'));
    this.#goal = undefined;
  }

  async #attempt(): Promise<void> {
    clearTimeout(this.#timer);
    const core = this.#core;
    const { signal } = (this.#own = new AbortController());
    const since = this.cursor;
    const waiting: unknown[] = [];
    let open = false;
    const sink = (events: readonly TransportEvent[]): void => {
      if (signal.aborted) return;
      waiting.push(events);
      if (open) this.#takeIn(waiting, signal);
    };
    core.connection({ status: 'connecting', attempt: this.#failures + 1 });
    try {
      const { credentials } = core.options;
      const me = await core.race(() => core.transport.connect(credentials, sink, { signal, since }), {
        signal,
      });
      if (!isUser(me)) throw new ChatError('bad-answer', undefined, { retryable: true });
      this.#since = Date.now();
      core.update(draft => draft.assign({ me: me as Me }));
      core.connection({ status: 'online' });
      open = true;
      this.#takeIn(waiting, signal);
      core.tell();
      if (signal.aborted) return;
      for (const hook of core.onOnline) hook(since === undefined);
      this.#goal?.resolve(me as Me);
      this.#goal = undefined;
    } catch (thrown) {
      if (!signal.aborted) this.lost(ChatError.from(thrown));
    }
  }

  /**
   * Takes in what came, in order; what does so is loaded first. A line that cannot be listened to counts as lost: the
   * next one tells again what was not taken in.
   */
  #takeIn(waiting: unknown[], signal: AbortSignal): void {
    const { takeIn } = this.#core;
    if (takeIn) while (waiting.length && !signal.aborted) takeIn(waiting.shift());
    else if (waiting.length)
      this.#load().then(
        () => this.#takeIn(waiting, signal),
        (thrown: unknown) => {
          if (!signal.aborted) this.lost(ChatError.from(thrown));
        },
      );
  }

  /** Ends the line, and makes another unless that is in vain. */
  lost(error: ChatError, final = false): void {
    this.#own?.abort();
    if (final || !error.retryable) {
      this.#core.connection({ status: 'refused', error });
      this.#goal?.reject(error);
      this.#goal = undefined;
      return;
    }
    if (this.#since && Date.now() - this.#since > GOOD) this.#failures = 0;
    this.#since = 0;
    const wait = backoff(this.#failures++);
    this.#core.connection({ status: 'offline', error, retryAt: Date.now() + wait });
    this.#timer = setTimeout(() => void this.#attempt(), wait);
  }
}

/** Calls back when there may be a line again: the network is back, or somebody looks at the page. */
function listen(again: () => void): () => void {
  const page = globalThis as { document?: Document } & typeof globalThis;
  const seen = (): void => {
    if (page.document?.visibilityState === 'visible') again();
  };
  page.addEventListener?.('online', again);
  page.document?.addEventListener('visibilitychange', seen);
  return () => {
    page.removeEventListener?.('online', again);
    page.document?.removeEventListener('visibilitychange', seen);
  };
}
