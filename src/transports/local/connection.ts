import { openBus, type Bus, type Signal } from '../../backend/bus.js';
import { Due } from '../../backend/due.js';
import { hydrate } from '../../backend/hydrate.js';
import { ClientPresence } from '../../backend/presence.js';
import { createApp, emptyApp, prepareSeed } from '../../backend/seed/seed-app.js';
import { RING_MS } from '../../backend/service/call-status.js';
import { endRinging } from '../../backend/service/calls.js';
import { checkSignIn, signIn, signOff } from '../../backend/service/sign-in.js';
import { hears } from '../../backend/service/transient.js';
import { startingWith, timeKey } from '../../backend/storage/keys.js';
import { openStorage, type OpenedStorage } from '../../backend/storage/open-storage.js';
import { userOf, summaryFor } from '../../backend/views/user-view.js';
import { LOG_SIZE, Visit, type Surroundings } from '../../backend/visit.js';
import { ChatError } from '../../model/chat-error.js';
import type { Uid } from '../../model/ids.js';
import type { Me } from '../../model/user.js';
import type { TransportEvent, TransportSink } from '../../transport/events.js';
import type { ConnectOptions, Credentials } from '../../transport/transport.js';
import type { LocalOptions } from './options.js';

/** Refuses what was given up. */
export function demandWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new ChatError('aborted');
}

/** One signed-in client: reads and writes for its user, and tells its sink what happens. */
export class Connection {
  readonly presence: ClientPresence;
  readonly bus: Bus;
  readonly #surroundings: Surroundings;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #corrupt = new Set<string>();
  readonly #due: Due;
  #lastFact = 0;
  // Nothing is told before it is known what was told already.
  #isDraining = true;
  #hasNews = false;
  #isClosed = false;

  private constructor(
    readonly uid: Uid,
    readonly opened: OpenedStorage,
    name: string,
    readonly sink: TransportSink,
    now: () => number,
  ) {
    const { isShared } = opened;
    this.#surroundings = {
      now,
      statusOf: ({ uid: of, alwaysStatus }) => {
        const status = this.presence.statusOf(of);
        return status === 'offline' ? (alwaysStatus ?? status) : status;
      },
      onCorrupt: (store, key) => this.#onCorrupt(store, key),
    };
    this.#due = new Due({
      read: work => this.read(work),
      writeAs: (of, work) => this.#writeAs(of, work),
      now,
    });
    this.bus = openBus(name, isShared, signal => this.#onSignal(signal));
    this.presence = new ClientPresence(
      name,
      uid,
      this.bus,
      isShared,
      changed => void this.#onPresence(changed),
    );
  }

  /** Opens the storage, makes and fills the app where it is not there yet, and signs in. */
  static async open(
    credentials: Credentials,
    sink: TransportSink,
    { signal, since }: ConnectOptions,
    options: LocalOptions,
    onLost: (connection: Connection) => void,
  ): Promise<{ connection: Connection; me: Me }> {
    const { auth, storage = 'auto', now = Date.now } = options;
    checkSignIn(credentials, auth);
    demandWanted(signal);
    const name = `${options.name ?? 'parlour'}/${credentials.appId}`;
    let connection: Connection | undefined;
    const opened = await openStorage(name, storage, () => connection && onLost(connection));
    try {
      await ensureApp(opened, credentials.appId, options, now());
      demandWanted(signal);
      connection = new Connection(credentials.uid, opened, name, sink, now);
      const me = await connection.#start(credentials, auth, since, signal);
      if (opened.notice) connection.#emit([{ type: 'notice', error: opened.notice }]);
      return { connection, me };
    } catch (error) {
      if (connection) connection.close();
      else opened.storage.close();
      throw error;
    }
  }

  read<T>(work: (visit: Visit) => Promise<T>): Promise<T> {
    return this.opened.storage.read(transaction =>
      work(new Visit(transaction, this.uid, this.#surroundings)),
    );
  }

  /** Writes all or nothing, and then tells of it. */
  write<T>(work: (visit: Visit) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#writeAs(this.uid, work, signal);
  }

  async #writeAs<T>(uid: Uid, work: (visit: Visit) => Promise<T>, signal?: AbortSignal): Promise<T> {
    let hasNews = false;
    const result = await this.opened.storage.write(async transaction => {
      const visit = new Visit(transaction, uid, this.#surroundings);
      const made = await work(visit);
      if (signal) demandWanted(signal);
      hasNews = await visit.finish();
      return made;
    });
    if (hasNews && !this.#isClosed) {
      this.bus.post({ type: 'news' });
      void this.#drain();
    }
    return result;
  }

  /** Sends to all other clients, and hears it, too. */
  broadcast(signal: Signal): void {
    this.bus.post(signal);
    void this.#hear(signal);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // Before the others hear of it, so that they see it when they look.
    this.write(visit => signOff(visit)).catch(() => undefined);
    this.#due.close();
    this.presence.close();
    this.bus.close();
    for (const timer of this.#timers) clearTimeout(timer);
    this.opened.storage.close();
  }

  async #start(
    credentials: Credentials,
    auth: LocalOptions['auth'],
    since: string | undefined,
    signal: AbortSignal,
  ): Promise<Me> {
    let rings = false;
    const me = await this.write(async visit => {
      const signedIn = await signIn(visit, credentials, auth);
      this.#lastFact = (await visit.app()).facts;
      await endRinging(visit);
      rings = (await visit.all('marks', startingWith('r/'), { limit: 1 })).length > 0;
      return signedIn;
    }, signal);
    await this.presence.start();
    if (rings) this.#later(RING_MS);
    const from = since === undefined ? undefined : Number(since);
    const isKnown = from !== undefined && Number.isInteger(from) && from >= 0 && from <= this.#lastFact;
    if (isKnown) this.#lastFact = from;
    const start = (): void => {
      if (from !== undefined && !isKnown) this.#emit([{ type: 'resync' }]);
      this.#emit([{ type: 'cursor', cursor: String(this.#lastFact) }]);
      this.#isDraining = false;
      void this.#drain();
      void this.#due.run();
    };
    // After `connect` has resolved; a timer would wait for a second in a tab that nobody looks at.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      start();
    };
    port2.postMessage(0);
    return me;
  }

  #emit(events: readonly TransportEvent[]): void {
    if (!this.#isClosed && events.length > 0) this.sink(events);
  }

  #onCorrupt(store: string, key: string): void {
    const name = `${store}/${key}`;
    if (this.#corrupt.has(name)) return;
    this.#corrupt.add(name);
    this.#emit([{ type: 'notice', error: new ChatError('storage-corrupt', `${name} could not be read`) }]);
  }

  #onSignal(signal: Signal): void {
    if (this.#isClosed) return;
    if (signal.type === 'news') void this.#drain();
    else {
      this.presence.handle(signal);
      void this.#hear(signal);
    }
  }

  /** Tells what the log has that was not told yet. The log, not the signal, says what happened: none can be lost. */
  async #drain(): Promise<void> {
    this.#hasNews = true;
    if (this.#isDraining) return;
    this.#isDraining = true;
    while (this.#hasNews && !this.#isClosed) {
      this.#hasNews = false;
      // When the storage fails, the next news tries again.
      const events = await this.read(visit => this.#news(visit)).catch(() => []);
      for (const event of events) this.#watchRinging(event);
      this.#emit(events);
    }
    this.#isDraining = false;
  }

  async #news(visit: Visit): Promise<TransportEvent[]> {
    const { facts } = await visit.app();
    const missed = facts - this.#lastFact;
    if (missed <= 0) return [];
    const range = { from: timeKey(this.#lastFact + 1), to: timeKey(facts + 1) };
    const isTooMuch = missed > LOG_SIZE;
    const log = isTooMuch ? [] : await visit.all('log', range);
    const events: TransportEvent[] = isTooMuch ? [{ type: 'resync' }] : await hydrate(visit, log);
    this.#lastFact = facts;
    if (isTooMuch || log.some(({ type }) => type === 'scheduled')) void this.#due.run();
    return [...events, { type: 'cursor', cursor: String(facts) }];
  }

  #watchRinging(event: TransportEvent): void {
    if (event.type !== 'message' || event.message.category !== 'call') return;
    if (event.message.status === 'initiated')
      this.#later(event.message.sentAt + RING_MS - this.#surroundings.now());
  }

  #later(delay: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.write(endRinging).catch(() => undefined);
    }, delay + 20);
    this.#timers.add(timer);
  }

  async #onPresence(uid: Uid): Promise<void> {
    const event = await this.read(async (visit): Promise<TransportEvent | undefined> => {
      if ((await visit.isBlocked(uid)) || !(await visit.get('users', uid))) return undefined;
      return { type: 'user', user: await userOf(visit, uid) };
    }).catch(() => undefined);
    if (event) this.#emit([event]);
  }

  async #hear(signal: Signal): Promise<void> {
    if (signal.type !== 'typing' && signal.type !== 'transient' && signal.type !== 'callSignal') return;
    const event = await this.read(async (visit): Promise<TransportEvent | undefined> => {
      const { from } = signal;
      if (signal.type === 'callSignal') {
        const { callId, data, to } = signal;
        if (!to.includes(this.uid) || (await visit.isBlocked(from))) return undefined;
        return { type: 'callSignal', callId, data, sender: await summaryFor(visit, from) };
      }
      const conversationId = await hears(visit, from, signal.receiver);
      if (!conversationId) return undefined;
      const user = await summaryFor(visit, from);
      if (signal.type === 'transient')
        return { type: 'transient', conversationId, sender: user, data: signal.data };
      const { typing, parentId } = signal;
      return from === this.uid
        ? undefined
        : { type: 'typing', conversationId, user, typing, ...(parentId && { parentId }) };
    }).catch(() => undefined);
    if (event) this.#emit([event]);
  }
}

async function ensureApp(
  { storage }: OpenedStorage,
  appId: string,
  { seed, createApp: mayCreate = true }: LocalOptions,
  now: number,
): Promise<void> {
  if ((await storage.read(transaction => transaction.get('meta', 'app'))) !== undefined) return;
  if (!mayCreate) throw new ChatError('app-not-found');
  const made = typeof seed === 'function' ? await seed() : seed;
  const rows =
    made?.appId === appId ? await prepareSeed(made, now) : [['meta', 'app', emptyApp(now)] as const];
  await storage.write(transaction => createApp(transaction, [...rows]));
}
