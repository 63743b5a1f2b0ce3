/** How long another tab has to say that somebody reads a message there, milliseconds. */
const PATIENCE = 200;

/** Sees to it that one tab of a user tells of a message, and none while somebody reads it in another one. */
export class OneTab {
  readonly #channel: BroadcastChannel | undefined;
  readonly #seen = new Set<string>();
  readonly #life = new AbortController();
  #leads = false;

  /** @param name The same in all tabs of the same user. */
  constructor(name: string) {
    if ('BroadcastChannel' in globalThis) {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') this.#seen.add(data);
      };
    }
    // Locks are there on secure pages alone; elsewhere each tab speaks for itself.
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) this.#leads = true;
    else {
      locks
        .request(name, { signal: this.#life.signal }, () => {
          this.#leads = true;
          return new Promise<void>(resolve =>
            this.#life.signal.addEventListener('abort', () => resolve(), { once: true }),
          );
        })
        .catch(() => undefined);
    }
  }

  /** Somebody reads this message here. */
  reads(id: string): void {
    this.#channel?.postMessage(id);
  }

  /** Whether this tab is the one to tell of a message that nobody reads. */
  async tells(id: string): Promise<boolean> {
    await new Promise(resolve => setTimeout(resolve, PATIENCE));
    return this.#leads && !this.#seen.delete(id) && !this.#life.signal.aborted;
  }

  end(): void {
    this.#life.abort();
    this.#channel?.close();
  }
}
