import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoreName } from '../../../src/backend/storage/record-storage.js';
import { newId } from '../../../src/support/new-id.js';
import type { TransportEvent } from '../../../src/transport/events.js';
import { createLocalTransport, type AppSeed, type SeedMessage } from '../../../src/transports/local/index.js';
import { appId, later, quiet, refusal, refused, TestApp, text, type Client } from './support.js';

async function pair(): Promise<{ app: TestApp; ada: Client; bob: Client }> {
  const app = new TestApp();
  return { app, ada: await app.client('ada'), bob: await app.client('bob') };
}

const typesOf = (events: readonly TransportEvent[]): string[] => events.map(({ type }) => type);
const lastOf = <T extends TransportEvent['type']>({ events }: Client, type: T) =>
  events.filter((event): event is Extract<TransportEvent, { type: T }> => event.type === type).at(-1);

describe('unread counts', () => {
  it('count what others wrote, and go down by reading and by deleting', async () => {
    const { app, ada, bob } = await pair();
    const sent = [];
    for (const words of ['one', 'two <@uid:bob>', 'three', 'four']) {
      sent.push(await ada.transport.messages.send(text('user:bob', words), quiet));
    }
    await bob.transport.messages.send(text('user:ada', 'mine'), quiet);
    const counts = async (): Promise<[number, number]> => {
      const { unreadCount, unreadMentions } = await bob.transport.conversations.get('user:ada', quiet);
      return [unreadCount, unreadMentions];
    };
    assert.deepEqual(await counts(), [4, 1]);
    await ada.transport.messages.delete(sent[3]!.id, 'everyone', quiet);
    assert.deepEqual(await counts(), [3, 1]);
    await bob.transport.messages.delete(sent[1]!.id, 'me', quiet);
    assert.deepEqual(await counts(), [2, 0]);
    await bob.transport.conversations.markRead('user:ada', sent[0]!.id, quiet);
    assert.deepEqual(await counts(), [1, 0]);
    await bob.transport.conversations.markUnread('user:ada', sent[0]!.id, quiet);
    assert.deepEqual(await counts(), [2, 0]);
    assert.equal((await ada.transport.messages.get(sent[0]!.id, quiet)).readAt !== undefined, true);
    app.end();
  });

  it('count no answers in threads, no actions, and of custom kinds what wants to', async () => {
    const { app, ada, bob } = await pair();
    const root = await bob.transport.messages.send(text('user:ada', 'root'), quiet);
    await ada.transport.messages.send(text('user:bob', 'answer', { parentId: root.id }), quiet);
    const custom = { ...text('user:bob', ''), category: 'custom', type: 'x', customData: {} } as const;
    await ada.transport.messages.send({ ...custom, type: 'quiet', countsAsUnread: false }, quiet);
    await ada.transport.messages.send({ ...custom, muid: newId(), type: 'loud' }, quiet);
    assert.equal((await bob.transport.conversations.get('user:ada', quiet)).unreadCount, 1);
    const { replyCount, repliers } = await bob.transport.messages.get(root.id, quiet);
    assert.deepEqual([replyCount, repliers?.map(({ uid }) => uid)], [1, ['ada']]);
    app.end();
  });
});

describe('following a thread', () => {
  it('leaves out what was said before, however much came within the same millisecond', async () => {
    const app = new TestApp({ now: () => 1_000_000 });
    const [ada, bob] = [await app.client('ada'), await app.client('bob')];
    const { id } = await ada.transport.messages.send(text('user:bob', 'root'), quiet);
    const answer = (words: string): Promise<unknown> =>
      bob.transport.messages.send(text('user:ada', words, { parentId: id }), quiet);
    await ada.transport.threads?.follow(id, false, quiet);
    await answer('before');
    const followed = await ada.transport.threads?.follow(id, true, quiet);
    assert.deepEqual([followed?.followed, followed?.unreadCount], [true, 0]);
    await answer('after');
    assert.equal((await ada.transport.threads?.get(id, quiet))?.unreadCount, 1);
    app.end();
  });
});

describe('receipts', () => {
  it('are all members’ in a group, and one member’s time stays when they read on', async () => {
    const app = new TestApp();
    const [ada, bob, eve] = [await app.client('ada'), await app.client('bob'), await app.client('eve')];
    const members = [{ uid: 'bob' }, { uid: 'eve' }];
    await ada.transport.groups.create({ guid: 'g', name: 'G', type: 'private', members }, quiet);
    const one = await ada.transport.messages.send(text('group:g', 'one'), quiet);
    const two = await ada.transport.messages.send(text('group:g', 'two'), quiet);
    await bob.transport.conversations.markRead('group:g', one.id, quiet);
    assert.equal((await ada.transport.messages.get(one.id, quiet)).readAt, undefined);
    await eve.transport.conversations.markDelivered('group:g', two.id, quiet);
    assert.ok((await ada.transport.messages.get(one.id, quiet)).deliveredAt);
    await eve.transport.conversations.markRead('group:g', one.id, quiet);
    const { readAt } = await ada.transport.messages.get(one.id, quiet);
    assert.ok(readAt);
    await later(5);
    await eve.transport.conversations.markRead('group:g', two.id, quiet);
    assert.equal((await ada.transport.messages.get(one.id, quiet)).readAt, readAt);
    assert.equal((await ada.transport.messages.get(two.id, quiet)).readAt, undefined);
    const list = await ada.transport.messages.receipts(two.id, quiet);
    assert.deepEqual(list.map(({ type, uid }) => `${type} ${uid}`).sort(), ['delivered eve', 'read eve']);
    await refused(bob.transport.messages.receipts(two.id, quiet), 'not-sender');
    app.end();
  });

  it('wait for nobody who came later', async () => {
    const { app, ada, bob } = await pair();
    await ada.transport.groups.create(
      { guid: 'g', name: 'G', type: 'public', members: [{ uid: 'bob' }] },
      quiet,
    );
    const one = await ada.transport.messages.send(text('group:g', 'one'), quiet);
    const eve = await app.client('eve');
    await eve.transport.groups.join('g', undefined, quiet);
    assert.equal((await eve.transport.conversations.get('group:g', quiet)).unreadCount, 0);
    await bob.transport.conversations.markRead('group:g', one.id, quiet);
    assert.ok((await ada.transport.messages.get(one.id, quiet)).readAt);
    const list = await ada.transport.messages.receipts(one.id, quiet);
    assert.deepEqual(new Set(list.map(({ uid }) => uid)), new Set(['bob']));
    app.end();
  });
});

describe('the blocked', () => {
  it('exchange nothing with who blocked them, and see nothing of them', async () => {
    const { app, ada, bob } = await pair();
    const before = await ada.transport.messages.send(text('user:bob', 'hi'), quiet);
    assert.equal((await bob.transport.users.block('ada', quiet)).blockedByMe, true);
    for (const [client, other] of [
      [ada, 'bob'],
      [bob, 'ada'],
    ] as const) {
      const id = `user:${other}` as const;
      const { messages, transient, calls, users } = client.transport;
      await refused(messages.send(text(id, 'no'), quiet), 'blocked');
      await refused(messages.react(before.id, '👍', true, quiet), 'blocked');
      await refused(transient.typing(id, true, undefined, quiet), 'blocked');
      await refused(calls.start(id, 'audio', newId(), quiet), 'blocked');
      assert.equal((await users.get(other, quiet)).status, 'offline');
    }
    await refused(ada.transport.messages.edit(before.id, { text: 'x' }, quiet), 'blocked');
    await bob.transport.conversations.markRead('user:ada', before.id, quiet);
    assert.equal((await ada.transport.messages.get(before.id, quiet)).readAt, undefined);
    await later();
    assert.equal(lastOf(ada, 'user')?.user.hasBlockedMe, true);
    await bob.transport.users.unblock('ada', quiet);
    await ada.transport.messages.send(text('user:bob', 'again'), quiet);
    app.end();
  });
});

describe('calls', () => {
  it('become unanswered after 45 s, also when nobody was there to see it', async () => {
    let time = 1_000_000;
    const app = new TestApp({ now: () => time });
    const [ada, bob] = [await app.client('ada'), await app.client('bob')];
    const call = await ada.transport.calls.start('user:bob', 'video', newId(), quiet);
    ada.leave();
    time += 44_000;
    assert.equal((await bob.transport.calls.list({}, quiet)).items[0]?.status, 'initiated');
    time += 2000;
    assert.equal((await bob.transport.calls.list({ missed: true }, quiet)).items[0]?.status, 'unanswered');
    await refused(bob.transport.calls.accept(call.sessionId, quiet), 'call-state');
    await app.client('eve');
    await later();
    const told = lastOf(bob, 'messageUpdated')?.message;
    assert.equal(told?.category === 'call' && told.status, 'unanswered');
    assert.equal((await bob.transport.conversations.get('user:ada', quiet)).unreadCount, 1);
    app.end();
  });

  it('ring on for the others of a group when one rejects, and end with the last but one', async () => {
    const app = new TestApp();
    const [ada, bob, eve] = [await app.client('ada'), await app.client('bob'), await app.client('eve')];
    const members = [{ uid: 'bob' }, { uid: 'eve' }];
    await ada.transport.groups.create({ guid: 'g', name: 'G', type: 'public', members }, quiet);
    const { sessionId } = await ada.transport.calls.start('group:g', 'audio', newId(), quiet);
    assert.equal((await bob.transport.calls.reject(sessionId, 'rejected', quiet)).status, 'initiated');
    assert.equal((await eve.transport.calls.accept(sessionId, quiet)).status, 'ongoing');
    assert.deepEqual((await bob.transport.calls.accept(sessionId, quiet)).participants, [
      'ada',
      'eve',
      'bob',
    ]);
    assert.equal((await ada.transport.calls.end(sessionId, quiet)).status, 'ongoing');
    assert.equal((await eve.transport.calls.end(sessionId, quiet)).status, 'ended');
    await refused(bob.transport.calls.end(sessionId, quiet), 'call-state');
    app.end();
  });
});

describe('several clients at once', () => {
  it('lose nothing and agree on one order', async () => {
    const { app, ada, bob } = await pair();
    const send = ({ transport }: Client, to: 'user:bob' | 'user:ada') =>
      Array.from({ length: 100 }, (_, n) => transport.messages.send(text(to, `${to} ${n}`), quiet));
    const sent = await Promise.all([...send(ada, 'user:bob'), ...send(bob, 'user:ada')]);
    await later(30);
    assert.equal(new Set(sent.map(({ id }) => id)).size, 200);
    assert.equal(new Set(sent.map(({ sentAt }) => sentAt)).size, 200);
    for (const client of [ada, bob]) {
      const told = client.events.flatMap(event => (event.type === 'message' ? [event.message] : []));
      assert.equal(told.length, 200);
      assert.deepEqual(
        told,
        [...told].sort((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1)),
      );
      const other = client === ada ? 'user:bob' : 'user:ada';
      const page = await client.transport.messages.list({ conversationId: other, limit: 100 }, quiet);
      const rest = await client.transport.messages.list(
        { conversationId: other, limit: 100, cursor: page.older },
        quiet,
      );
      assert.deepEqual(
        [...rest.items, ...page.items].map(({ id }) => id),
        told.map(({ id }) => id),
      );
      assert.equal((await client.transport.conversations.get(other, quiet)).unreadCount, 100);
    }
    app.end();
  });

  it('make one message of a muid that is sent twice at once', async () => {
    const { app, ada } = await pair();
    const message = text('user:bob', 'once');
    const [one, two] = await Promise.all([
      ada.transport.messages.send(message, quiet),
      ada.transport.messages.send(message, quiet),
    ]);
    assert.equal(one.id, two.id);
    assert.equal((await ada.transport.messages.list({ conversationId: 'user:bob' }, quiet)).items.length, 1);
    app.end();
  });

  it('see who comes and who goes', async () => {
    const { app, ada, bob } = await pair();
    assert.equal((await ada.transport.users.get('bob', quiet)).status, 'online');
    await bob.transport.users.update({ status: 'away' }, quiet);
    await later();
    assert.equal(lastOf(ada, 'user')?.user.status, 'away');
    const second = await app.client('bob');
    await later();
    assert.equal((await ada.transport.users.get('bob', quiet)).status, 'online');
    bob.leave();
    second.leave();
    await later();
    assert.equal(lastOf(ada, 'user')?.user.status, 'offline');
    app.end();
  });
});

describe('who comes back', () => {
  it('is told what was missed since the cursor, each thing as it is now', async () => {
    const { app, ada, bob } = await pair();
    await later();
    const since = lastOf(bob, 'cursor')!.cursor;
    bob.leave();
    const sent = await ada.transport.messages.send(text('user:bob', 'first'), quiet);
    await ada.transport.messages.edit(sent.id, { text: 'second' }, quiet);
    const back = await app.client('bob', { since });
    await later();
    const told = back.events.flatMap(event => (event.type === 'message' ? [event.message] : []));
    assert.deepEqual(
      told.map(message => (message.category === 'message' ? message.text : message.category)),
      ['second', 'action'],
    );
    assert.ok(!typesOf(back.events).includes('resync'));
    app.end();
  });

  it('is told to begin anew when too much was missed, or the cursor is not of here', async () => {
    const { app, ada, bob } = await pair();
    await later();
    const since = lastOf(bob, 'cursor')!.cursor;
    bob.leave();
    for (let n = 0; n < 2010; n += 1) await ada.transport.messages.send(text('user:bob', String(n)), quiet);
    for (const cursor of [since, 'x', '99999999']) {
      const back = await app.client('bob', { since: cursor });
      await later();
      assert.ok(typesOf(back.events).includes('resync'), cursor);
      back.leave();
    }
    app.end();
  });
});

describe('a storage with a corrupt record', () => {
  const spoil = (app: TestApp, store: StoreName, key: string): Promise<void> =>
    app.storage.write(async transaction => {
      const [entry] = await transaction.scan(store, { from: key, to: `${key}\uffff` }, { limit: 1 });
      transaction.put(store, entry![0], { junk: true });
    });

  it('leaves it out, tells of it once, and the rest is unharmed', async () => {
    const { app, ada } = await pair();
    for (const words of ['one', 'two', 'three'])
      await ada.transport.messages.send(text('user:bob', words), quiet);
    await app.client('eve');
    await ada.transport.messages.send(text('user:eve', 'hi'), quiet);
    await spoil(app, 'messages', '1/');
    await spoil(app, 'users', 'eve');
    const list = (): ReturnType<typeof ada.transport.messages.list> =>
      ada.transport.messages.list({ conversationId: 'user:bob' }, quiet);
    await list();
    const { items } = await list();
    assert.deepEqual(
      items.map(item => item.category === 'message' && item.text),
      ['two', 'three'],
    );
    const conversations = await ada.transport.conversations.list({}, quiet);
    assert.deepEqual(
      conversations.items.map(({ id }) => id),
      ['user:bob'],
    );
    const notices = ada.events.flatMap(event => (event.type === 'notice' ? [event.error.code] : []));
    assert.deepEqual(notices, ['storage-corrupt', 'storage-corrupt']);
    await ada.transport.messages.send(text('user:bob', 'four'), quiet);
    app.end();
  });
});

describe('a seed', () => {
  const seed = (): AppSeed => ({
    appId,
    users: ['ada', 'bob', 'eve'].map(uid => ({
      uid,
      name: uid,
      ...(uid === 'eve' && { alwaysStatus: 'away' as const }),
    })),
    groups: [
      {
        ...{ guid: 'g', name: 'G', type: 'password', password: 'sesame', owner: 'ada', createdAt: 1 },
        members: [{ uid: 'bob', scope: 'moderator' }],
      },
    ],
    messages: (function* (): Generator<SeedMessage> {
      yield { from: 'bob', to: 'user:ada', sentAt: 30, text: 'last <@uid:ada>' };
      yield {
        ref: 'root',
        from: 'ada',
        to: 'user:bob',
        sentAt: 10,
        text: 'first',
        reactions: { '👍': ['bob'] },
      };
      yield { from: 'bob', to: 'user:ada', sentAt: 20, text: 'answer', parent: 'root' };
      yield { from: 'bob', to: 'user:ada', sentAt: 21, text: 'quoting', quotes: 'root' };
    })(),
    conversations: [{ uid: 'ada', with: 'user:bob', readUpTo: 21, tags: ['work'] }],
    friends: [['ada', 'bob']],
    blocks: [{ uid: 'eve', blocked: 'bob' }],
  });

  it('is all there, in order and counted', async () => {
    const app = new TestApp({ seed });
    const ada = await app.client('ada');
    const { items } = await ada.transport.messages.list({ conversationId: 'user:bob' }, quiet);
    assert.deepEqual(
      items.map(({ sentAt }) => sentAt),
      [10, 21, 30],
    );
    assert.deepEqual(
      [items[0]?.replyCount, items[0]?.reactions?.[0]?.count, items[1]?.quote?.text],
      [1, 1, 'first'],
    );
    const conversation = await ada.transport.conversations.get('user:bob', quiet);
    assert.deepEqual(
      [conversation.unreadCount, conversation.unreadMentions, conversation.tags],
      [1, 1, ['work']],
    );
    assert.equal((await ada.transport.users.get('eve', quiet)).status, 'away');
    assert.equal((await ada.transport.users.get('bob', quiet)).isFriend, true);
    const eve = await app.client('eve');
    await refused(eve.transport.groups.join('g', 'wrong', quiet), 'password-wrong');
    await refused(eve.transport.groups.join('g', undefined, quiet), 'password-missing');
    await eve.transport.groups.join('g', 'sesame', quiet);
    await refused(eve.transport.messages.send(text('user:bob', 'no'), quiet), 'blocked');
    assert.equal(JSON.stringify(await eve.transport.groups.list({}, quiet)).includes('password":'), false);
    app.end();
  });

  it('is planted once, however many come at the same moment', async () => {
    const app = new TestApp({ seed });
    const clients = await Promise.all(['ada', 'bob', 'eve', 'ada'].map(uid => app.client(uid)));
    const { items } = await clients[0]!.transport.messages.list({ conversationId: 'user:bob' }, quiet);
    assert.equal(items.length, 3);
    app.end();
  });

  it('is for its own app alone', async () => {
    const app = new TestApp({ seed: () => ({ ...seed(), appId: 'other' }) });
    const ada = await app.client('ada');
    assert.deepEqual((await ada.transport.users.list({}, quiet)).items, []);
    app.end();
  });
});

describe('signing in', () => {
  const signIn = (options: object, credentials: object): Promise<unknown> =>
    createLocalTransport({ name: newId(), storage: 'memory', ...options }).connect(
      { appId, uid: 'ada', ...credentials },
      () => {},
      { signal: AbortSignal.timeout(1000) },
    );
  const auth = { authKey: 'key', tokens: { ada: 'token' }, restKey: 'secret' };

  it('needs what the app asks for', async () => {
    await refused(signIn({ auth }, {}), 'auth-missing');
    await refused(signIn({ auth }, { authKey: 'no' }), 'auth-refused');
    await refused(signIn({ auth }, { authToken: 'no' }), 'auth-refused');
    await refused(signIn({ auth }, { authKey: 'secret' }), 'auth-rest-key');
    await refused(signIn({}, { authKey: 'rest_1' }), 'auth-rest-key');
    await refused(signIn({ auth }, { authToken: 'token' }), 'user-not-found');
    await refused(signIn({ createApp: false }, {}), 'app-not-found');
    await refused(signIn({}, { uid: 'a b' }), 'invalid-id');
    await refused(signIn({}, { name: 'x'.repeat(101) }), 'limit-name');
    await refused(signIn({}, { avatar: 'javascript:1' }), 'invalid-url');
    assert.equal(await refusal(signIn({}, {})), 'done');
  });

  it('with a key gives a token that signs in the next time', async () => {
    const name = newId();
    const me = (await signIn({ auth, name }, { authKey: 'key' })) as { authToken: string };
    assert.equal(await refusal(signIn({ auth, name }, { authToken: me.authToken })), 'done');
    await refused(signIn({ auth, name }, { authToken: me.authToken, uid: 'bob' }), 'auth-refused');
  });
});

describe('files', () => {
  it('come back as they went in, and tell how far they are', async () => {
    const { app, ada, bob } = await pair();
    const bytes = new Uint8Array(2.5 * 1024 * 1024).fill(7);
    const shares: number[] = [];
    const attachment = await ada.transport.files.upload(new File([bytes], 'a.bin', { type: 'text/plain' }), {
      signal: quiet,
      onProgress: share => shares.push(share),
    });
    assert.deepEqual(
      [attachment.name, attachment.size, shares.length, shares.at(-1)],
      ['a.bin', bytes.length, 3, 1],
    );
    const url = await bob.transport.files.resolve(attachment.url, quiet);
    assert.equal(url, await bob.transport.files.resolve(attachment.url, quiet));
    const blob = await (await fetch(url)).blob();
    assert.deepEqual([blob.size, blob.type], [bytes.length, 'text/plain']);
    await refused(bob.transport.files.resolve('parlour-file:nothing', quiet), 'file-not-found');
    app.end();
  });
});
