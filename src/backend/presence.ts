import type { Uid } from '../model/ids.js';
import type { Presence } from '../model/user.js';
import { newId } from '../support/new-id.js';
import type { Bus, Signal } from './bus.js';

/** Without Web Locks: how often a client says that it is here, and when it is given up. Hidden tabs are slow. */
const BEAT_MS = 15_000;
const GONE_MS = 75_000;
/** How long to wait for those who are here to say so: one may be frozen. */
const ANSWER_MS = 300;

interface Client {
  readonly uid: Uid;
  status: Presence;
  seenAt: number;
  /** Ends the wait for its lock. */
  readonly watch: AbortController;
}

/**
 * Who is here: every client says hello and bye, and holds a lock while it lives, so that the others learn of it when
 * its tab crashes.
 */
export class ClientPresence {
  readonly #clients = new Map<string, Client>();
  readonly #id = newId();
  readonly #locks: LockManager | undefined;
  readonly #stop = new AbortController();
  #status: Presence = 'online';
  #isHere = false;
  readonly #awaited = new Set<string>();
  #onAllHere: (() => void) | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly name: string,
    readonly uid: Uid,
    readonly bus: Bus,
    readonly isShared: boolean,
    readonly onChange: (uid: Uid) => void,
  ) {
    this.#locks = isShared ? (globalThis.navigator as Navigator | undefined)?.locks : undefined;
  }

  /** Says hello. When it resolves, the others know of me and I of them, unless one is slow to answer. */
  async start(): Promise<void> {
    this.#isHere = true;
    const { signal } = this.#stop;
    this.#listen(signal);
    if (!this.#locks) {
      this.#say('hello');
      if (this.isShared) this.#beat = setInterval(() => this.#onBeat(), BEAT_MS);
      return;
    }
    try {
      await this.#hold(this.#locks, signal);
      const { held = [] } = await this.#locks.query();
      const prefix = this.#lockOf('');
      const others = held.flatMap(({ name }) =>
        name?.startsWith(prefix) ? [name.slice(prefix.length)] : [],
      );
      for (const id of others) if (id !== this.#id && !this.#clients.has(id)) this.#awaited.add(id);
    } catch {
      // A page without rights to locks sees who comes and goes in good order.
    }
    this.#say('hello');
    if (this.#awaited.size === 0) return;
    await new Promise<void>(done => {
      this.#onAllHere = done;
      setTimeout(done, ANSWER_MS);
    });
  }

  /** Holds my lock until I stop. Resolves when it is mine. */
  #hold(locks: LockManager, signal: AbortSignal): Promise<void> {
    const held = new Promise<void>(release => signal.addEventListener('abort', () => release()));
    return new Promise((granted, failed) => {
      const onGranted = (): Promise<void> => {
        granted();
        return held;
      };
      locks.request(this.#lockOf(this.#id), onGranted).catch(failed);
    });
  }

  #listen(signal: AbortSignal): void {
    const page = globalThis as Partial<Pick<Window, 'addEventListener'>>;
    if (this.isShared && typeof document !== 'undefined') {
      page.addEventListener?.('pagehide', () => this.#bye(), { signal });
      page.addEventListener?.('pageshow', () => this.#say('hello'), { signal });
    }
  }

  /** The best that any client of a user says; nothing when there is none. */
  statusOf(uid: Uid): Presence {
    const all = [...this.#clients.values()].filter(client => client.uid === uid).map(client => client.status);
    if (uid === this.uid) all.push(this.#status);
    return all.find(status => status === 'online') ?? all.find(status => status === 'away') ?? 'offline';
  }

  /** Sets how I am seen, on all my clients. */
  setStatus(status: Presence): void {
    this.#setAll(this.uid, status);
    this.bus.post({ type: 'status', uid: this.uid, status });
  }

  handle(signal: Signal): void {
    if (signal.type === 'hello' || signal.type === 'here') {
      this.#add(signal.client, signal.uid, signal.status);
      if (signal.type === 'hello') this.#say('here');
    } else if (signal.type === 'bye') this.#remove(signal.client);
    else if (signal.type === 'status') this.#setAll(signal.uid, signal.status);
  }

  close(): void {
    if (this.#isHere) this.#bye();
    this.#isHere = false;
    clearInterval(this.#beat);
    this.#stop.abort();
    for (const { watch } of this.#clients.values()) watch.abort();
    this.#clients.clear();
  }

  #say(type: 'hello' | 'here'): void {
    if (!this.#isHere) return;
    this.bus.post({ type, client: this.#id, uid: this.uid, status: this.#status });
  }

  #bye(): void {
    this.bus.post({ type: 'bye', client: this.#id });
  }

  #lockOf(client: string): string {
    return `${this.name}/${client}`;
  }

  #setAll(uid: Uid, status: Presence): void {
    if (uid === this.uid) this.#status = status;
    for (const client of this.#clients.values()) if (client.uid === uid) client.status = status;
    this.onChange(uid);
  }

  #add(id: string, uid: Uid, status: Presence): void {
    const known = this.#clients.get(id);
    const before = this.statusOf(uid);
    this.#awaited.delete(id);
    if (this.#awaited.size === 0) this.#onAllHere?.();
    if (known) {
      known.status = status;
      known.seenAt = Date.now();
    } else {
      const watch = new AbortController();
      this.#clients.set(id, { uid, status, seenAt: Date.now(), watch });
      // Its lock is free when it is gone, however it went.
      this.#locks
        ?.request(this.#lockOf(id), { mode: 'shared', signal: watch.signal }, () => this.#remove(id))
        .catch(() => undefined);
    }
    if (this.statusOf(uid) !== before) this.onChange(uid);
  }

  #remove(id: string): void {
    const client = this.#clients.get(id);
    if (!client) return;
    const before = this.statusOf(client.uid);
    client.watch.abort();
    this.#clients.delete(id);
    if (this.statusOf(client.uid) !== before) this.onChange(client.uid);
  }

  #onBeat(): void {
    this.#say('here');
    for (const [id, { seenAt }] of this.#clients) if (Date.now() - seenAt > GONE_MS) this.#remove(id);
  }
}
