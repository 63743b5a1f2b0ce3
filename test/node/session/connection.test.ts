import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ChatError } from '../../../src/model/index.js';
import { chat, ME, message } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

const unconnected = async () => {
  const made = await scripted({ unconnected: true, arrange: script => delete script.replies['connect'] });
  return { ...made, status: () => made.session.state.connection.status };
};
const lost = { type: 'lineLost', error: new ChatError('offline') } as const;

test('a session says how its line stands, from the first attempt on', async () => {
  const { script, session, status } = await unconnected();
  assert.equal(status(), 'idle');
  const connecting = session.connect();
  assert.equal(session.connect(), connecting, 'one attempt at a time');
  assert.deepEqual(session.state.connection, { status: 'connecting', attempt: 1 });
  await settle();
  await script.next('connect').answer(ME);
  assert.equal(await connecting, ME);
  assert.equal(status(), 'online');
  assert.equal(session.state.me, ME);
  assert.equal(await session.connect(), ME);
  assert.equal(script.count('connect'), 1);
});

test('who is refused is told so, and may try again', async () => {
  const { script, session, status } = await unconnected();
  const connecting = session.connect();
  await script.next('connect').refuse(new ChatError('auth-refused'));
  await assert.rejects(connecting, { code: 'auth-refused' });
  assert.equal(status(), 'refused');
  mock.timers.tick(100_000);
  assert.equal(script.count('connect'), 1, 'not by itself');
  const again = session.connect();
  await script.next('connect').answer(ME);
  await again;
  assert.equal(status(), 'online');
});

test('while the service is away it is tried again: after 1 s, 2 s, 4 s … 30 s at most, a random share of it', async () => {
  mock.method(Math, 'random', () => 0.5);
  const { script, session } = await unconnected();
  const connecting = session.connect();
  const waits: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    await script.next('connect').refuse(new ChatError('offline'));
    const { connection } = session.state;
    assert.ok(connection.status === 'offline');
    waits.push(connection.retryAt - Date.now());
    mock.timers.tick(waits.at(-1)!);
    await settle();
  }
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  await script.next('connect').answer(ME);
  assert.equal(await connecting, ME, 'the first promise holds through it all');
});

test('a lost line is made anew, from the last cursor', async () => {
  const { script, session } = await scripted();
  script.tell({ type: 'cursor', cursor: 'c1' }, { type: 'cursor', cursor: 'c2' });
  script.tell(lost);
  assert.equal(session.state.connection.status, 'offline');
  assert.equal(script.line?.aborted, true);
  mock.timers.tick(1000);
  await settle();
  assert.equal((script.last('connect')[1] as { since: string }).since, 'c2');
  assert.equal(session.state.connection.status, 'online');
  assert.equal(script.count('conversations.list'), 1, 'nothing was missed, nothing is loaded again');
});

test('without a cursor what was missed is loaded again', async () => {
  const { script, session } = await scripted();
  script.tell(lost);
  session.reconnect();
  await settle();
  assert.equal(script.count('conversations.list'), 2);
});

test('a line that is lost for good is not made again', async () => {
  const { script, session } = await scripted();
  script.tell({ ...lost, error: new ChatError('auth-refused'), final: true });
  assert.equal(session.state.connection.status, 'refused');
  mock.timers.tick(100_000);
  assert.equal(script.count('connect'), 1);
});

test('it is tried at once when the network is back or somebody looks at the page', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const target = new EventTarget();
  const names = ['document', 'addEventListener', 'removeEventListener'] as const;
  const before = names.map(name => Object.getOwnPropertyDescriptor(globalThis, name));
  const give = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  give('document', page);
  give('addEventListener', target.addEventListener.bind(target));
  give('removeEventListener', target.removeEventListener.bind(target));
  try {
    const { script, session } = await scripted();
    script.tell(lost);
    target.dispatchEvent(new Event('online'));
    await settle();
    assert.equal(session.state.connection.status, 'online');
    script.tell(lost);
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    assert.equal(script.count('connect'), 3);
    session.close();
    target.dispatchEvent(new Event('online'));
    await settle();
    assert.equal(script.count('connect'), 3, 'a closed session listens to nothing');
  } finally {
    names.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
});

test('a closed session forgets nothing, hears nothing, and goes on when it is told to', async () => {
  const { script, session } = await scripted();
  script.tell({ type: 'conversation', conversation: chat('ada') });
  const asking = session.getMessage('m1');
  await settle();
  session.close();
  await assert.rejects(asking, { code: 'aborted' });
  assert.equal(session.state.connection.status, 'idle');
  script.tell({ type: 'message', message: message(1) });
  assert.equal(session.state.conversations.get('user:ada')?.unreadCount, 0);
  await session.connect();
  assert.equal(session.state.connection.status, 'online');
  assert.ok(session.state.conversations.has('user:ada'));
});

test('closing while it connects rejects with "aborted"', async () => {
  const { script, session, status } = await unconnected();
  const connecting = session.connect();
  const asked = script.next('connect');
  session.close();
  await assert.rejects(connecting, { code: 'aborted' });
  await asked.answer(ME);
  assert.equal(status(), 'idle');
});

test('events that come before the answer to connect are taken in after it', async () => {
  const { script, session } = await unconnected();
  const connecting = session.connect();
  script.tell({ type: 'conversation', conversation: chat('ada') });
  assert.equal(session.state.conversations.size, 0);
  await script.next('connect').answer(ME);
  await connecting;
  assert.ok(session.state.conversations.has('user:ada'));
});

test('a transport that never answers connect is tried again', async () => {
  const { script, session, status } = await unconnected();
  void session.connect();
  mock.timers.tick(30_000);
  await settle();
  assert.equal(status(), 'offline');
  assert.equal(script.next('connect').signal.aborted, true);
  session.reconnect();
  assert.equal(script.count('connect'), 2);
});

test('a transport that throws at once, or says nonsense of me, is tried again', async () => {
  const { script, session, status } = await unconnected();
  script.replies['connect'] = () => ({ uid: '<b>' });
  void session.connect();
  await settle();
  assert.equal(status(), 'offline');
  script.replies['connect'] = () => ME;
  session.reconnect();
  await settle();
  assert.equal(status(), 'online');
});

test('what is asked while it connects waits; while the line is down it fails at once, and is loaded when it is back', async () => {
  const { script, session } = await unconnected();
  const listing = session.listUsers({});
  const loading = session.loadThread('user:ada');
  session.watchThread('user:ada');
  script.replies['users.list'] = () => ({ items: [] });
  void session.connect();
  await settle();
  assert.equal(script.count('users.list'), 0);
  await script.next('connect').refuse(new ChatError('offline'));
  await assert.rejects(listing, { code: 'offline' });
  await loading;
  assert.equal(session.state.threads.get('user:ada')?.status, 'failed');
  assert.equal(session.state.threads.get('user:ada')?.error?.code, 'offline');
  await assert.rejects(session.listUsers({}), { code: 'offline' });
  session.reconnect();
  const waiting = session.listUsers({});
  await script.next('connect').answer(ME);
  assert.deepEqual((await waiting).items, []);
  assert.equal(session.state.threads.get('user:ada')?.status, 'ready');
});

test('a request that is never answered ends with "timeout" after 30 s', async () => {
  const { script, session } = await scripted();
  const asking = session.getMessage('m1');
  await settle();
  mock.timers.tick(30_000);
  await assert.rejects(asking, { code: 'timeout' });
  assert.equal(script.next('messages.get').signal.aborted, true);
});

test('who asked may give up', async () => {
  const { session } = await scripted();
  const own = new AbortController();
  const asking = session.listUsers({}, own.signal);
  await settle();
  own.abort();
  await assert.rejects(asking, { code: 'aborted' });
  await assert.rejects(session.listUsers({}, own.signal), { code: 'aborted' });
});

test('a message that finds no line, although it is said to stand, is tried again by itself', async () => {
  const { script, session } = await scripted();
  const key = session.send('user:ada', { text: 'Hello' });
  await settle();
  await script.next('messages.send').refuse(new ChatError('offline'));
  assert.equal(session.state.threads.get('user:ada')!.entries[0]!.delivery, 'sending');
  mock.timers.tick(1000);
  await settle();
  assert.equal((script.next('messages.send').args[0] as { muid: string }).muid, key);
});

test('typing is said every 3 s at most, and its end after 5 s without a word', async () => {
  const { script, session } = await scripted();
  const said = () => script.calls.filter(one => one.name === 'transient.typing').map(one => one.args[1]);
  session.typing('user:ada', true);
  mock.timers.tick(2000);
  session.typing('user:ada', true);
  await settle();
  assert.deepEqual(said(), [true]);
  mock.timers.tick(1000);
  session.typing('user:ada', true);
  await settle();
  assert.deepEqual(said(), [true, true]);
  mock.timers.tick(5000);
  await settle();
  assert.deepEqual(said(), [true, true, false]);
  session.typing('user:ada', false);
  await settle();
  assert.equal(said().length, 3);
  session.typing('user:ada#m1', true);
  await settle();
  assert.equal(script.last('transient.typing')[2], 'm1');
});

test('somebody else types for 6 s, unless they say so again, stop, or send', async () => {
  const { script, session } = await scripted();
  const ada = { uid: 'ada', name: 'Ada' };
  const typing = { type: 'typing', conversationId: 'user:ada', user: ada, typing: true } as const;
  const who = () => session.state.typing.get('user:ada')?.map(({ uid }) => uid) ?? [];
  script.tell(typing);
  mock.timers.tick(4000);
  script.tell(typing);
  mock.timers.tick(4000);
  assert.deepEqual(who(), ['ada']);
  mock.timers.tick(2000);
  assert.deepEqual(who(), []);
  script.tell(typing, { ...typing, user: ME });
  assert.deepEqual(who(), ['ada'], 'I am not among them');
  script.tell({ type: 'message', message: message(1) });
  assert.deepEqual(who(), []);
  script.tell(typing);
  script.tell({ ...typing, typing: false });
  assert.deepEqual(who(), []);
});
