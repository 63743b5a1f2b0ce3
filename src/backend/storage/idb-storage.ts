import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { ChatError } from '../../model/chat-error.js';
import { MIGRATIONS } from './migrations.js';
import type { Entry, Keys, RecordStorage, StorageTransaction } from './record-storage.js';
import { STORES } from './record-storage.js';

const rangeOf = ({ from, to }: Keys): IDBKeyRange => IDBKeyRange.bound(from, to, false, true);

const isQuota = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** Records in IndexedDB, shared by all tabs of an origin. */
export class IdbStorage implements RecordStorage {
  readonly #database: IDBPDatabase;

  private constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  /** @throws whatever the browser throws where there is no IndexedDB, or none for this page. */
  static async open(name: string, onLost: () => void): Promise<IdbStorage> {
    const database: IDBPDatabase = await openDB(name, MIGRATIONS.length, {
      upgrade: (upgraded, oldVersion) => {
        for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(upgraded);
      },
      // A newer page wants to migrate: make way, and come back as the newer one.
      blocking: () => {
        database.close();
        onLost();
      },
      terminated: onLost,
    });
    return new IdbStorage(database);
  }

  read<T>(work: (transaction: StorageTransaction) => Promise<T>): Promise<T> {
    return this.#run('readonly', work);
  }

  write<T>(work: (transaction: StorageTransaction) => Promise<T>): Promise<T> {
    return this.#run('readwrite', work);
  }

  close(): void {
    this.#database.close();
  }

  async #run<T>(
    mode: 'readonly' | 'readwrite',
    work: (transaction: StorageTransaction) => Promise<T>,
  ): Promise<T> {
    const transaction = this.#database.transaction(STORES, mode);
    const native = unwrap(transaction);
    // Who awaits the work learns of a failure; this one is awaited only when the work went well.
    transaction.done.catch(() => undefined);
    try {
      const result = await work({
        get: (store, key) => transaction.objectStore(store).get(key),
        put: (store, key, value) => void native.objectStore(store).put(value, key),
        delete: (store, keys) =>
          void native.objectStore(store).delete(typeof keys === 'string' ? keys : rangeOf(keys)),
        scan: async (name, keys, { reverse, limit } = {}) => {
          if (keys.from >= keys.to) return [];
          const store = transaction.objectStore(name);
          if (!reverse || limit === undefined) {
            const [found, values] = await Promise.all([
              store.getAllKeys(rangeOf(keys), limit),
              store.getAll(rangeOf(keys), limit),
            ]);
            const entries = found.map((key, index): Entry => [String(key), values[index]]);
            return reverse ? entries.reverse() : entries;
          }
          const entries: Entry[] = [];
          let cursor = await store.openCursor(rangeOf(keys), 'prev');
          while (cursor) {
            entries.push([String(cursor.key), cursor.value]);
            if (entries.length >= limit) break;
            cursor = await cursor.continue();
          }
          return entries;
        },
      });
      await transaction.done;
      return result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It is over already.
      }
      const cause = transaction.error ?? error;
      throw isQuota(error) || isQuota(cause) ? new ChatError('storage-full', undefined, { cause }) : error;
    }
  }
}
