import { ChatError } from '../model/chat-error.js';
import type { Uid } from '../model/ids.js';
import { dueNow, notSent, sendScheduled } from './service/scheduled.js';
import type { Visit } from './visit.js';

/** The longest that a timer can wait, about 24 days. */
const LONGEST = 2 ** 31 - 1;
/** How long it waits after the storage failed it, milliseconds. */
const AGAIN = 60_000;

/** What it needs of the client that it works for. */
export interface DueOptions {
  read<T>(work: (visit: Visit) => Promise<T>): Promise<T>;
  /** Writes for whoever it is. */
  writeAs<T>(uid: Uid, work: (visit: Visit) => Promise<T>): Promise<T>;
  now(): number;
}

/**
 * Sends scheduled messages when they are due, whoever wrote them. Every client that is there does so; since writers
 * take turns, the first one sends it and the others find it gone.
 */
export class Due {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isAsked = false;
  #isClosed = false;

  constructor(private readonly options: DueOptions) {}

  /** Sends what is due, and waits for the next. To be called at the start, and when something was scheduled. */
  async run(): Promise<void> {
    this.#isAsked = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isAsked && !this.#isClosed) {
      this.#isAsked = false;
      const wait = await this.#send().catch(() => AGAIN);
      clearTimeout(this.#timer);
      if (!this.#isClosed && wait !== undefined)
        this.#timer = setTimeout(() => void this.run(), Math.min(Math.max(wait, 0) + 5, LONGEST));
    }
    this.#isRunning = false;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Answers how long to wait. */
  async #send(): Promise<number | undefined> {
    const { read, writeAs, now } = this.options;
    const { due, next } = await read(dueNow);
    for (const { uid, muid } of due) {
      try {
        await writeAs(uid, visit => sendScheduled(visit, muid));
      } catch (thrown) {
        await writeAs(uid, visit => notSent(visit, muid, ChatError.from(thrown)));
      }
    }
    return next === undefined ? undefined : next - now();
  }
}
