import { ChatError } from '../../model/chat-error.js';
import { IdbStorage } from './idb-storage.js';
import { memoryStorage } from './memory-storage.js';
import type { RecordStorage } from './record-storage.js';

/** Where to keep things: `auto` is IndexedDB, or memory where there is none. */
export type StorageChoice = 'auto' | 'indexeddb' | 'memory';

export interface OpenedStorage {
  readonly storage: RecordStorage;
  /** Whether other tabs see it. */
  readonly isShared: boolean;
  /** Why it is memory although IndexedDB was wanted. */
  readonly notice?: ChatError;
}

/** Opens the storage of that name. */
export async function openStorage(
  name: string,
  choice: StorageChoice,
  onLost: () => void,
): Promise<OpenedStorage> {
  if (choice === 'memory') return { storage: memoryStorage(name), isShared: false };
  try {
    return { storage: await IdbStorage.open(name, onLost), isShared: true };
  } catch (cause) {
    const notice = new ChatError('storage-unavailable', undefined, { cause });
    if (choice === 'indexeddb') throw notice;
    return { storage: memoryStorage(name), isShared: false, notice };
  }
}
