import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatError } from '../../../src/model/index.js';
import { chat, message } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => message(from + n));

/** A session whose pages a test answers by hand. */
const paging = async () => {
  const made = await scripted();
  delete made.script.replies['messages.list'];
  const thread = () => made.session.state.threads.get(ADA)!;
  const ids = () => thread().entries.map(entry => Number(entry.message.id.slice(1)));
  return { ...made, thread, ids };
};

/** The same with messages 20 to 22 held and older ones before them. */
const opened = async () => {
  const made = await paging();
  const loading = made.session.loadThread(ADA);
  await settle();
  await made.script.next('messages.list').answer({ items: run(20, 22), older: 'c20' });
  await loading;
  return made;
};

test('a thread says that it loads, and then holds its newest page; it is not asked for twice', async () => {
  const { script, session, thread, ids } = await paging();
  const first = session.loadThread(ADA);
  void session.loadThread(ADA);
  assert.equal(thread().status, 'loading');
  await settle();
  assert.equal(script.count('messages.list'), 1);
  await script.next('messages.list').answer({ items: run(1, 3), older: 'c1' });
  await first;
  assert.equal(thread().status, 'ready');
  assert.equal(thread().older, 'c1');
  assert.deepEqual(ids(), [1, 2, 3]);
  await session.loadThread(ADA);
  assert.equal(script.count('messages.list'), 1);
});

test('older pages join at the top; calls at the same time are one; at the end nothing is asked', async () => {
  const { script, session, thread, ids } = await opened();
  const loading = session.loadOlder(ADA);
  void session.loadOlder(ADA);
  assert.equal(thread().loadingOlder, true);
  await settle();
  assert.equal(script.count('messages.list'), 2);
  const asked = script.next('messages.list');
  assert.equal((asked.args[0] as { cursor: string }).cursor, 'c20');
  await asked.answer({ items: run(17, 20) });
  await loading;
  assert.equal(thread().loadingOlder, false);
  assert.deepEqual(ids(), [17, 18, 19, 20, 21, 22]);
  await session.loadOlder(ADA);
  assert.equal(script.count('messages.list'), 2);
});

test('what fails is said in the thread, and gone with the next attempt', async () => {
  const { script, session, thread } = await opened();
  const loading = session.loadOlder(ADA);
  await settle();
  await script.next('messages.list').refuse(new ChatError('rate-limited'));
  await loading;
  assert.equal(thread().error?.code, 'rate-limited');
  assert.equal(thread().status, 'ready');
  void session.loadOlder(ADA);
  assert.equal(thread().error, undefined);
});

test('a first page that fails can be asked for again', async () => {
  const { script, session, thread } = await paging();
  const loading = session.loadThread(ADA);
  await settle();
  await script.next('messages.list').refuse(new ChatError('not-member'));
  await loading;
  assert.equal(thread().status, 'failed');
  assert.equal(thread().error?.code, 'not-member');
  void session.loadThread(ADA);
  await settle();
  assert.equal(script.count('messages.list'), 2);
});

test('what arrives while the first page is on its way is not lost, however old the answer is', async () => {
  const { script, session, ids, thread } = await paging();
  const loading = session.loadThread(ADA);
  await settle();
  script.tell({ type: 'message', message: message(4) });
  script.tell({ type: 'messageUpdated', message: message(2, { text: 'edited' }) });
  script.tell({ type: 'messageRemoved', conversationId: ADA, messageId: message(1).id });
  await script.next('messages.list').answer({ items: run(1, 3) });
  await loading;
  assert.deepEqual(ids(), [2, 3, 4]);
  assert.equal((thread().entries[0]!.message as { text: string }).text, 'edited');
});

test('around a message: its page stands alone, newer pages lead back, and arrivals wait until the end is held', async () => {
  const { script, session, thread, ids } = await opened();
  const around = session.loadAround(ADA, 'm000005');
  await settle();
  await script.next('messages.list').answer({ items: run(4, 6), older: 'o', newer: 'n' });
  await around;
  assert.deepEqual(ids(), [4, 5, 6]);
  script.tell({ type: 'message', message: message(23) });
  assert.deepEqual(ids(), [4, 5, 6]);
  const newer = session.loadNewer(ADA);
  await settle();
  const asked = script.next('messages.list');
  assert.equal((asked.args[0] as { cursor: string }).cursor, 'n');
  script.tell({ type: 'message', message: message(24) });
  await asked.answer({ items: run(7, 23) });
  await newer;
  assert.equal(thread().newer, undefined);
  assert.deepEqual(
    ids(),
    run(4, 24).map(({ sentAt }) => (sentAt - message(0).sentAt) / 1000),
  );
});

test('a page that comes late, after another beginning was chosen, is ignored', async () => {
  const { script, session, ids, thread } = await opened();
  void session.loadOlder(ADA);
  await settle();
  const late = script.next('messages.list');
  const around = session.loadAround(ADA, 'm000005');
  assert.equal(late.signal.aborted, true);
  assert.equal(thread().loadingOlder, false);
  await settle();
  await script.next('messages.list').answer({ items: run(4, 6), newer: 'n' });
  await late.answer({ items: run(10, 19) });
  await around;
  assert.deepEqual(ids(), [4, 5, 6]);
});

test('an answer after the session was closed is ignored', async () => {
  const { script, session, ids } = await opened();
  void session.loadOlder(ADA);
  await settle();
  const late = script.next('messages.list');
  session.close();
  assert.equal(late.signal.aborted, true);
  await late.answer({ items: run(10, 19) });
  script.tell({ type: 'message', message: message(23) });
  assert.deepEqual(ids(), [20, 21, 22]);
});

test('who leaves a thread leaves its newest page alone in memory, with the way back', async () => {
  const { script, session, ids, thread } = await opened();
  const first = session.watchThread(ADA);
  const second = session.watchThread(ADA);
  const older = session.loadOlder(ADA);
  await settle();
  await script.next('messages.list').answer({ items: run(10, 19), older: 'c10' });
  await older;
  script.tell({ type: 'message', message: message(23) });
  second();
  second();
  assert.equal(ids().length, 14, 'somebody still looks at it');
  first();
  assert.deepEqual(ids(), [20, 21, 22, 23]);
  assert.equal(thread().older, 'c20');
});

test('a thread that nobody looks at does not grow for ever', async () => {
  const { script, session } = await opened();
  script.tell(...run(23, 400).map(one => ({ type: 'message' as const, message: one })));
  assert.equal(session.state.threads.get(ADA), undefined);
});

test('what was read when a thread was opened stays known to it', async () => {
  const { script, session, thread } = await paging();
  const conversation = chat('ada', { unreadCount: 2, lastReadMessageId: 'm000001', lastMessage: message(3) });
  script.tell({ type: 'conversation', conversation });
  const loading = session.loadThread(ADA);
  await settle();
  await script.next('messages.list').answer({ items: run(1, 3) });
  await loading;
  session.markRead(ADA, 'm000003');
  assert.equal(thread().openedAtMessageId, 'm000001');
  assert.equal(thread().openedUnreadCount, 2);
  assert.equal(session.state.conversations.get(ADA)!.unreadCount, 0);
});

test('after events were missed, the newest page joins what is held if they meet', async () => {
  const { script, session, ids, thread } = await opened();
  session.watchThread(ADA);
  const kept = thread().entries[0];
  script.tell({ type: 'resync' });
  await settle();
  assert.equal(thread().status, 'ready', 'what is on screen stays');
  await script.next('messages.list').answer({ items: [message(21), ...run(23, 25)], older: 'c21' });
  assert.deepEqual(ids(), [20, 21, 23, 24, 25], 'what was removed meanwhile is gone');
  assert.equal(thread().older, 'c20');
  assert.equal(thread().entries[0], kept);
});

test('after events were missed, a page that does not meet what is held takes its place: no hidden gap', async () => {
  const { script, session, ids, thread } = await opened();
  session.watchThread(ADA);
  script.tell({ type: 'resync' });
  await settle();
  await script.next('messages.list').answer({ items: run(90, 92), older: 'c90' });
  assert.deepEqual(ids(), [90, 91, 92]);
  assert.equal(thread().older, 'c90');
});

test('after events were missed, threads off screen are forgotten, but for what waits to be sent', async () => {
  const { script, session } = await opened();
  const key = session.send(ADA, { text: 'waits' });
  script.tell({ type: 'resync' });
  assert.deepEqual(
    session.state.threads.get(ADA)!.entries.map(entry => entry.key),
    [key],
  );
  assert.equal(session.state.threads.get(ADA)!.status, 'idle');
});

test('two sessions of pages: the same cursor may give what is held already, each stands once', async () => {
  const { script, session, ids } = await opened();
  const loading = session.loadOlder(ADA);
  await settle();
  await script.next('messages.list').answer({ items: run(18, 22), older: 'c18' });
  await loading;
  assert.deepEqual(ids(), [18, 19, 20, 21, 22]);
});
