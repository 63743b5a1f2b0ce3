import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatError } from '../../../src/model/index.js';
import { chat, message, mine } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;

/** A session that has the chat with ada open, with three messages in it. */
const opened = async (options: Parameters<typeof scripted>[0] = {}) => {
  const made = await scripted(options);
  made.script.replies['messages.list'] = () => ({ items: [message(1), message(2), message(3)] });
  await made.session.loadThread(ADA);
  const entries = () => made.session.state.threads.get(ADA)!.entries;
  return { ...made, entries };
};

test('a message stands there at once, is sent, and keeps its key when it is accepted', async () => {
  const { script, session, entries } = await opened();
  const key = session.send(ADA, { text: 'Hello' });
  assert.equal(entries().at(-1)!.key, key);
  assert.equal(entries().at(-1)!.message.id, key);
  assert.equal(entries().at(-1)!.delivery, 'sending');
  await settle();
  const asked = script.next('messages.send');
  await asked.answer(mine(10, { muid: key, text: 'Hello' }));
  assert.equal(entries().length, 4);
  assert.equal(entries().at(-1)!.key, key);
  assert.equal(entries().at(-1)!.message.id, 'm000010');
  assert.equal(entries().at(-1)!.delivery, 'sent');
});
