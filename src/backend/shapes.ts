import type { Records } from './records.js';
import type { StoreName } from './storage/record-storage.js';

const WORDS: Readonly<Record<StoreName, string>> = {
  meta: 'clock# facts# conversations#',
  tokens: '',
  users: 'uid name',
  relations: '',
  groups: 'guid name type owner membersCount# createdAt#',
  members: 'uid scope joinedAt#',
  bans: 'uid bannedAt#',
  conversations: '',
  inbox: 'id no unread# mentions# readUpTo# updatedAt# clearedUpTo#',
  order: '',
  positions: 'uid since# delivered@ read@',
  messages: 'id muid no from receiverType to category type sentAt#',
  marks: '',
  scheduled: 'uid message@ sendAt# createdAt#',
  files: 'bytes@ mimeType',
  reports: 'uid messageId reason',
  log: 'type',
};

const TYPES: Readonly<Record<string, string>> = { '#': 'number', '@': 'object' };

/** Which fields each record must have, and of what type: a store without fields holds plain strings. */
const SHAPES = Object.fromEntries(
  Object.entries(WORDS).map(([store, words]) => [
    store,
    words.split(' ').map(word => [word.replace(/\W/, ''), TYPES[word.at(-1) ?? ''] ?? 'string'] as const),
  ]),
);

/** Whether what was stored can be what it should be. Cheap: it looks at types alone. */
export function isSound<S extends StoreName>(store: S, value: unknown): value is Records[S] {
  if (!WORDS[store]) return typeof value === 'string';
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  if (!SHAPES[store]?.every(([field, type]) => typeof record[field] === type && record[field] !== null))
    return false;
  if (store !== 'messages') return true;
  const { category, type, text, attachments, customData, action, status } = record;
  if (category === 'message')
    return typeof text === 'string' && (type === 'text' || Array.isArray(attachments));
  if (category === 'custom') return typeof customData === 'object' && customData !== null;
  return category === 'action'
    ? typeof action === 'string'
    : category === 'call' && typeof status === 'string';
}
