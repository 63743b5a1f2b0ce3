import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Core } from '../../../src/session/core.js';
import { createSession, type Session } from '../../../src/session/index.js';
import { Line } from '../../../src/session/requests/line.js';
import type { TransportEvent } from '../../../src/transport/index.js';
import { chat, ME, message, user } from './support/nouns.js';
import { ScriptTransport, settle } from './support/script-transport.js';

// What takes in events is loaded once there is something for it: here it is not, and what comes waits.

const CREDENTIALS = { appId: 'app', uid: 'me' };
const arrival = (n: number): TransportEvent => ({ type: 'message', message: message(n) });
const changed = (n: number, text: string): TransportEvent => ({
  type: 'messageUpdated',
  message: message(n, { text, editedAt: 1 }),
});

let script: ScriptTransport;
let session: Session;
let heard: string[];

beforeEach(() => {
  script = new ScriptTransport();
  session = createSession({ transport: script.transport(), credentials: CREDENTIALS });
  heard = [];
  session.onEvent(event =>
    heard.push('message' in event ? `${event.type} ${event.message.muid}` : event.type),
  );
});

/** Does something at the very moment at which the line stands. */
const onceOnline = (act: () => void): void => {
  const undo = session.subscribe(({ connection }) => {
    if (connection.status !== 'online') return;
    undo();
    act();
  });
};

const texts = (): string[] =>
  (session.state.threads.get('user:ada')?.entries ?? []).map(entry =>
    'text' in entry.message ? entry.message.text : '',
  );

test('events that come before what takes them in wait, and are taken in as they came', async () => {
  script.replies['connect'] = () => {
    script.tell({ type: 'conversation', conversation: chat('ada') }, arrival(1));
    script.tell(arrival(2));
    return ME;
  };
  onceOnline(() => {
    script.tell(changed(2, 'first'));
    script.tell(changed(2, 'second'), arrival(3));
    assert.deepEqual(heard, [], 'nothing is there yet to take them in');
    assert.equal(session.state.conversations.size, 0);
  });
  const me = await session.connect();
  assert.equal(me, ME);
  assert.deepEqual(heard, [
    'conversation',
    'message x1',
    'message x2',
    'messageUpdated x2',
    'messageUpdated x2',
    'message x3',
  ]);
  const conversation = session.state.conversations.get('user:ada');
  assert.equal(conversation?.unreadCount, 3);
  assert.equal(conversation?.lastMessage?.id, message(3).id);
});

test('an answer that comes while events wait is older than they are', async () => {
  script.replies['conversations.list'] = () => ({ items: [chat('ada')] });
  script.replies['messages.list'] = () => ({ items: [message(1), message(2)] });
  onceOnline(() => {
    session.watchThread('user:ada');
    void session.loadThread('user:ada');
    script.tell(changed(2, 'changed'), arrival(3));
    script.tell({ type: 'user', user: user('ada', { name: 'Countess' }) });
  });
  await session.connect();
  await settle();
  assert.deepEqual(texts(), ['message 1', 'changed', 'message 3']);
  assert.equal(session.state.users.get('ada')?.name, 'Countess');
});

test('what waited on a line that was given up is not taken in: the next line tells it again', async () => {
  onceOnline(() => {
    script.tell({ type: 'cursor', cursor: '7' }, arrival(1));
    session.close();
  });
  await assert.rejects(session.connect(), { code: 'aborted' });
  await settle();
  assert.deepEqual(heard, []);
  assert.equal(session.state.connection.status, 'idle');
  await session.connect();
  assert.equal((script.last('connect')[1] as { since?: string }).since, undefined);
  script.tell(arrival(1));
  assert.deepEqual(heard, ['message x1']);
});

test('a line whose events cannot be taken in is lost, and the next one asks for what takes them in again', async () => {
  const core = new Core({ transport: script.transport(), credentials: CREDENTIALS });
  const taken: unknown[] = [];
  let loads = 0;
  const line = new Line(core, () => {
    loads += 1;
    if (loads === 1) return Promise.reject(new TypeError('no such file'));
    core.takeIn = batch => taken.push(batch);
    return Promise.resolve();
  });
  await line.connect();
  assert.equal(loads, 0, 'nothing came that is to be taken in');
  script.tell(arrival(1));
  await settle();
  assert.equal(core.state.connection.status, 'offline');
  assert.equal(script.line?.aborted, true);
  line.retry();
  await settle();
  assert.equal(core.state.connection.status, 'online');
  script.tell(arrival(1));
  script.tell(arrival(2));
  await settle();
  assert.deepEqual(taken, [[arrival(1)], [arrival(2)]]);
  line.close();
});
