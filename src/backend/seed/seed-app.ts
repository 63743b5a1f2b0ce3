import type { ConversationId, Receiver, Uid } from '../../model/ids.js';
import { receiverOf } from '../../model/ids.js';
import { mentionedUids } from '../../model/mentions.js';
import type { AppSeed, SeedGroup } from '../app-seed.js';
import { hashPassword } from '../password.js';
import type { AppRecord, InboxRecord, MessageRecord, PasswordHash, Records, Step } from '../records.js';
import { newInbox } from '../service/access.js';
import { followKey } from '../service/followed.js';
import { countsFor, movesConversation, names, orderKey } from '../service/inbox.js';
import { messageId, messageKey } from '../storage/keys.js';
import type { StorageTransaction, StoreName } from '../storage/record-storage.js';
import { conversationKey, conversationOf } from '../visit.js';
import { SeedMessages } from './seed-messages.js';

/** Everything that a seed comes to: ready to be written in one go. */
export type Rows = (readonly [store: StoreName, key: string, value: unknown])[];

/** An app with nothing in it. */
export const emptyApp = (now: number): AppRecord => ({
  createdAt: now,
  clock: 0,
  facts: 0,
  conversations: 0,
});

/** One user's side of a conversation while it is put together. */
interface Side {
  readonly uid: Uid;
  readonly readUpTo: number;
  inbox: InboxRecord;
}

/** Makes the records of a seed. It works in memory alone, so that what it writes can be written in bulk. */
class Seeding {
  readonly rows: Rows = [];
  readonly messages = new SeedMessages();
  readonly #numbers = new Map<string, string>();
  readonly #members = new Map<string, readonly Uid[]>();
  readonly #sides = new Map<string, Side>();
  /** The last answer that was read of each thread that somebody follows. */
  readonly #followed = new Map<string, string>();
  readonly #readUpTo = new Map<string, number>();

  constructor(
    readonly seed: AppSeed,
    readonly passwords: ReadonlyMap<string, PasswordHash>,
    readonly now: number,
  ) {}

  run(): Rows {
    const { seed } = this;
    for (const user of seed.users) this.#put('users', user.uid, user);
    for (const pair of seed.friends ?? []) {
      for (const [uid, friend] of [pair, [pair[1], pair[0]] as const]) {
        this.#put('relations', `f/${uid}/${friend}`, friend);
      }
    }
    for (const { uid, blocked } of seed.blocks ?? []) {
      this.#put('relations', `b/${uid}/${blocked}`, blocked);
      this.#put('relations', `B/${blocked}/${uid}`, uid);
    }
    for (const { uid, with: id, readUpTo } of seed.conversations ?? []) {
      this.#readUpTo.set(`${uid}/${id}`, readUpTo ?? Infinity);
    }
    for (const group of seed.groups ?? []) this.#group(group);
    const sorted = [...(seed.messages ?? [])].sort((a, b) => a.sentAt - b.sentAt);
    for (const message of sorted)
      this.#message(this.messages.add(message, (to, from) => this.#numberOf(receiverOf(to), from)));
    this.#conversations();
    for (const record of this.messages.records.values()) {
      this.#put('messages', messageKey(record.id), record);
      if (record.pinnedAt) this.#put('marks', `p/${record.no}/${record.id}`, record.id);
    }
    for (const [key, id] of this.#followed) this.#put('marks', key, id);
    const { clock } = this.messages;
    this.#put('meta', 'app', { ...emptyApp(this.now), clock, conversations: this.#numbers.size });
    // In the order of the keys, which is the cheapest to write.
    return this.rows.sort(([, a], [, b]) => (a < b ? -1 : 1));
  }

  #put<S extends StoreName>(store: S, key: string, value: Records[S]): void {
    this.rows.push([store, key, value]);
  }

  #numberOf(receiver: Receiver, me: Uid): string {
    const key = conversationKey(receiver, me);
    const known = this.#numbers.get(key);
    if (known) return known;
    const no = (this.#numbers.size + 1).toString(36);
    this.#numbers.set(key, no);
    this.#put('conversations', key, no);
    return no;
  }

  #side(uid: Uid, id: ConversationId, no: string): Side {
    const key = `${uid}/${id}`;
    const side = this.#sides.get(key) ?? {
      uid,
      readUpTo: this.#readUpTo.get(key) ?? Infinity,
      inbox: newInbox(id, no),
    };
    this.#sides.set(key, side);
    return side;
  }

  #group(group: SeedGroup): void {
    const { guid, members, banned = [], password: _password, owner, createdAt, ...rest } = group;
    const all = new Map(members.map(member => [member.uid, member]));
    all.set(owner, { ...all.get(owner), uid: owner, scope: 'admin' });
    const password = this.passwords.get(guid);
    const no = this.#numberOf({ receiverType: 'group', receiverId: guid }, owner);
    this.#put('groups', guid, {
      ...rest,
      guid,
      owner,
      createdAt,
      membersCount: all.size,
      ...(password && { password }),
    });
    for (const { uid, scope = 'participant', joinedAt = createdAt } of all.values()) {
      this.#put('members', `${guid}/${uid}`, { uid, scope, joinedAt });
      const side = this.#side(uid, `group:${guid}`, no);
      side.inbox = { ...side.inbox, updatedAt: createdAt, isListed: true };
    }
    for (const uid of banned) this.#put('bans', `${guid}/${uid}`, { uid, bannedAt: createdAt });
    this.#members.set(guid, [...all.keys()]);
  }

  /** Who began a thread, answered in it or was named in it follows it; what was read beside it is read in it, too. */
  #follow(answer: MessageRecord, rootId: string, people: readonly Uid[]): void {
    const { from, sentAt, no } = answer;
    const root = this.messages.records.get(rootId);
    const known = people.filter(uid => this.#followed.has(followKey(uid, rootId)));
    for (const uid of new Set([...known, from, root?.from, ...mentionedUids(answer.text ?? '')])) {
      if (uid === undefined || !people.includes(uid)) continue;
      const key = followKey(uid, rootId);
      const upTo = this.#readUpTo.get(`${uid}/${conversationOf(answer, uid)}`) ?? Infinity;
      if (uid === from || sentAt <= upTo) this.#followed.set(key, answer.id);
      else if (!this.#followed.has(key)) this.#followed.set(key, messageId(sentAt - 1, no, rootId));
    }
  }

  #message(message: MessageRecord): void {
    const { id, no, from, to, sentAt, receiverType } = message;
    const people = receiverType === 'group' ? (this.#members.get(to) ?? []) : [from, to];
    if (message.category === 'call') {
      for (const uid of people) this.#put('marks', `c/${uid}/${id}`, id);
      const { joined = people, declined = message.status === 'rejected' ? people : undefined } = message;
      this.messages.records.set(id, { ...message, joined, ...(declined && { declined }) });
    }
    if (message.parentId) {
      this.#follow(message, message.parentId, people);
      return;
    }
    const isMoving = movesConversation(message);
    for (const uid of people) {
      const side = this.#side(uid, conversationOf(message, uid), no);
      const { inbox } = side;
      const isRead = sentAt <= side.readUpTo;
      const isUnread = !isRead && countsFor(uid, message);
      side.inbox = {
        ...inbox,
        ...(isMoving && { lastId: id, updatedAt: sentAt, isListed: true }),
        ...(isRead && { readUpTo: sentAt, lastReadId: id }),
        ...(isUnread && { unread: inbox.unread + 1, mentions: inbox.mentions + Number(names(uid, message)) }),
      };
    }
  }

  #conversations(): void {
    for (const { uid, with: id, tags, pinnedAt, mutedUntil, archived } of this.seed.conversations ?? []) {
      const side = this.#side(uid, id, this.#numberOf(receiverOf(id), uid));
      side.inbox = { ...side.inbox, tags, pinnedAt, mutedUntil, archived };
    }
    for (const { uid, inbox } of this.#sides.values()) {
      this.#put('inbox', `${uid}/${inbox.id}`, inbox);
      if (inbox.isListed) this.#put('order', orderKey(uid, inbox), inbox.id);
      const read: Step[] = [[inbox.readUpTo, inbox.readUpTo]];
      // All that was sent before has arrived.
      const delivered: Step[] = [[this.messages.clock, this.messages.clock]];
      this.#put('positions', `${inbox.no}/${uid}`, { uid, since: 0, delivered, read });
    }
  }
}

/** Makes the records of a seed. Passwords are hashed before, since a transaction cannot wait for that. */
export async function prepareSeed(seed: AppSeed, now: number): Promise<Rows> {
  const passwords = new Map<string, PasswordHash>();
  await Promise.all(
    (seed.groups ?? []).map(async ({ guid, type, password }) => {
      if (type !== 'password' || !password) return;
      // Where there is no way to hash, the group stays shut rather than open.
      const hash = await hashPassword(password).catch(() => undefined);
      if (hash) passwords.set(guid, hash);
    }),
  );
  return new Seeding(seed, passwords, now).run();
}

/** Fills an app that is not there yet; leaves one alone that is. */
export async function createApp(transaction: StorageTransaction, rows: Rows): Promise<void> {
  if ((await transaction.get('meta', 'app')) !== undefined) return;
  for (const [store, key, value] of rows) transaction.put(store, key, value);
}
