import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ErrorCode } from '../../../src/model/chat-error.js';
import type { Attachment } from '../../../src/model/attachment.js';
import type { NewMessage } from '../../../src/model/new-message.js';
import { later, quiet, refusal, TestApp, text, type Client } from './support.js';

const long = (length: number): string => 'x'.repeat(length);
const many = (length: number): string[] => Array.from({ length }, (_, index) => `t${index}`);
const file: Attachment = { url: 'https://example.org/a.png', name: 'a.png', size: 1, mimeType: 'image/png' };
const send = ({ transport }: Client, more: object): Promise<unknown> =>
  transport.messages.send({ ...text('user:bob', 'hi'), ...more } as NewMessage, quiet);
const custom = { category: 'custom', type: 'poll' };
const group = ({ transport }: Client, more: object): Promise<unknown> =>
  transport.groups.create({ guid: 'new', name: 'New', type: 'public', ...more }, quiet);

const REFUSALS: readonly (readonly [
  what: string,
  code: ErrorCode,
  act: (client: Client) => Promise<unknown>,
])[] = [
  ['a page of 101', 'limit-page', ({ transport }) => transport.users.list({ limit: 101 }, quiet)],
  ['a page of 101 messages', 'limit-page', ({ transport }) => transport.messages.list({ limit: 101 }, quiet)],
  [
    'a page of none',
    'invalid-argument',
    ({ transport }) => transport.conversations.list({ limit: 0 }, quiet),
  ],
  [
    'a made-up cursor',
    'invalid-cursor',
    ({ transport }) => transport.conversations.list({ cursor: 'x' }, quiet),
  ],
  [
    'a foreign cursor',
    'invalid-cursor',
    ({ transport }) => transport.conversations.list({ cursor: '<bob/1' }, quiet),
  ],
  ['an empty text', 'limit-text', client => send(client, { text: ' \n' })],
  ['a text over 64 KB of UTF-8', 'limit-text', client => send(client, { text: 'é'.repeat(32 * 1024 + 1) })],
  ['26 tags', 'limit-tags', client => send(client, { tags: many(26) })],
  ['a tag of 101', 'limit-tags', client => send(client, { tags: [long(101)] })],
  ['metadata over 5 KB', 'limit-metadata', client => send(client, { metadata: { a: long(5 * 1024) } })],
  [
    'custom data over 10 KB',
    'limit-custom-data',
    client => send(client, { ...custom, customData: { a: long(10 * 1024) } }),
  ],
  ['custom data that is none', 'invalid-argument', client => send(client, { ...custom, customData: 'x' })],
  [
    'a custom type with a blank',
    'invalid-argument',
    client => send(client, { ...custom, type: 'a b', customData: {} }),
  ],
  [
    '11 attachments',
    'limit-attachments',
    client => send(client, { type: 'image', attachments: Array(11).fill(file) }),
  ],
  ['no attachment', 'invalid-argument', client => send(client, { type: 'image', attachments: [] })],
  [
    'a script for an attachment',
    'invalid-url',
    client => send(client, { type: 'image', attachments: [{ ...file, url: 'javascript:1' }] }),
  ],
  ['an action', 'system-only', client => send(client, { category: 'action', type: 'groupMember' })],
  ['no muid', 'invalid-argument', client => send(client, { muid: '' })],
  ['an answer to nothing', 'message-not-found', client => send(client, { parentId: 'nothing' })],
  ['a quote of nothing', 'message-not-found', client => send(client, { quotedMessageId: 'nothing' })],
  ['nobody to write to', 'user-not-found', client => send(client, { receiverId: 'nobody' })],
  ['oneself to write to', 'not-on-self', client => send(client, { receiverId: 'ada' })],
  ['a guid with a blank', 'invalid-id', client => group(client, { guid: 'a b' })],
  ['a guid of 101', 'invalid-id', client => group(client, { guid: long(101) })],
  ['an empty name', 'limit-name', client => group(client, { name: '' })],
  ['a name of 101', 'limit-name', client => group(client, { name: long(101) })],
  ['a description of 256', 'limit-description', client => group(client, { description: long(256) })],
  ['26 members', 'limit-members', client => group(client, { members: many(26).map(uid => ({ uid })) })],
  [
    'an unknown member',
    'user-not-found',
    client => group(client, { members: [{ uid: 'bob' }, { uid: 'nobody' }] }),
  ],
  ['no password', 'password-missing', client => group(client, { type: 'password' })],
  ['a password for a public group', 'invalid-argument', client => group(client, { password: 'x' })],
  ['an icon that is a script', 'invalid-url', client => group(client, { icon: 'javascript:1' })],
  ['a guid that is taken', 'group-exists', client => group(client, { guid: 'g' })],
  ['an empty name of mine', 'limit-name', ({ transport }) => transport.users.update({ name: '' }, quiet)],
  [
    'a link that is a script',
    'invalid-url',
    ({ transport }) => transport.users.update({ link: 'javascript:1' }, quiet),
  ],
  [
    'a status message of 256',
    'limit-description',
    ({ transport }) => transport.users.update({ statusMessage: long(256) }, quiet),
  ],
  [
    '26 tags of a conversation',
    'limit-tags',
    ({ transport }) => transport.conversations.tag('user:bob', many(26), quiet),
  ],
  ['an empty file', 'file-empty', ({ transport }) => transport.files.upload(new Blob([]), { signal: quiet })],
  [
    'a file over 100 MB, before it is read',
    'file-too-large',
    ({ transport }) =>
      transport.files.upload({ size: 100 * 1024 * 1024 + 1, type: '' } as Blob, { signal: quiet }),
  ],
  [
    'a file that vanished',
    'file-unreadable',
    ({ transport }) => {
      const gone = {
        size: 10,
        type: '',
        slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
      };
      return transport.files.upload(gone as unknown as Blob, { signal: quiet });
    },
  ],
];

describe('limits and forms', () => {
  for (const [what, code, act] of REFUSALS) {
    it(`${what} is refused with ${code}, and nothing is written`, async () => {
      const app = new TestApp();
      await app.client('bob');
      const ada = await app.client('ada');
      await ada.transport.groups.create({ guid: 'g', name: 'G', type: 'public' }, quiet);
      await later(1);
      const before = await app.dump();
      assert.equal(await refusal(act(ada)), code);
      assert.deepEqual(await app.dump(), before);
      app.end();
    });
  }

  it('what is just within a limit is taken', async () => {
    const app = new TestApp();
    await app.client('bob');
    const ada = await app.client('ada');
    await send(ada, { text: 'é'.repeat(32 * 1024), tags: many(25), metadata: { a: long(5 * 1024 - 8) } });
    await group(ada, { guid: long(100), name: long(100), description: long(255) });
    app.end();
  });

  it('an aborted write writes nothing', async () => {
    const app = new TestApp({ latency: 5 });
    await app.client('bob');
    const ada = await app.client('ada');
    const before = await app.dump();
    const giveUp = new AbortController();
    const sending = ada.transport.messages.send(text('user:bob', 'hi'), giveUp.signal);
    giveUp.abort();
    assert.equal(await refusal(sending), 'aborted');
    assert.deepEqual(await app.dump(), before);
    app.end();
  });
});
