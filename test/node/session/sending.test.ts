import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { ChatError } from '../../../src/model/index.js';
import { ADA as ada, message, mine, user } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;

/** A session that has the chat with ada open, with three messages in it. */
const opened = async (options: Parameters<typeof scripted>[0] = {}) => {
  const made = await scripted(options);
  made.script.replies['messages.list'] = () => ({ items: [message(1), message(2), message(3)] });
  await made.session.loadThread(ADA);
  const entries = () => made.session.state.threads.get(ADA)!.entries;
  const texts = () => entries().map(entry => ('text' in entry.message ? entry.message.text : ''));
  return { ...made, entries, texts };
};

const png = (name = 'cat.png') => new File(['picture'], name, { type: 'image/png' });

test('a message stands there at once, is sent, and keeps its key when it is accepted', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { text: 'Hello' });
  assert.equal(entries().at(-1)!.key, key);
  assert.equal(entries().at(-1)!.message.id, key);
  assert.equal(entries().at(-1)!.delivery, 'sending');
  await settle();
  await script.next('messages.send').answer(mine(10, { muid: key, text: 'Hello' }));
  assert.equal(entries().length, 4);
  assert.equal(entries().at(-1)!.key, key);
  assert.equal(entries().at(-1)!.message.id, 'm000010');
  assert.equal(entries().at(-1)!.delivery, 'sent');
});

test('the echo may come before the answer, and twice: the message stands there once', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { text: 'Hello' });
  await settle();
  const echo = mine(10, { muid: key });
  script.tell({ type: 'message', message: echo });
  assert.deepEqual(
    entries().map(entry => entry.key),
    ['m000001', 'm000002', 'm000003', key],
  );
  const before = session.state;
  script.tell({ type: 'message', message: { ...echo } });
  assert.equal(session.state, before, 'the same news again changes nothing');
  await script.next('messages.send').answer({ ...echo });
  assert.equal(session.state, before);
});

test('a message is accepted by its echo although its request is never answered, and the next one goes out', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { text: 'one' });
  session.send(ADA, { text: 'two' });
  await settle();
  assert.equal(script.count('messages.send'), 1);
  script.tell({ type: 'message', message: mine(10, { muid: key }) });
  await settle();
  assert.equal(script.count('messages.send'), 2);
  assert.equal(entries().at(-2)!.delivery, 'sent');
});

test('messages of one conversation go out one after the other; other conversations do not wait', async () => {
  const { script, session } = await opened();
  const sent = () =>
    script.calls
      .filter(one => one.name === 'messages.send')
      .map(one => (one.args[0] as { text: string }).text);
  const one = session.send(ADA, { text: 'one' });
  session.send(ADA, { text: 'two' });
  session.send('user:bob', { text: 'other' });
  await settle();
  assert.deepEqual(sent(), ['one', 'other']);
  await script.next('messages.send').answer(mine(10, { muid: one }));
  assert.deepEqual(sent(), ['one', 'other', 'two']);
});

test('somebody else cannot take the place of a message by using its muid', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { text: 'mine' });
  script.tell({ type: 'message', message: message(9, { muid: key, text: 'theirs' }) });
  assert.deepEqual(
    entries()
      .slice(-2)
      .map(entry => entry.key),
    ['m000009', key],
  );
  assert.equal(entries().at(-1)!.delivery, 'sending');
});

test('a refused message stays, with its error; a retry goes out under the same muid', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { text: 'Hello' });
  await settle();
  await script.next('messages.send').refuse(new ChatError('blocked'));
  assert.equal(entries().at(-1)!.delivery, 'failed');
  assert.equal(entries().at(-1)!.error?.code, 'blocked');
  session.retry(ADA, key);
  assert.equal(entries().at(-1)!.delivery, 'sending');
  assert.equal(entries().at(-1)!.error, undefined);
  await settle();
  const again = script.next('messages.send');
  assert.equal((again.args[0] as { muid: string }).muid, key);
  await again.answer(mine(10, { muid: key }));
  assert.equal(entries().at(-1)!.delivery, 'sent');
});

test('a failed one does not hold up the next one', async () => {
  const { script, session, entries } = await opened();
  session.send(ADA, { text: 'one' });
  const two = session.send(ADA, { text: 'two' });
  await settle();
  await script.next('messages.send').refuse(new Error('boom'));
  await script.next('messages.send').answer(mine(11, { muid: two }));
  assert.deepEqual(
    entries()
      .slice(-2)
      .map(entry => entry.delivery),
    ['sent', 'failed'],
  );
  assert.equal(entries().at(-1)!.error?.code, 'internal');
});

test('discard takes a message away and gives its request up', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { text: 'Hello' });
  session.send(ADA, { text: 'next' });
  await settle();
  const asked = script.next('messages.send');
  session.discard(ADA, key);
  assert.equal(entries().length, 4);
  assert.equal(asked.signal.aborted, true);
  await settle();
  assert.equal((script.next('messages.send').args[0] as { text: string }).text, 'next');
  session.discard(ADA, 'nobody');
  session.retry(ADA, 'nobody');
});

test('a quote and the names in a text are filled in from what the page knows', async () => {
  const { script, session, entries } = await opened();
  script.tell({ type: 'user', user: user('bob') });
  session.send(ADA, { text: 'Ask <@uid:bob> or <@uid:zoe>', quotedMessageId: 'm000002' });
  const { quote, mentions } = entries().at(-1)!.message;
  assert.deepEqual(quote, {
    id: 'm000002',
    kind: 'message/text',
    sender: message(2).sender,
    text: 'message 2',
  });
  assert.deepEqual(
    mentions?.map(({ uid }) => uid),
    ['bob'],
  );
});

test('a thread answer stands in its thread, not in the conversation', async () => {
  const { session, entries } = await opened();
  const key = session.send(ADA, { text: 'in the thread', parentId: 'm000001' });
  assert.equal(entries().length, 3);
  assert.equal(session.state.threads.get('user:ada#m000001')!.entries[0]!.key, key);
});

test('a custom message carries its type and data', async () => {
  const { script, session, entries } = await opened();
  session.send(ADA, { custom: 'poll', customData: { question: 'Tea?' }, notifies: false });
  assert.equal(entries().at(-1)!.message.category, 'custom');
  await settle();
  const asked = script.next('messages.send').args[0] as Record<string, unknown>;
  assert.equal(asked['type'], 'poll');
  assert.equal(asked['notifies'], false);
});

test('files are uploaded first, their progress shows, and words written later do not wait for them', async () => {
  const { script, session, entries, texts } = await opened({
    probe: async () => ({ width: 40, height: 30 }),
  });
  const film = session.send(ADA, { files: [{ file: png(), alt: 'A cat' }], text: 'caption' });
  const words = session.send(ADA, { text: 'later words' });
  assert.equal(entries().at(-2)!.uploads?.[0]?.progress, 0);
  assert.equal(entries().at(-2)!.message.type, 'image');
  await settle();
  const upload = script.next('files.upload');
  const { onProgress } = upload.args[1] as { onProgress: (share: number) => void };
  onProgress(0.5);
  assert.equal(entries().find(entry => entry.key === film)!.uploads?.[0]?.progress, 0.5);
  await script.next('messages.send').answer(mine(10, { muid: words, text: 'later words' }));
  assert.deepEqual(texts().slice(-2), ['later words', 'caption']);
  onProgress(1);
  await upload.answer({ url: 'file:1', name: 'cat.png', size: 7, mimeType: 'image/png' });
  const asked = script.next('messages.send').args[0] as unknown as { attachments: unknown[]; muid: string };
  assert.equal(asked.muid, film);
  assert.deepEqual(asked.attachments, [
    { url: 'file:1', name: 'cat.png', size: 7, mimeType: 'image/png', width: 40, height: 30, alt: 'A cat' },
  ]);
});

test('what is uploaded already is not uploaded again by a retry', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { files: [{ file: png('a.png') }, { file: png('b.png') }] });
  await settle();
  await script.next('files.upload').answer({ url: 'file:a', name: 'a.png', size: 7, mimeType: 'image/png' });
  await script.next('files.upload').refuse(new ChatError('file-too-large'));
  assert.equal(entries().at(-1)!.error?.code, 'file-too-large');
  session.retry(ADA, key);
  await settle();
  assert.equal(script.count('files.upload'), 3);
  await script.next('files.upload').answer({ url: 'file:b', name: 'b.png', size: 7, mimeType: 'image/png' });
  const asked = script.next('messages.send').args[0] as unknown as { attachments: { url: string }[] };
  assert.deepEqual(
    asked.attachments.map(({ url }) => url),
    ['file:a', 'file:b'],
  );
});

test('a mixture of files goes out as files', async () => {
  const { session, entries } = await opened();
  const pdf = new File(['%PDF'], 'a.pdf', { type: 'application/pdf' });
  session.send(ADA, { files: [{ file: png() }, { file: pdf }] });
  assert.equal(entries().at(-1)!.message.type, 'file');
});

test('previews are made, and revoked when the message is accepted or taken back', async () => {
  const made = mock.method(URL, 'createObjectURL');
  const revoked = mock.method(URL, 'revokeObjectURL');
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { files: [{ file: png() }] });
  const url = entries().at(-1)!.uploads?.[0]?.previewUrl;
  assert.equal(url, made.mock.calls[0]!.result);
  await settle();
  await script
    .next('files.upload')
    .answer({ url: 'file:1', name: 'cat.png', size: 7, mimeType: 'image/png' });
  assert.equal(revoked.mock.callCount(), 0);
  await script.next('messages.send').answer(mine(10, { muid: key }));
  assert.deepEqual(revoked.mock.calls[0]!.arguments, [url]);
  const other = session.send(ADA, { files: [{ file: png() }] });
  await settle();
  const upload = script.next('files.upload');
  session.discard(ADA, other);
  assert.equal(revoked.mock.callCount(), 2);
  assert.equal((upload.args[1] as { signal: AbortSignal }).signal.aborted, true);
  mock.restoreAll();
});

test('what is written while the line is down stays "sending" and goes out, once and in order, when it is back', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { script, session, entries } = await opened();
  const one = session.send(ADA, { text: 'one' });
  await settle();
  const lost = script.next('messages.send');
  script.tell({ type: 'lineLost', error: new ChatError('offline') });
  await lost.refuse(new ChatError('offline'));
  const two = session.send(ADA, { text: 'two' });
  await settle();
  assert.deepEqual(
    entries()
      .slice(-2)
      .map(entry => entry.delivery),
    ['sending', 'sending'],
  );
  assert.equal(script.count('messages.send'), 1);
  session.reconnect();
  await settle();
  const again = script.next('messages.send');
  assert.equal((again.args[0] as { muid: string }).muid, one);
  await again.answer(mine(10, { muid: one }));
  assert.equal((script.next('messages.send').args[0] as { muid: string }).muid, two);
  mock.timers.reset();
});

test('a message on its way when the line broke without a word is sent again under its muid', async () => {
  const { script, session } = await opened();
  const key = session.send(ADA, { text: 'one' });
  await settle();
  const first = script.next('messages.send');
  script.tell({ type: 'lineLost', error: new ChatError('offline') });
  session.reconnect();
  await settle();
  assert.equal(first.signal.aborted, true);
  assert.equal((script.next('messages.send').args[0] as { muid: string }).muid, key);
  session.close();
});

test('what is written before the session connects goes out when it does', async () => {
  const { script, session } = await scripted({ unconnected: true });
  session.send(ADA, { text: 'early' });
  await settle();
  assert.equal(session.state.threads.get(ADA)!.entries[0]!.message.sender.uid, 'me');
  assert.equal(script.count('messages.send'), 0);
  await session.connect();
  await settle();
  assert.equal(script.count('messages.send'), 1);
});

test('messages that wait survive the loading of their thread', async () => {
  const { script, session } = await scripted();
  const key = session.send(ADA, { text: 'early' });
  script.replies['messages.list'] = () => ({ items: [message(1), message(2)] });
  await session.loadThread(ADA);
  assert.deepEqual(
    session.state.threads.get(ADA)!.entries.map(entry => entry.key),
    ['m000001', 'm000002', key],
  );
  script.replies['messages.list'] = () => ({ items: [message(2), mine(3, { muid: key })] });
  await session.loadNewest(ADA);
  const { entries } = session.state.threads.get(ADA)!;
  assert.deepEqual(
    entries.map(entry => [entry.key, entry.delivery]),
    [
      ['m000002', 'sent'],
      [key, 'sent'],
    ],
  );
});

test('sending while one reads the past brings the newest page', async () => {
  const { script, session, entries } = await opened();
  script.replies['messages.list'] = (query: { around?: string }) =>
    query.around ? { items: [message(1)], newer: 'n', older: 'o' } : { items: [message(8), message(9)] };
  await session.loadAround(ADA, 'm000001');
  const key = session.send(ADA, { text: 'now' });
  await settle();
  assert.deepEqual(
    entries().map(entry => entry.key),
    ['m000008', 'm000009', key],
  );
});

test('the outbox knows what is not accepted yet', async () => {
  const items = new Map<string, unknown>();
  const outbox = {
    put: (item: { muid: string }) => items.set(item.muid, item),
    remove: (muid: string) => items.delete(muid),
  };
  const { script, session } = await opened({ outbox });
  const one = session.send(ADA, { text: 'one' });
  const two = session.send(ADA, { text: 'two' });
  assert.deepEqual([...items.keys()], [one, two]);
  session.discard(ADA, two);
  await settle();
  await script.next('messages.send').answer(mine(10, { muid: one }));
  assert.equal(items.size, 0);
});

test('typing ends when the message is sent', async () => {
  const { script, session } = await opened();
  session.typing(ADA, true);
  session.send(ADA, { text: 'done' });
  await settle();
  assert.deepEqual(
    script.calls.filter(one => one.name === 'transient.typing').map(one => one.args[1]),
    [true, false],
  );
  assert.equal(ada.uid, 'ada');
});

test('files that the service has go out as they are, without an upload', async () => {
  const { script, session, entries } = await opened();
  const there = [
    { url: 'https://files.example/cat.png', name: 'cat.png', size: 7, mimeType: 'image/png', width: 4 },
  ];
  session.send(ADA, { attachments: there, type: 'image', text: 'Look', metadata: { forwarded: true } });
  const { message: shown, uploads } = entries().at(-1)!;
  assert.equal(shown.type, 'image');
  assert.deepEqual('attachments' in shown && shown.attachments, there);
  assert.equal(uploads, undefined);
  await settle();
  assert.equal(script.count('files.upload'), 0);
  const [asked] = script.next('messages.send').args as [Record<string, unknown>];
  assert.deepEqual(
    [asked['category'], asked['type'], asked['attachments'], asked['text'], asked['metadata']],
    ['message', 'image', there, 'Look', { forwarded: true }],
  );
});
