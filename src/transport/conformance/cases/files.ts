import { LIMITS } from '../../../model/limits.js';
import type { MediaMessage } from '../../../model/message.js';
import { newId } from '../../../support/new-id.js';
import { equal, ok, refused } from '../assert.js';
import { when, type Case } from '../case.js';
import { quiet } from '../client.js';

const notes = (words = 'notes on the engine'): File => new File([words], 'notes.txt', { type: 'text/plain' });

export const fileCases: readonly Case[] = [
  when('upload resolves to an attachment', ['files'], async app => {
    const ada = await app.client('ada');
    const file = notes();
    const attachment = await ada.files.upload(file, { signal: quiet() });
    equal([attachment.name, attachment.size], ['notes.txt', file.size], 'name and size');
    equal(attachment.mimeType.split(';')[0], 'text/plain', 'type');
    ok(attachment.url, 'it has a URL');
  }),

  when('upload takes another name, and a Blob that has none', ['files'], async app => {
    const ada = await app.client('ada');
    const named = await ada.files.upload(notes(), { name: 'other.txt', signal: quiet() });
    equal(named.name, 'other.txt', 'another name');
    const blob = await ada.files.upload(new Blob(['x']), { signal: quiet() });
    ok(blob.name, 'a name of its own');
    ok(blob.mimeType, 'a type of its own');
  }),

  when('upload tells how it goes on: never back, and 1 at the end', ['files'], async app => {
    const ada = await app.client('ada');
    const shares: number[] = [];
    const body = notes('x'.repeat(300_000));
    await ada.files.upload(body, { onProgress: share => shares.push(share), signal: quiet() });
    equal(shares.at(-1), 1, 'the last share, before the promise resolves');
    equal(
      shares,
      [...shares].sort((a, b) => a - b),
      'the shares are rising',
    );
    ok(
      shares.every(share => share >= 0 && share <= 1),
      'the shares are of 1',
      shares,
    );
  }),

  when('upload can be aborted on the way', ['files'], async app => {
    const ada = await app.client('ada');
    const given = new AbortController();
    const uploading = ada.files.upload(notes('x'.repeat(1_000_000)), {
      onProgress: () => given.abort(),
      signal: given.signal,
    });
    given.abort();
    await refused(uploading, 'aborted', 'upload');
  }),

  when('an empty file is refused with file-empty', ['files'], async app => {
    const ada = await app.client('ada');
    await refused(ada.files.upload(notes(''), { signal: quiet() }), 'file-empty', 'upload');
  }),

  when('a file over 100 MB is refused with file-too-large, before it is read', ['files'], async app => {
    const ada = await app.client('ada');
    const huge = notes();
    // Nobody wants a real one in a test.
    Object.defineProperty(huge, 'size', { value: LIMITS.fileBytes + 1 });
    await refused(ada.files.upload(huge, { signal: quiet() }), 'file-too-large', 'upload');
  }),

  when('what was uploaded can be sent, and loaded at the other end as it was', ['files'], async app => {
    const [ada, grace] = await app.clients('ada', 'grace');
    const attachment = await ada.files.upload(notes('the very words'), { signal: quiet() });
    const muid = newId();
    const to = { receiverType: 'user', receiverId: 'grace' } as const;
    await ada.send({ category: 'message', type: 'file', ...to, muid, attachments: [attachment] });
    const told = (await grace.nextMessage(muid)) as MediaMessage;
    equal(told.attachments, [attachment], 'the attachment');
    const url = told.attachments[0]?.url ?? '';
    const { resolve } = grace.transport.files ?? {};
    const loadable = resolve ? await grace.files.resolve(url, quiet()) : url;
    equal(await (await fetch(loadable)).text(), 'the very words', 'its content');
  }),

  when('resolve of a file that is not there is refused with file-not-found', ['files.resolve'], async app => {
    const ada = await app.client('ada');
    const { url } = await ada.files.upload(notes(), { signal: quiet() });
    await refused(ada.files.resolve(`${url}-gone`, quiet()), 'file-not-found', 'resolve');
  }),
];
