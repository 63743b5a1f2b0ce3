import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatError, type MediaMessage } from '../../../src/model/index.js';
import { memoryOutbox } from '../../../src/session/outbox.js';
import type { OutgoingMedia } from '../../../src/session/outgoing.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;

const opened = async (options: Parameters<typeof scripted>[0]) => {
  const made = await scripted(options);
  made.script.replies['messages.list'] = () => ({ items: [] });
  await made.session.loadThread(ADA);
  return { ...made, entries: () => made.session.state.threads.get(ADA)!.entries };
};

const png = () => new File(['picture'], 'cat.png', { type: 'image/png' });

test('a file is prepared once, and what is made of it is shown, measured and sent, by a retry too', async () => {
  const measured: string[] = [];
  const small = new File(['small'], 'cat.webp', { type: 'image/webp' });
  let prepared = 0;
  const { script, session, entries } = await opened({
    prepare: async () => {
      prepared += 1;
      return small;
    },
    probe: async file => {
      measured.push(file.name);
      return { width: 20, height: 15, placeholder: 'data:image/webp;base64,AA' };
    },
  });
  const key = session.send(ADA, { files: [{ file: png(), alt: 'A cat' }] });
  await settle();
  const { message, uploads } = entries().at(-1)!;
  const [shown] = (message as MediaMessage).attachments;
  assert.deepEqual([shown!.name, shown!.width, shown!.height, shown!.alt], ['cat.webp', 20, 15, 'A cat']);
  assert.equal(shown!.url, uploads?.[0]?.previewUrl);
  assert.equal(uploads?.[0]?.size, small.size);
  const first = script.next('files.upload');
  assert.equal(first.args[0], small);
  await first.refuse(new ChatError('file-unreadable'));
  session.retry(ADA, key);
  await settle();
  assert.equal(script.next('files.upload').args[0], small);
  assert.equal(prepared, 1);
  assert.deepEqual(measured, ['cat.webp', 'cat.webp']);
});

test('a file that cannot be prepared goes as it is', async () => {
  const { script, session } = await opened({ prepare: () => Promise.reject(new Error('no canvas')) });
  const file = png();
  session.send(ADA, { files: [{ file }] });
  await settle();
  assert.equal(script.next('files.upload').args[0], file);
});

const stored = (name: string) => ({ url: `file:${name}`, name, size: 7, mimeType: 'image/png' });
const named = (name: string) => ({ file: new File([name], name, { type: 'image/png' }) });

test('one file is taken back while the others go on; with the last one the message is', async () => {
  const outbox = memoryOutbox();
  const { script, session, entries } = await opened({ outbox });
  const key = session.send(ADA, { files: ['a', 'b', 'c'].map(named), text: 'three' });
  await settle();
  const [a, b, c] = [1, 2, 3].map(() => script.next('files.upload'));
  const [, second, third] = entries().at(-1)!.uploads!;
  session.cancelUpload(ADA, key, second!.id);
  assert.deepEqual([a!.signal.aborted, b!.signal.aborted, c!.signal.aborted], [false, true, false]);
  assert.deepEqual(
    entries()
      .at(-1)!
      .uploads!.map(({ name }) => name),
    ['a', 'c'],
  );
  assert.equal((entries().at(-1)!.message as MediaMessage).attachments.length, 2);
  // After a reload it would not come back.
  const kept = outbox.items.get(key)!.outgoing as OutgoingMedia;
  assert.deepEqual(
    kept.files.map(({ file }) => file.name),
    ['a', 'c'],
  );
  await a!.answer(stored('a'));
  session.cancelUpload(ADA, key, third!.id);
  await settle();
  const asked = script.next('messages.send').args[0] as unknown as MediaMessage;
  assert.deepEqual(
    asked.attachments.map(({ url }) => url),
    ['file:a'],
  );

  const other = session.send(ADA, { files: [named('d')] });
  await settle();
  session.cancelUpload(ADA, other, entries().at(-1)!.uploads![0]!.id);
  assert.equal(entries().at(-1)!.key, key);
  assert.equal(script.next('files.upload').signal.aborted, true);
});

test('a file that fails says so by itself, is tried again by itself, or left out; the others go on meanwhile', async () => {
  const { script, session, entries } = await opened({});
  const key = session.send(ADA, { files: ['a', 'b', 'c'].map(named) });
  const uploads = () => entries().at(-1)!.uploads!;
  await settle();
  const [a, b, c] = [1, 2, 3].map(() => script.next('files.upload'));
  await a!.refuse(new ChatError('file-unreadable'));
  await b!.refuse(new ChatError('file-too-large'));
  await settle();
  assert.deepEqual(
    uploads().map(({ error }) => error?.code),
    ['file-unreadable', 'file-too-large', undefined],
  );
  assert.equal(entries().at(-1)!.delivery, 'sending');
  session.retryUpload(ADA, key, uploads()[0]!.id);
  assert.equal(uploads()[0]!.error, undefined);
  await c!.answer(stored('c'));
  await script.next('files.upload').answer(stored('a'));
  await settle();
  assert.equal(entries().at(-1)!.delivery, 'failed');
  assert.equal(entries().at(-1)!.error?.code, 'file-too-large');
  assert.equal(script.count('messages.send'), 0);
  session.cancelUpload(ADA, key, uploads()[1]!.id);
  assert.equal(entries().at(-1)!.delivery, 'sending');
  await settle();
  const asked = script.next('messages.send').args[0] as unknown as MediaMessage;
  assert.deepEqual(
    asked.attachments.map(({ url }) => url),
    ['file:a', 'file:c'],
  );
});
