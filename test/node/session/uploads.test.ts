import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatError, type MediaMessage } from '../../../src/model/index.js';
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
