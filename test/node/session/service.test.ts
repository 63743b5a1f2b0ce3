import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session, SessionState, ThreadId } from '../../../src/session/index.js';
import type { Faults } from '../../../src/transport/conformance/index.js';
import { service, until } from './support/service.js';

const texts = (state: SessionState, id: ThreadId): string[] =>
  (state.threads.get(id)?.entries ?? []).flatMap(({ message }) =>
    message.category === 'message' && message.type === 'text' ? [message.text] : [],
  );
const last = (session: Session, id: ThreadId) => session.state.threads.get(id)?.entries.at(-1);

test('two people talk: what one writes is there for the other, delivered and read', async () => {
  const join = service();
  const me = await join('me');
  const ada = await join('ada');
  await me.session.loadThread('user:ada');
  await ada.session.loadThread('user:me');
  me.session.send('user:ada', { text: 'Hello Ada' });
  await until(ada.session, state => texts(state, 'user:me').at(-1) === 'Hello Ada', 'the message at ada');
  await until(me.session, () => last(me.session, 'user:ada')?.delivery === 'delivered', 'delivered');
  assert.equal(ada.session.state.conversations.get('user:me')?.unreadCount, 1);
  ada.session.markRead('user:me', last(ada.session, 'user:me')!.message.id);
  assert.equal(ada.session.state.conversations.get('user:me')?.unreadCount, 0);
  await until(me.session, () => last(me.session, 'user:ada')?.delivery === 'read', 'read');
  me.session.close();
  ada.session.close();
});

test('in a group a message is read when all have read it', async () => {
  const join = service();
  const [me, ada, bob] = await Promise.all([join('me'), join('ada'), join('bob')]);
  const design = 'group:design' as const;
  for (const { session } of [me, ada, bob]) await session.loadThread(design);
  me.session.send(design, { text: 'Hello all' });
  for (const { session } of [ada, bob]) {
    await until(session, state => texts(state, design).length === 1, 'the message');
  }
  const readBy = (uid: string) =>
    new Promise<void>(resolve => {
      me.session.onEvent(event => {
        if (event.type === 'receipt' && event.receipt.type === 'read' && event.receipt.uid === uid) resolve();
      });
    });
  const adaRead = readBy('ada');
  ada.session.markRead(design, last(ada.session, design)!.message.id);
  await adaRead;
  assert.notEqual(last(me.session, design)?.delivery, 'read', 'one of two');
  await until(me.session, () => last(me.session, design)?.delivery === 'delivered', 'delivered to all');
  bob.session.markRead(design, last(bob.session, design)!.message.id);
  await until(me.session, () => last(me.session, design)?.delivery === 'read', 'read by all');
  for (const { session } of [me, ada, bob]) session.close();
});

test('history goes back page by page to its first message', async () => {
  const { session } = await service()('me');
  await session.loadThread('user:ada');
  while (session.state.threads.get('user:ada')!.older !== undefined) await session.loadOlder('user:ada');
  assert.deepEqual(
    texts(session.state, 'user:ada'),
    Array.from({ length: 70 }, (_, n) => `message ${n}`),
  );
  session.close();
});

test('edit, react, pin, delete and what the other one sees of it', async () => {
  const join = service();
  const me = await join('me');
  const ada = await join('ada');
  await me.session.loadThread('user:ada');
  await ada.session.loadThread('user:me');
  const key = me.session.send('user:ada', { text: 'Helo' });
  const mine = () => me.session.state.threads.get('user:ada')!.entries.find(entry => entry.key === key)!;
  await until(me.session, () => mine().delivery !== 'sending', 'accepted');
  const { id } = mine().message;
  const theirs = () =>
    ada.session.state.threads.get('user:me')!.entries.find(({ message }) => message.id === id);
  await until(ada.session, () => theirs() !== undefined, 'there');
  await me.session.edit(id, { text: 'Hello' });
  await until(ada.session, state => texts(state, 'user:me').includes('Hello'), 'edited');
  await ada.session.react(id, '👋', true);
  await until(me.session, () => mine().message.reactions?.[0]?.emoji === '👋', 'the reaction');
  await assert.rejects(ada.session.edit(id, { text: 'mine now' }), { code: 'not-sender' });
  assert.ok(texts(ada.session.state, 'user:me').includes('Hello'));
  await me.session.deleteMessage(id, 'everyone');
  await until(ada.session, () => theirs()?.message.deletedAt !== undefined, 'deleted');
  me.session.close();
  ada.session.close();
});

test('kicked while looking: the place stays and says so; who joins again goes on', async () => {
  const join = service();
  const me = await join('me');
  const ada = await join('ada');
  me.session.open('group:design');
  await me.session.loadConversation('group:design');
  await ada.session.kick('design', 'me');
  await until(me.session, state => state.groups.get('design')?.hasJoined === false, 'out');
  assert.equal(me.session.state.current, 'group:design');
  await me.session.joinGroup('design');
  assert.equal(me.session.state.groups.get('design')?.hasJoined, true);
  await ada.session.loadMembers('design');
  await ada.session.setScope('design', 'me', 'moderator');
  await until(me.session, state => state.groups.get('design')?.scope === 'moderator', 'the new scope');
  await ada.session.deleteGroup('design');
  await until(me.session, state => state.current === undefined, 'the group is gone');
  me.session.close();
  ada.session.close();
});

test('a line that breaks under both: nothing is lost, nothing stands twice', async () => {
  const join = service();
  const me = await join('me');
  const ada = await join('ada');
  me.session.watchThread('user:ada');
  ada.session.watchThread('user:me');
  await me.session.loadThread('user:ada');
  await ada.session.loadThread('user:me');
  me.line.breakLine();
  me.session.send('user:ada', { text: 'written offline' });
  ada.session.send('user:me', { text: 'missed' });
  await until(ada.session, () => last(ada.session, 'user:me')?.delivery === 'sent', 'sent');
  me.session.reconnect();
  await until(
    me.session,
    state =>
      texts(state, 'user:ada').includes('missed') && last(me.session, 'user:ada')?.delivery !== 'sending',
    'both there',
  );
  await until(ada.session, state => texts(state, 'user:me').includes('written offline'), 'and at ada');
  for (const [session, id] of [
    [me.session, 'user:ada'],
    [ada.session, 'user:me'],
  ] as const) {
    const own = texts(session.state, id).filter(text => !text.startsWith('message'));
    assert.deepEqual(own, ['missed', 'written offline']);
    session.close();
  }
});

const bad: Record<string, Faults> = {
  'that says everything twice': { duplicate: true },
  'that mixes up the order': { reorder: true },
  'that is slow': { delay: 5 },
  'that loses every third answer': { loseAnswers: 3 },
  'that breaks every four batches': { drop: 4 },
  'that does all of it': { duplicate: true, reorder: true, delay: 2, loseAnswers: 5, drop: 9 },
};

for (const [name, faults] of Object.entries(bad)) {
  test(`over a line ${name}, 20 messages each way arrive once, in one order for both`, async () => {
    const join = service();
    const me = await join('me', faults);
    const ada = await join('ada', faults);
    // Attempts wait for a random share of a second; here they are made at once.
    for (const { session } of [me, ada]) {
      session.subscribe(({ connection }) => {
        if (connection.status === 'offline') setImmediate(() => session.reconnect());
      });
    }
    me.session.watchThread('user:ada');
    ada.session.watchThread('user:me');
    await Promise.all([me.session.loadThread('user:ada'), ada.session.loadThread('user:me')]);
    for (let n = 0; n < 20; n++) {
      me.session.send('user:ada', { text: `mine ${n}` });
      ada.session.send('user:me', { text: `theirs ${n}` });
    }
    const own = (state: SessionState, id: ThreadId) =>
      texts(state, id).filter(text => !text.startsWith('message'));
    const done = (id: ThreadId) => (state: SessionState) =>
      own(state, id).length >= 40 &&
      state.threads
        .get(id)!
        .entries.every(entry => entry.delivery !== 'sending' && entry.delivery !== 'failed');
    await Promise.all([
      until(me.session, done('user:ada'), 'all at me'),
      until(ada.session, done('user:me'), 'all at ada'),
    ]);
    const seen = own(me.session.state, 'user:ada');
    assert.equal(seen.length, 40);
    assert.equal(new Set(seen).size, 40);
    assert.deepEqual(own(ada.session.state, 'user:me'), seen);
    assert.deepEqual(
      seen.filter(text => text.startsWith('mine')),
      Array.from({ length: 20 }, (_, n) => `mine ${n}`),
    );
    const keys = me.session.state.threads.get('user:ada')!.entries.map(entry => entry.key);
    assert.equal(new Set(keys).size, keys.length);
    me.session.close();
    ada.session.close();
  });
}
