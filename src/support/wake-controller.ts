import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Timers wait no longer than this, milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Redraws its host when what it says of a time stops being true: at midnight “14:05” turns to “Yesterday”. */
export class WakeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Redraws at a time, epoch milliseconds, and not at the one asked for before. */
  at(time: number): void {
    clearTimeout(this.#timer);
    const wait = Math.min(Math.max(time - Date.now(), 0) + 20, LONGEST);
    this.#timer = setTimeout(() => {
      this.#host.requestUpdate();
    }, wait);
  }

  hostConnected(): void {
    // What was said may be old, and the timer ended when the host was taken out.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

/** The first moment of tomorrow, epoch milliseconds. */
export function nextMidnight(now = Date.now()): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
