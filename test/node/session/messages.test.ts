import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatError } from '../../../src/model/index.js';
import type { TransportEvent } from '../../../src/transport/index.js';
import { chat, group, groupChat, message, mine, T0 } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;
const came = (...numbers: number[]): TransportEvent[] =>
  numbers.map(n => ({ type: 'message', message: message(n) }));

/** The chat with ada, with messages 10 to 12 held and more before them. */
const opened = async () => {
  const made = await scripted();
  const { script, session } = made;
  script.replies['messages.list'] = () => ({
    items: [message(10), message(11), message(12)],
    older: 'older',
  });
  script.tell({ type: 'conversation', conversation: chat('ada', { lastMessage: message(12) }) });
  await session.loadThread(ADA);
  const ids = () =>
    session.state.threads.get(ADA)!.entries.map(entry => entry.message.id.replace(/^m0*/, ''));
  const thread = () => session.state.threads.get(ADA)!;
  return { ...made, ids, thread };
};

test('arrivals stand in the order of time and id, whatever order they come in, each once', async () => {
  const { script, ids } = await opened();
  script.tell(...came(15, 13, 14, 13, 15));
  script.tell(...came(14, 16));
  assert.deepEqual(ids(), ['10', '11', '12', '13', '14', '15', '16']);
});

test('what is older than the page that is held comes with its own page', async () => {
  const { script, ids } = await opened();
  script.tell(...came(5));
  assert.deepEqual(ids(), ['10', '11', '12']);
});

test('a batch is told once, before the sink returns; what did not change keeps its identity', async () => {
  const { script, session } = await opened();
  const told: unknown[][] = [];
  const undo = session.subscribe((state, before) => told.push([state, before]));
  const before = session.state;
  const first = before.threads.get(ADA)!.entries[0];
  script.tell(...came(13, 14, 15));
  assert.equal(told.length, 1);
  assert.equal(told[0]![0], session.state);
  assert.equal(told[0]![1], before);
  assert.equal(session.state.threads.get(ADA)!.entries[0], first);
  assert.equal(session.state.users, before.users);
  assert.equal(session.state.inbox.items.length, before.inbox.items.length);
  assert.equal(before.threads.get(ADA)!.entries.length, 3, 'the old state is as it was');
  script.tell(...came(13, 14, 15));
  assert.equal(told.length, 1, 'nothing new, nobody told');
  undo();
  script.tell(...came(16));
  assert.equal(told.length, 1);
});

test('an update replaces one entry and keeps the others', async () => {
  const { script, thread } = await opened();
  const [first, , last] = thread().entries;
  script.tell({ type: 'messageUpdated', message: message(11, { text: 'edited', editedAt: T0 }) });
  const { entries } = thread();
  assert.equal((entries[1]!.message as { text: string }).text, 'edited');
  assert.equal(entries[1]!.key, 'm000011');
  assert.equal(entries[0], first);
  assert.equal(entries[2], last);
});

test('a deleted message empties the quotes that show it', async () => {
  const { script, thread } = await opened();
  const quote = {
    id: 'm000011',
    kind: 'message/text',
    sender: message(11).sender,
    text: 'message 11',
  } as const;
  script.tell({ type: 'message', message: message(13, { quotedMessageId: 'm000011', quote }) });
  script.tell({ type: 'messageUpdated', message: message(11, { text: '', deletedAt: T0 }) });
  assert.equal(thread().entries.at(-1)!.message.quote?.text, '');
  assert.equal(thread().entries.at(-1)!.message.quote?.deletedAt, T0);
});

test('a removed message is gone', async () => {
  const { script, ids } = await opened();
  script.tell({ type: 'messageRemoved', conversationId: ADA, messageId: 'm000011' });
  assert.deepEqual(ids(), ['10', '12']);
});

test('receipts of the other one mark my messages up to a place, in a chat of two', async () => {
  const { script, thread } = await opened();
  script.tell({ type: 'message', message: mine(13) }, { type: 'message', message: mine(14) });
  const receiver = { receiverType: 'user', receiverId: 'me' } as const;
  const receipt = { uid: 'ada', receiver, messageId: 'm000013', upTo: mine(13).sentAt, at: T0 } as const;
  script.tell({ type: 'receipt', conversationId: ADA, receipt: { ...receipt, type: 'delivered' } });
  assert.deepEqual(
    thread()
      .entries.slice(-2)
      .map(entry => entry.delivery),
    ['delivered', 'sent'],
  );
  script.tell({
    type: 'receipt',
    conversationId: ADA,
    receipt: { ...receipt, type: 'read', upTo: mine(14).sentAt },
  });
  assert.deepEqual(
    thread()
      .entries.slice(-2)
      .map(entry => entry.delivery),
    ['read', 'read'],
  );
  assert.equal(thread().entries[0]!.delivery, 'sent', 'those of others stay as they are');
});

test('a receipt of one of many in a group marks nothing: the message itself says when all have it', async () => {
  const { script, session } = await opened();
  const sent = mine(20, { receiverType: 'group', receiverId: 'design' });
  script.replies['messages.list'] = () => ({ items: [sent] });
  script.tell({ type: 'conversation', conversation: groupChat('design') });
  await session.loadThread('group:design');
  const receiver = { receiverType: 'group', receiverId: 'design' } as const;
  const receipt = {
    type: 'read',
    uid: 'ada',
    receiver,
    messageId: sent.id,
    upTo: sent.sentAt,
    at: T0,
  } as const;
  script.tell({ type: 'receipt', conversationId: 'group:design', receipt });
  const delivery = () => session.state.threads.get('group:design')!.entries[0]!.delivery;
  assert.equal(delivery(), 'sent');
  script.tell({ type: 'messageUpdated', message: { ...sent, readAt: T0 } });
  assert.equal(delivery(), 'read');
});

test('an edit shows at once; when it is refused it is taken back, and what came meanwhile stays', async () => {
  const { script, session, thread } = await opened();
  script.tell({ type: 'message', message: mine(13) });
  const text = () => (thread().entries.at(-1)!.message as { text: string }).text;
  const editing = session.edit('m000013', { text: 'better' });
  await settle();
  assert.equal(text(), 'better');
  const reactions = [{ emoji: '👍', count: 1, mine: false, users: [{ uid: 'ada', name: 'Ada' }] }];
  script.tell({ type: 'messageUpdated', message: mine(13, { reactions }) });
  assert.equal(text(), 'better', 'other news does not undo what is still asked');
  void script.next('messages.edit').refuse(new ChatError('not-sender'));
  await assert.rejects(editing, { code: 'not-sender' });
  assert.equal(text(), 'message 13');
  assert.deepEqual(thread().entries.at(-1)!.message.reactions, reactions);
});

test('two changes of one message are taken back each for itself', async () => {
  const { script, session, thread } = await opened();
  const emoji = () =>
    thread()
      .entries.at(-1)!
      .message.reactions?.map(reaction => reaction.emoji) ?? [];
  const up = session.react('m000012', '👍', true);
  const heart = session.react('m000012', '❤️', true);
  await settle();
  assert.deepEqual(emoji(), ['👍', '❤️']);
  void script.next('messages.react').refuse(new ChatError('blocked'));
  await assert.rejects(up, { code: 'blocked' });
  assert.deepEqual(emoji(), ['❤️']);
  const mineToo = [{ emoji: '❤️', count: 1, mine: true, users: [] }];
  void script.next('messages.react').answer(message(12, { reactions: mineToo }));
  await heart;
  assert.deepEqual(emoji(), ['❤️']);
});

test('pin, save and delete for everyone show at once', async () => {
  const { script, session, thread } = await opened();
  script.replies['messages.pin'] = () => message(12, { pinnedAt: T0, pinnedBy: 'me' });
  script.replies['messages.save'] = () => message(12, { pinnedAt: T0, pinnedBy: 'me', savedAt: T0 });
  const last = () => thread().entries.at(-1)!.message;
  const pinning = session.pinMessage('m000012', true);
  await settle();
  assert.ok(last().pinnedAt);
  await pinning;
  await session.saveMessage('m000012', true);
  assert.equal(last().savedAt, T0);
  const deleting = session.deleteMessage('m000012', 'everyone');
  assert.ok(last().deletedAt);
  await settle();
  void script.next('messages.delete').refuse(new ChatError('not-allowed'));
  await assert.rejects(deleting, { code: 'not-allowed' });
  assert.equal(last().deletedAt, undefined);
});

test('delete for me takes the message away, and a refusal brings it back to its place', async () => {
  const { script, session, ids } = await opened();
  const deleting = session.deleteMessage('m000011', 'me');
  await settle();
  assert.deepEqual(ids(), ['10', '12']);
  void script.next('messages.delete').refuse(new ChatError('internal'));
  await assert.rejects(deleting, { code: 'internal' });
  assert.deepEqual(ids(), ['10', '11', '12']);
});

test('what the transport cannot do rejects with "unsupported" and changes nothing', async () => {
  const { script, session } = await scripted({ without: ['messages.edit', 'groups'] });
  assert.equal(session.state.can.edit, false);
  script.replies['messages.list'] = () => ({ items: [mine(1)] });
  await session.loadThread(ADA);
  await assert.rejects(session.edit('m000001', { text: 'x' }), { code: 'unsupported' });
  await assert.rejects(session.getGroup('design'), { code: 'unsupported' });
  assert.equal((session.state.threads.get(ADA)!.entries[0]!.message as { text: string }).text, 'message 1');
});

test('a thousand arrivals in a thread of a thousand stay in order, batched or one by one', async () => {
  const { script, session, thread } = await opened();
  script.replies['messages.list'] = () => ({ items: Array.from({ length: 100 }, (_, n) => message(n)) });
  await session.loadNewest(ADA);
  const stop = session.watchThread(ADA);
  script.tell(...came(...Array.from({ length: 900 }, (_, n) => 1000 - n)));
  for (let n = 1001; n <= 2000; n++) script.tell(...came(n));
  const { entries } = thread();
  assert.equal(entries.length, 2000);
  assert.ok(
    entries.every((entry, index) => !index || entries[index - 1]!.message.sentAt < entry.message.sentAt),
  );
  stop();
  assert.equal(session.state.groups.get('design'), undefined);
  assert.equal(group('design').guid, 'design');
});
