import { ChatError } from '../model/chat-error.js';
import type { ConversationId, Guid, MessageId, Receiver, Uid } from '../model/ids.js';
import type { Presence } from '../model/user.js';
import type { Fact } from './facts.js';
import type { AppRecord, MessageRecord, Records, UserRecord } from './records.js';
import { isSound } from './shapes.js';
import { after, messageKey, startingWith, timeKey } from './storage/keys.js';
import type { Keys, ScanOptions, StorageTransaction, StoreName } from './storage/record-storage.js';

/** How many facts the log keeps for those who come back. */
export const LOG_SIZE = 2000;

/** What a visit knows of the world outside of the storage. */
export interface Surroundings {
  now(): number;
  statusOf(user: UserRecord): Presence;
  /** Is told of each record that could not be read. */
  onCorrupt(store: StoreName, key: string): void;
}

interface Relations {
  readonly blocked: ReadonlySet<Uid>;
  readonly blockers: ReadonlySet<Uid>;
  readonly friends: ReadonlySet<Uid>;
}

/** The key of a conversation, the same for both ends of it. */
export const conversationKey = ({ receiverType, receiverId }: Receiver, me: Uid): string =>
  receiverType === 'group' ? `g/${receiverId}` : `u/${[me, receiverId].sort().join('~')}`;

/** The conversation of a message, as one user has it. */
export const conversationOf = (message: MessageRecord, uid: Uid): ConversationId =>
  message.receiverType === 'group'
    ? `group:${message.to}`
    : `user:${message.from === uid ? message.to : message.from}`;

/** One user's visit to the storage: a transaction, what it has read so far, and what it has to tell when it is done. */
export class Visit {
  readonly now: number;
  readonly #cache = new Map<string, Promise<unknown>>();
  readonly #facts: Fact[] = [];
  #app: AppRecord | undefined;
  #isAppChanged = false;
  #relations: Promise<Relations> | undefined;

  constructor(
    readonly transaction: StorageTransaction,
    readonly me: Uid,
    readonly surroundings: Surroundings,
  ) {
    this.now = surroundings.now();
  }

  /** A record, or nothing where there is none or where it cannot be read. */
  get<S extends StoreName>(store: S, key: string): Promise<Records[S] | undefined> {
    const name = `${store} ${key}`;
    const known = this.#cache.get(name) as Promise<Records[S] | undefined> | undefined;
    const read = known ?? this.transaction.get(store, key).then(value => this.#sound(store, key, value));
    if (!known) this.#cache.set(name, read);
    return read;
  }

  put<S extends StoreName>(store: S, key: string, value: Records[S]): void {
    this.#cache.set(`${store} ${key}`, Promise.resolve(value));
    this.transaction.put(store, key, value);
  }

  delete(store: StoreName, keys: string | Keys): void {
    if (typeof keys === 'string') this.#cache.delete(`${store} ${keys}`);
    else this.#cache.clear();
    this.transaction.delete(store, keys);
  }

  /** All records of a range. */
  async all<S extends StoreName>(store: S, keys: Keys, options?: ScanOptions): Promise<Records[S][]> {
    const entries = await this.transaction.scan(store, keys, options);
    return entries.flatMap(([key, value]) => this.#sound(store, key, value) ?? []);
  }

  /** Goes through a range in pieces, so that one who stops early has read little. */
  async *pieces<S extends StoreName>(
    store: S,
    keys: Keys,
    { reverse = false, limit = 100 }: ScanOptions,
  ): AsyncGenerator<(readonly [string, Records[S]])[]> {
    let { from, to } = keys;
    for (let size = limit; ; size = 500) {
      const entries = await this.transaction.scan(store, { from, to }, { reverse, limit: size });
      yield entries.flatMap(([key, value]) => {
        const record = this.#sound(store, key, value);
        return record === undefined ? [] : [[key, record] as const];
      });
      const last = entries.at(-1);
      if (!last || entries.length < size) return;
      if (reverse) to = last[0];
      else from = after(last[0]);
    }
  }

  /** Goes through a range record by record. */
  async *walk<S extends StoreName>(
    store: S,
    keys: Keys,
    options: ScanOptions,
  ): AsyncGenerator<readonly [string, Records[S]]> {
    for await (const piece of this.pieces(store, keys, options)) yield* piece;
  }

  message(id: MessageId): Promise<MessageRecord | undefined> {
    return this.get('messages', messageKey(id));
  }

  /** The members of a group. */
  async memberUids(guid: Guid): Promise<Uid[]> {
    return (await this.all('members', startingWith(`${guid}/`))).map(({ uid }) => uid);
  }

  /** Everyone in the conversation of a message. */
  peopleOf({ receiverType, from, to }: Pick<MessageRecord, 'receiverType' | 'from' | 'to'>): Promise<Uid[]> {
    return receiverType === 'group' ? this.memberUids(to) : Promise.resolve([from, to]);
  }

  /** Whom I blocked, who blocked me, and my friends. */
  relations(): Promise<Relations> {
    const read = async (letter: string): Promise<ReadonlySet<Uid>> =>
      new Set(await this.all('relations', startingWith(`${letter}/${this.me}/`)));
    this.#relations ??= Promise.all([read('b'), read('B'), read('f')]).then(
      ([blocked, blockers, friends]) => ({
        blocked,
        blockers,
        friends,
      }),
    );
    return this.#relations;
  }

  /** Whether one of the two blocked the other. */
  async isBlocked(uid: Uid): Promise<boolean> {
    const { blocked, blockers } = await this.relations();
    return blocked.has(uid) || blockers.has(uid);
  }

  relationsChanged(): void {
    this.#relations = undefined;
  }

  /** The next time: later than all times given before. */
  async tick(): Promise<number> {
    const app = await this.app();
    const clock = Math.max(this.now, app.clock + 1);
    this.#change({ clock });
    return clock;
  }

  /** The number of a conversation, which gets one when it has none. */
  async numberOf(key: string): Promise<string> {
    const known = await this.get('conversations', key);
    if (known) return known;
    const app = await this.app();
    const conversations = app.conversations + 1;
    const no = conversations.toString(36);
    this.#change({ conversations });
    this.put('conversations', key, no);
    return no;
  }

  /** Remembers what there is to tell. */
  tell(...facts: readonly Fact[]): void {
    this.#facts.push(...facts);
  }

  /** Writes down what is told. To be called last. Returns whether there is anything. */
  async finish(): Promise<boolean> {
    if (this.#facts.length > 0) {
      const { facts } = await this.app();
      this.#facts.forEach((fact, index) => this.put('log', timeKey(facts + index + 1), fact));
      const last = facts + this.#facts.length;
      // In larger steps, which are cheaper.
      if (Math.floor(last / 100) > Math.floor(facts / 100)) {
        this.delete('log', { from: '', to: timeKey(last - LOG_SIZE) });
      }
      this.#change({ facts: last });
    }
    if (this.#isAppChanged && this.#app) this.put('meta', 'app', this.#app);
    return this.#facts.length > 0;
  }

  async app(): Promise<AppRecord> {
    const read = await this.get('meta', 'app');
    this.#app ??= read;
    if (!this.#app) throw new ChatError('app-not-found');
    return this.#app;
  }

  #change(changes: Partial<AppRecord>): void {
    if (this.#app) this.#app = { ...this.#app, ...changes };
    this.#isAppChanged = true;
  }

  #sound<S extends StoreName>(store: S, key: string, value: unknown): Records[S] | undefined {
    if (value === undefined) return undefined;
    if (isSound(store, value)) return value;
    this.surroundings.onCorrupt(store, key);
    return undefined;
  }
}
