import type { IDBPDatabase } from 'idb';
import { FIRST_STORES, type StoreName } from './record-storage.js';

/**
 * What makes a database of each version out of the one before. Only ever add to it: a step that has shipped has run
 * in somebody's browser.
 */
export const MIGRATIONS: readonly ((database: IDBPDatabase) => void)[] = [
  database => {
    for (const name of FIRST_STORES) database.createObjectStore(name);
  },
  database => {
    database.createObjectStore('scheduled' satisfies StoreName);
  },
];
