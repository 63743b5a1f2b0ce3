import { ChatError, type ConversationId, type ErrorCode, type Page } from '../src/transport/index.js';
import type { PageRequest, TextMessage, Transport, TransportEvent, User } from '../src/transport/index.js';

const check = (holds: unknown, code: ErrorCode): void => {
  if (!holds) throw new ChatError(code);
};

/** A page of a list, newest first. A cursor counts from the oldest: what arrives meanwhile moves nothing. */
function pageOf<Item>(
  all: Item[],
  { limit = 30, cursor, ...filters }: PageRequest,
  known: string[],
): Page<Item> {
  check(
    Object.keys(filters).every(name => known.includes(name)),
    'unsupported',
  );
  check(Number.isInteger(limit) && limit > 0 && limit <= 100, 'limit-page');
  check(cursor === undefined || /^\d+$/.test(cursor), 'invalid-cursor');
  const start = all.length - Math.min(all.length, Number(cursor ?? all.length));
  const items = all.slice(start, start + limit);
  const older = all.length - start - items.length;
  return {
    items,
    ...(older > 0 && { older: `${older}` }),
    ...(start > 0 && { newer: `${all.length - start + limit}` }),
  };
}

/** A chat service in memory: people write texts to one another, and read them. */
export function createOwnService(people: readonly Pick<User, 'uid' | 'name'>[]): { transport(): Transport } {
  const sent: TextMessage[] = []; // newest first
  const read = new Map<string, { messageId: string; upTo: number; at: number }>();
  const lines = new Map<object, (uid: string, event: TransportEvent) => void>();
  const tell = (uid: string, event: TransportEvent): void => lines.forEach(line => line(uid, event));

  function user(uid: string): User {
    check(/^[\w-]{1,100}$/.test(uid), 'invalid-id');
    const person = people.find(one => one.uid === uid);
    check(person, 'user-not-found');
    return {
      role: 'default',
      status: 'offline',
      tags: [],
      blockedByMe: false,
      hasBlockedMe: false,
      ...person!,
    };
  }
  return { transport: () => ({}) as Transport };
}
