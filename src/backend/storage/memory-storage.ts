import type {
  Entry,
  Keys,
  RecordStorage,
  ScanOptions,
  StorageTransaction,
  StoreName,
} from './record-storage.js';
import { STORES } from './record-storage.js';

/** One store in memory: its records, and their keys in order. */
class SortedStore {
  readonly #records = new Map<string, unknown>();
  readonly #keys: string[] = [];

  get(key: string): unknown {
    return this.#records.get(key);
  }

  put(key: string, value: unknown): void {
    if (!this.#records.has(key)) this.#keys.splice(this.#place(key), 0, key);
    this.#records.set(key, value);
  }

  delete(key: string): void {
    if (this.#records.delete(key)) this.#keys.splice(this.#place(key), 1);
  }

  scan({ from, to }: Keys, { reverse, limit = Infinity }: ScanOptions = {}): Entry[] {
    const first = this.#place(from);
    const end = Math.max(first, this.#place(to));
    const size = Math.min(limit, end - first);
    const keys = reverse
      ? this.#keys.slice(end - size, end).reverse()
      : this.#keys.slice(first, first + size);
    return keys.map(key => [key, this.#records.get(key)]);
  }

  /** Where a key stands or would stand. */
  #place(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    // New keys are most often the highest.
    if (high > 0 && (this.#keys[high - 1] ?? '') < key) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Records in memory, gone with the page. Transactions run one after the other. */
export class MemoryStorage implements RecordStorage {
  readonly #stores = new Map<StoreName, SortedStore>(STORES.map(name => [name, new SortedStore()]));
  #last: Promise<unknown> = Promise.resolve();

  read<T>(work: (transaction: StorageTransaction) => Promise<T>): Promise<T> {
    return this.#enqueue(() => work(this.#begin([])));
  }

  write<T>(work: (transaction: StorageTransaction) => Promise<T>): Promise<T> {
    return this.#enqueue(async () => {
      const undo: (() => void)[] = [];
      try {
        return await work(this.#begin(undo));
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      }
    });
  }

  close(): void {
    // Others in this page may still use it.
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#last.then(task, task);
    this.#last = run.catch(() => undefined);
    return run;
  }

  #begin(undo: (() => void)[]): StorageTransaction {
    const at = (store: StoreName): SortedStore => this.#stores.get(store) as SortedStore;
    const remove = (store: StoreName, key: string): void => {
      const before = at(store).get(key);
      if (before !== undefined) undo.push(() => at(store).put(key, before));
      at(store).delete(key);
    };
    return {
      get: (store, key) => Promise.resolve(at(store).get(key)),
      put: (store, key, value) => {
        const before = at(store).get(key);
        undo.push(() => (before === undefined ? at(store).delete(key) : at(store).put(key, before)));
        at(store).put(key, value);
      },
      delete: (store, keys) => {
        if (typeof keys === 'string') return remove(store, keys);
        for (const [key] of at(store).scan(keys)) remove(store, key);
      },
      scan: (store, keys, options) => Promise.resolve(at(store).scan(keys, options)),
    };
  }
}

const shared = new Map<string, MemoryStorage>();

/** The memory of that name: everyone in this page who asks for it gets the same. */
export function memoryStorage(name: string): MemoryStorage {
  const storage = shared.get(name) ?? new MemoryStorage();
  shared.set(name, storage);
  return storage;
}
