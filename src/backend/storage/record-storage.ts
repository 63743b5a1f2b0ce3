/** The stores there were at first. Never to be changed: databases of the first version have these. */
export const FIRST_STORES = [
  'meta',
  'tokens',
  'users',
  'relations',
  'groups',
  'members',
  'bans',
  'conversations',
  'inbox',
  'order',
  'positions',
  'messages',
  'marks',
  'files',
  'reports',
  'log',
] as const;

/** What the service keeps, one named store a noun. Keys are strings; each store is sorted by them. */
export const STORES = [...FIRST_STORES, 'scheduled'] as const;

export type StoreName = (typeof STORES)[number];

/** Keys from `from` on, up to but without `to`. */
export interface Keys {
  readonly from: string;
  readonly to: string;
}

export interface ScanOptions {
  /** From the highest key down. */
  readonly reverse?: boolean | undefined;
  readonly limit?: number | undefined;
}

/** A record with its key. What a record is made of is for the reader to check. */
export type Entry = readonly [key: string, value: unknown];

/** Reads and writes that happen all or not at all. Reads see the writes made before them. */
export interface StorageTransaction {
  get(store: StoreName, key: string): Promise<unknown>;
  put(store: StoreName, key: string, value: unknown): void;
  delete(store: StoreName, keys: string | Keys): void;
  scan(store: StoreName, keys: Keys, options?: ScanOptions): Promise<readonly Entry[]>;
}

/**
 * Where the records of one app are kept. Inside a transaction nothing else may be awaited than the transaction's own
 * answers: an IndexedDB transaction ends when it has nothing to do.
 */
export interface RecordStorage {
  read<T>(work: (transaction: StorageTransaction) => Promise<T>): Promise<T>;
  /** Writers take turns, in all tabs. When `work` throws, nothing was written. */
  write<T>(work: (transaction: StorageTransaction) => Promise<T>): Promise<T>;
  close(): void;
}
