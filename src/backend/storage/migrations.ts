import type { IDBPDatabase } from 'idb';
import type { StoreName } from './record-storage.js';

/** What there was at first. */
const FIRST: readonly StoreName[] = [
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
];

/**
 * What makes a database of each version out of the one before. Only ever add to it: a step that has shipped has run
 * in somebody's browser.
 */
export const MIGRATIONS: readonly ((database: IDBPDatabase) => void)[] = [
  database => {
    for (const name of FIRST) database.createObjectStore(name);
  },
  database => {
    database.createObjectStore('scheduled' satisfies StoreName);
  },
];
