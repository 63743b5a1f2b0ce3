import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockOf } from '../../../demo/data/clock.js';
import { demoSeed } from '../../../demo/data/demo-seed.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import { CALL_STEPS } from '../../../src/model/call.js';
import { isConversationId, isId, receiverOf } from '../../../src/model/ids.js';
import { LIMITS } from '../../../src/model/limits.js';
import { mentionedUids, mentionsAll } from '../../../src/model/mentions.js';

const NOW = new Date(2026, 4, 14, 16, 20).getTime();
const seed = demoSeed(NOW);
const messages = [...(seed.messages ?? [])];
const groups = seed.groups ?? [];
const conversations = seed.conversations ?? [];
const uids = new Set(seed.users.map(user => user.uid));
const guids = new Set(groups.map(group => group.guid));

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const jsonBytes = (value: unknown): number => bytes(JSON.stringify(value));
const textOf = (message: SeedMessage): string => ('text' in message ? (message.text ?? '') : '');
const attachmentsOf = (message: SeedMessage) => ('media' in message ? message.attachments : []);
const written = messages.filter(message => message.to !== 'group:tides');
const kindsIn = (list: readonly SeedMessage[]) =>
  new Set(
    list.map(message =>
      'media' in message
        ? `message/${message.media}`
        : 'custom' in message
          ? `custom/${message.custom}`
          : 'action' in message
            ? `action/${message.action}`
            : 'call' in message
              ? `call/${message.call}`
              : 'message/text',
    ),
  );

describe('the demo data', () => {
  it('is the same for the same day, whatever the hour', () => {
    const later = demoSeed(NOW + 3 * 60 * 60_000);
    assert.deepEqual(JSON.stringify([...(later.messages ?? [])]), JSON.stringify(messages));
    assert.deepEqual(JSON.stringify({ ...later, messages: [] }), JSON.stringify({ ...seed, messages: [] }));
  });

  it('may be walked through twice', () => {
    assert.equal([...(seed.messages ?? [])].length, messages.length);
  });

  for (const hour of [0, 6, 9, 10, 23]) {
    it(`says nothing in the future at ${hour} o'clock`, () => {
      const now = new Date(2026, 4, 14, hour, 0).getTime();
      const latest = Math.max(...[...(demoSeed(now, { logLength: 50 }).messages ?? [])].map(m => m.sentAt));
      assert.ok(latest <= now);
      assert.ok(now - latest < 26 * 60 * 60_000);
    });
  }

  it('counts days across a change of the clocks', () => {
    const clock = clockOf(new Date(2026, 3, 2, 12, 0).getTime());
    assert.equal(new Date(clock.at(7, '9:05')).getHours(), 9);
  });

  it('has 20,000 messages in the long log, in order, and fewer when asked', () => {
    const log = messages.filter(message => message.to === 'group:tides');
    assert.equal(log.length, 20_000);
    assert.ok(log.every((message, index) => index === 0 || message.sentAt > (log[index - 1]?.sentAt ?? 0)));
    const lengths = log.map(message => textOf(message).length);
    assert.ok(Math.min(...lengths) < 5 && Math.max(...lengths) > 250);
    const few = [...(demoSeed(NOW, { logLength: 30 }).messages ?? [])];
    assert.equal(few.length, messages.length - 19_970);
  });

  it('names people and places that exist, by valid ids', () => {
    for (const id of [seed.appId, ...uids, ...guids]) assert.ok(isId(id), id);
    const places = [...messages.map(message => message.to), ...conversations.map(entry => entry.with)];
    for (const place of places) {
      assert.ok(isConversationId(place), place);
      const { receiverType, receiverId } = receiverOf(place);
      assert.ok((receiverType === 'user' ? uids : guids).has(receiverId), place);
    }
    const named = [
      ...messages.flatMap(message => [
        message.from,
        ...('action' in message ? [message.on] : []),
        ...mentionedUids(textOf(message)),
        ...Object.values(message.reactions ?? {}).flat(),
      ]),
      ...groups.flatMap(group => [
        group.owner,
        ...group.members.map(member => member.uid),
        ...(group.banned ?? []),
      ]),
      ...conversations.map(entry => entry.uid),
      ...(seed.friends ?? []).flat(),
      ...(seed.blocks ?? []).flatMap(block => [block.uid, block.blocked]),
    ];
    for (const uid of named) assert.ok(uids.has(uid), uid);
  });

  it('refers only to messages of the same conversation that were there before', () => {
    const refs = new Map(messages.flatMap(message => (message.ref ? [[message.ref, message] as const] : [])));
    assert.equal(refs.size, messages.filter(message => message.ref).length);
    for (const message of messages) {
      for (const ref of [message.parent, message.quotes]) {
        if (ref === undefined) continue;
        const earlier = refs.get(ref);
        assert.ok(earlier, ref);
        const together = new Set([earlier.from, receiverOf(earlier.to).receiverId]);
        assert.ok(earlier.to === message.to || together.has(message.from), ref);
        assert.ok(earlier.sentAt < message.sentAt, ref);
      }
    }
  });

  it('keeps to the limits', () => {
    for (const user of seed.users) {
      assert.ok(user.name.length <= LIMITS.name, user.uid);
      assert.ok((user.statusMessage?.length ?? 0) <= LIMITS.description, user.uid);
      assert.ok((user.avatar?.length ?? 0) <= 1500, user.uid);
      assert.ok(jsonBytes(user.metadata ?? {}) <= LIMITS.metadataBytes);
    }
    for (const group of groups) {
      assert.ok(group.name.length <= LIMITS.name, group.guid);
      assert.ok((group.description?.length ?? 0) <= LIMITS.description, group.guid);
      assert.ok((group.icon?.length ?? 0) <= LIMITS.url, group.guid);
    }
    for (const message of messages) {
      assert.ok(bytes(textOf(message)) <= LIMITS.textBytes);
      assert.ok(attachmentsOf(message).length <= LIMITS.attachments);
      assert.ok((message.tags?.length ?? 0) <= LIMITS.tags);
      if ('customData' in message) assert.ok(jsonBytes(message.customData) <= LIMITS.customDataBytes);
    }
  });

  it('asks no other server for anything', () => {
    const urls = [
      ...seed.users.map(user => user.avatar),
      ...groups.map(group => group.icon),
      ...messages
        .flatMap(attachmentsOf)
        .flatMap(({ url, placeholder, thumbnailUrl }) => [url, placeholder, thumbnailUrl]),
    ].filter(url => url !== undefined);
    assert.ok(urls.length > 30);
    for (const url of new Set(urls)) {
      assert.match(url, /^data:(image|audio|video|application)\//);
      // The one address inside is the name of the language that the drawing is written in.
      assert.doesNotMatch(url.replaceAll('http://www.w3.org/2000/svg', ''), /https?:|url\((?!%23)/);
    }
  });

  it('gives pictures a size, words and a small placeholder', () => {
    for (const attachment of messages.flatMap(attachmentsOf)) {
      if (!attachment.mimeType.startsWith('image/')) continue;
      assert.ok(attachment.width && attachment.height && attachment.alt, attachment.name);
      assert.ok((attachment.placeholder?.length ?? 0) < 1024, attachment.name);
    }
  });

  it('has every kind of message, in one room too', () => {
    const wanted = [
      ...['text', 'image', 'video', 'audio', 'file'].map(type => `message/${type}`),
      ...['poll', 'location', 'flight-status'].map(type => `custom/${type}`),
      ...['joined', 'left', 'kicked', 'banned', 'unbanned', 'added', 'scopeChanged'].map(
        type => `action/${type}`,
      ),
      ...['audio', 'video'].map(type => `call/${type}`),
    ];
    const room = kindsIn(messages.filter(message => message.to === 'group:sink'));
    for (const kind of wanted) assert.ok(room.has(kind), kind);
  });

  it('has calls of every status, from Ada and to her', () => {
    for (const from of ['ada', 'alan']) {
      const statuses = new Set(written.flatMap(m => ('call' in m && m.from === from ? [m.status] : [])));
      assert.deepEqual([...statuses].sort(), Object.keys(CALL_STEPS).sort());
    }
  });

  it('has edited, deleted, pinned, quoting, answering, reacted and mentioning messages', () => {
    const some = (test: (message: SeedMessage) => unknown): void =>
      assert.ok(written.some(test), String(test));
    some(message => message.editedAt);
    some(message => message.deletedAt);
    some(message => message.pinnedAt);
    some(message => message.quotes);
    some(message => message.parent);
    some(message => Object.keys(message.reactions ?? {}).length > 4);
    some(message => mentionedUids(textOf(message)).includes('ada'));
    some(message => mentionsAll(textOf(message)));
    some(message => attachmentsOf(message).length === 4);
    some(message => attachmentsOf(message).some(attachment => attachment.waveform?.length));
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Hiragana}/u, /ü|ß/u]) {
      some(message => script.test(textOf(message)));
    }
  });

  it('shows Ada every type of group and every standing in one', () => {
    assert.deepEqual([...new Set(groups.map(group => group.type))].sort(), ['password', 'private', 'public']);
    const scopes = groups.map(({ owner, members, banned }) => {
      if (banned?.includes('ada')) return 'banned';
      if (owner === 'ada') return 'owner';
      return members.find(member => member.uid === 'ada')?.scope ?? 'none';
    });
    for (const standing of ['owner', 'admin', 'moderator', 'participant', 'none', 'banned'] as const) {
      assert.ok(scopes.includes(standing), standing);
    }
  });

  it('makes owners admins, members unique, and tells each password', () => {
    for (const { guid, owner, members, type, password, description, banned } of groups) {
      assert.equal(members.find(member => member.uid === owner)?.scope, 'admin', guid);
      const inside = new Set(members.map(member => member.uid));
      assert.equal(inside.size, members.length, guid);
      assert.ok(!banned?.some(uid => inside.has(uid)), guid);
      assert.equal(type === 'password', password !== undefined, guid);
      if (password) assert.ok(description?.includes(password), guid);
    }
  });

  it('has an empty group, a chat of two lines, and conversations in every state', () => {
    assert.ok(groups.some(group => !messages.some(message => message.to === `group:${group.guid}`)));
    const between = ['ada>user:priya', 'priya>user:ada'];
    assert.equal(written.filter(message => between.includes(`${message.from}>${message.to}`)).length, 2);
    const mine = conversations.filter(entry => entry.uid === 'ada');
    assert.ok(mine.some(entry => entry.pinnedAt));
    assert.ok(mine.some(entry => entry.mutedUntil === Infinity));
    assert.ok(mine.some(entry => entry.archived));
    assert.ok(mine.some(entry => entry.tags?.length));
    const unread = mine.filter(({ with: place, readUpTo }) =>
      messages.some(
        m =>
          m.from !== 'ada' &&
          m.sentAt > (readUpTo ?? Infinity) &&
          (m.to === place || (m.to === 'user:ada' && place === `user:${m.from}`)),
      ),
    );
    assert.ok(unread.length >= 4);
  });
});
