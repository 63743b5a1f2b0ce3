import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { ChatError, type Conversation } from '../../../src/model/index.js';
import { chat, group, groupChat, message, mine, T0, user } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;

/** A session with three chats in its inbox: ada, bob, cyd, newest first. */
const listed = async (more: Partial<Conversation>[] = [], older?: string) => {
  const names = ['ada', 'bob', 'cyd'];
  const items = names.map((uid, n) => chat(uid, { updatedAt: T0 - n * 1000, ...(more[n] as object) }));
  const made = await scripted({
    arrange: script => {
      script.replies['conversations.list'] = (query: { cursor?: string }) =>
        query.cursor ? { items: [chat('bob'), chat('dan', { updatedAt: T0 - 9000 })] } : { items, older };
    },
  });
  return { ...made, inbox: () => made.session.state.inbox.items.map(id => id.replace(/^user:/, '')) };
};

test('connecting loads the inbox, with its users and groups', async () => {
  const { session, inbox } = await listed();
  assert.deepEqual(inbox(), ['ada', 'bob', 'cyd']);
  assert.equal(session.state.inbox.status, 'ready');
  assert.equal(session.state.users.get('bob')?.name, 'Bob');
});

test('the next page joins, each conversation once', async () => {
  const { session, inbox, script } = await listed([], 'more');
  await Promise.all([session.loadMoreInbox(), session.loadMoreInbox()]);
  assert.deepEqual(inbox(), ['ada', 'bob', 'cyd', 'dan']);
  assert.equal(script.count('conversations.list'), 2);
  await session.loadMoreInbox();
  assert.equal(script.count('conversations.list'), 2);
});

test('a conversation takes its place: newest first, pinned before all, archived nowhere', async () => {
  const { script, inbox } = await listed();
  script.tell({ type: 'conversation', conversation: chat('cyd', { updatedAt: T0 + 1 }) });
  assert.deepEqual(inbox(), ['cyd', 'ada', 'bob']);
  script.tell({ type: 'conversation', conversation: chat('bob', { updatedAt: T0 - 1000, pinnedAt: T0 }) });
  assert.deepEqual(inbox(), ['bob', 'cyd', 'ada']);
  script.tell({ type: 'conversation', conversation: chat('cyd', { updatedAt: T0 + 1, archived: true }) });
  assert.deepEqual(inbox(), ['bob', 'ada']);
  script.tell({ type: 'conversation', conversation: chat('eve', { updatedAt: T0 - 500 }) });
  assert.deepEqual(inbox(), ['bob', 'ada', 'eve']);
});

test('a conversation that stands further down than what is held comes with its page', async () => {
  const { script, inbox } = await listed([], 'more');
  script.tell({ type: 'conversation', conversation: chat('zoe', { updatedAt: T0 - 5000 }) });
  assert.deepEqual(inbox(), ['ada', 'bob', 'cyd']);
});

test('a message alone moves its conversation up and counts, once, also when the conversation tells too', async () => {
  const { script, session, inbox } = await listed();
  const news = { type: 'message', message: message(1, { sender: { uid: 'cyd', name: 'Cyd' } }) } as const;
  script.tell(news);
  script.tell(news);
  const cyd = () => session.state.conversations.get('user:cyd')!;
  assert.deepEqual(inbox(), ['cyd', 'ada', 'bob']);
  assert.equal(cyd().unreadCount, 1);
  assert.equal(cyd().lastMessage?.id, 'm000001');
  const told = chat('cyd', {
    unreadCount: 2,
    lastMessage: message(2, { sender: { uid: 'cyd', name: 'Cyd' } }),
  });
  script.tell({ type: 'conversation', conversation: told }, { type: 'message', message: told.lastMessage! });
  assert.equal(cyd().unreadCount, 2);
});

test('what I write, thread answers and what does not count leave the count alone; my name counts twice', async () => {
  const { script, session } = await listed();
  const ada = () => session.state.conversations.get(ADA)!;
  script.tell(
    { type: 'message', message: mine(1) },
    { type: 'message', message: message(2, { parentId: 'm1' }) },
  );
  assert.equal(ada().unreadCount, 0);
  script.tell({
    type: 'message',
    message: message(3, { text: '<@uid:me> tea', mentions: [{ uid: 'me', name: 'Me' }] }),
  });
  assert.equal(ada().unreadCount, 1);
  assert.equal(ada().unreadMentions, 1);
});

test('a message of a conversation that nobody told of brings the conversation', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { script, session } = await listed();
  script.tell({ type: 'message', message: message(1, { sender: { uid: 'new', name: 'New' } }) });
  mock.timers.tick(500);
  await settle();
  const asked = script.next('conversations.get');
  assert.equal(asked.args[0], 'user:new');
  await asked.answer(chat('new', { unreadCount: 1 }));
  assert.equal(session.state.conversations.get('user:new')?.unreadCount, 1);
  mock.timers.reset();
});

test('flags show at once and are taken back when refused', async () => {
  const { script, session, inbox } = await listed();
  const pinning = session.pinConversation('user:cyd', true);
  await settle();
  assert.deepEqual(inbox(), ['cyd', 'ada', 'bob']);
  void script.next('conversations.pin').refuse(new ChatError('internal'));
  await assert.rejects(pinning, { code: 'internal' });
  assert.deepEqual(inbox(), ['ada', 'bob', 'cyd']);
  const archiving = session.archive(ADA, true);
  assert.deepEqual(inbox(), ['bob', 'cyd']);
  await settle();
  void script.next('conversations.archive').answer(chat('ada', { archived: true, updatedAt: T0 }));
  await archiving;
  assert.deepEqual(inbox(), ['bob', 'cyd']);
  const muting = session.mute('user:bob', Infinity);
  assert.equal(session.state.conversations.get('user:bob')?.mutedUntil, Infinity);
  await settle();
  void script.next('conversations.mute').answer(chat('bob', { mutedUntil: Infinity }));
  await muting;
});

test('a deleted conversation is gone at once, and back when refused', async () => {
  const { script, session, inbox } = await listed();
  session.open(ADA);
  const deleting = session.deleteConversation(ADA);
  await settle();
  assert.deepEqual(inbox(), ['bob', 'cyd']);
  assert.equal(session.state.current, undefined);
  void script.next('conversations.delete').refuse(new ChatError('internal'));
  await assert.rejects(deleting, { code: 'internal' });
  assert.deepEqual(inbox(), ['ada', 'bob', 'cyd']);
  assert.equal(session.state.current, ADA);
});

test('reading goes out once for a run of marks, only forwards, and clears the count at once', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { script, session } = await listed([
    { unreadCount: 3, unreadMentions: 1, lastMessage: message(3), lastReadMessageId: 'm000000' },
  ]);
  script.replies['messages.list'] = () => ({ items: [message(0), message(1), message(2), message(3)] });
  await session.loadThread(ADA);
  const ada = () => session.state.conversations.get(ADA)!;
  session.markRead(ADA, 'm000001');
  assert.equal(ada().unreadCount, 2);
  session.markRead(ADA, 'm000003');
  assert.equal(ada().unreadCount, 0);
  assert.equal(ada().unreadMentions, 0);
  session.markRead(ADA, 'm000002');
  session.markRead(ADA, 'm000003');
  mock.timers.tick(500);
  await settle();
  assert.equal(script.count('conversations.markRead'), 1);
  assert.equal(script.last('conversations.markRead')[1], 'm000003');
  session.markRead(ADA, 'm000003');
  session.markRead(ADA, 'm000001');
  mock.timers.tick(500);
  await settle();
  assert.equal(script.count('conversations.markRead'), 1);
  mock.timers.reset();
});

test('a mark that is refused is taken back and said; one that found no line goes out with the next', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const { script, session } = await listed([{ unreadCount: 1, lastMessage: message(3) }]);
  delete script.replies['conversations.markRead'];
  session.markRead(ADA, 'm000003');
  mock.timers.tick(500);
  await settle();
  await script.next('conversations.markRead').refuse(new ChatError('blocked'));
  assert.equal(session.state.conversations.get(ADA)!.unreadCount, 1);
  assert.deepEqual(
    session.state.notices.map(({ error, during }) => [error.code, during]),
    [['blocked', 'markRead']],
  );
  script.tell({ type: 'lineLost', error: new ChatError('offline') });
  session.markRead(ADA, 'm000003');
  assert.equal(session.state.conversations.get(ADA)!.unreadCount, 0);
  session.reconnect();
  await settle();
  mock.timers.tick(500);
  await settle();
  await script.next('conversations.markRead').answer();
  mock.timers.reset();
});

test('what arrives is acknowledged, once for a burst, and not what I wrote', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { script } = await listed();
  script.tell({ type: 'message', message: message(1) }, { type: 'message', message: message(2) });
  script.tell({ type: 'message', message: mine(3) });
  mock.timers.tick(500);
  await settle();
  assert.equal(script.count('conversations.markDelivered'), 1);
  assert.deepEqual(script.last('conversations.markDelivered').slice(0, 2), [ADA, 'm000002']);
  mock.timers.reset();
});

test('my reading on another device clears the count here', async () => {
  const { script, session } = await listed([{ unreadCount: 2, lastMessage: message(3) }]);
  const receiver = { receiverType: 'user', receiverId: 'ada' } as const;
  const read = {
    type: 'read',
    uid: 'me',
    receiver,
    messageId: 'm000003',
    upTo: message(3).sentAt,
    at: T0,
  } as const;
  script.tell({ type: 'receipt', conversationId: ADA, receipt: read });
  assert.equal(session.state.conversations.get(ADA)!.unreadCount, 0);
});

test('opening an unknown conversation fetches it; one that is not there is a notice', async () => {
  const { script, session } = await listed();
  session.open('user:dan');
  assert.equal(session.state.current, 'user:dan');
  await settle();
  await script.next('conversations.get').answer(chat('dan'));
  assert.ok(session.state.conversations.has('user:dan'));
  session.open('group:gone');
  await settle();
  await script.next('conversations.get').refuse(new ChatError('group-not-found'));
  assert.equal(session.state.notices.at(-1)?.error.code, 'group-not-found');
  session.open(undefined);
  assert.equal(session.state.current, undefined);
});

test('a deleted group that one writes to stays in sight with its words; for who deletes it, it is left', async () => {
  const { script, session } = await listed();
  const design = 'group:design' as const;
  const written = () =>
    session.saveDraft(design, { text: 'half a sen', units: [], files: [], at: Date.now() });
  script.tell({ type: 'conversation', conversation: groupChat('design') });
  session.open(design);
  written();
  script.tell({ type: 'groupRemoved', guid: 'design', reason: 'deleted' });
  assert.equal(session.state.current, design);
  assert.equal(session.state.groups.has('design'), false);
  assert.equal(session.state.drafts.get(design)?.text, 'half a sen');
  session.open(ADA);
  assert.equal(session.state.current, ADA);

  script.tell({ type: 'conversation', conversation: groupChat('design') });
  session.open(design);
  const deleting = session.deleteGroup('design');
  await settle();
  void script.next('groups.delete').answer();
  await deleting;
  assert.equal(session.state.current, undefined);
});

test('who is kicked or banned stays where they are and sees why; a deleted group is left', async () => {
  const { script, session } = await listed();
  const design = 'group:design' as const;
  script.tell({ type: 'conversation', conversation: groupChat('design') });
  session.open(design);
  script.replies['messages.list'] = () => ({ items: [] });
  await session.loadThread(design);
  script.tell(
    { type: 'groupRemoved', guid: 'design', reason: 'kicked' },
    { type: 'conversationRemoved', conversationId: design },
  );
  assert.equal(session.state.current, design);
  assert.equal(session.state.groups.get('design')?.hasJoined, false);
  assert.equal(session.state.inbox.items.includes(design), false);
  script.tell({ type: 'group', group: group('design') });
  script.tell({ type: 'groupRemoved', guid: 'design', reason: 'banned' });
  assert.equal(session.state.groups.get('design')?.isBanned, true);
  assert.equal(session.state.threads.has(design), false, 'who is banned reads nothing');
  assert.equal(session.state.current, design);
  script.tell({ type: 'groupRemoved', guid: 'design', reason: 'deleted' });
  assert.equal(session.state.current, undefined);
  assert.equal(session.state.groups.has('design'), false);
});

test('a user or group that changes is the same one everywhere', async () => {
  const { script, session } = await listed();
  script.tell({ type: 'user', user: user('ada', { name: 'Countess', status: 'away' }) });
  const ada = session.state.conversations.get(ADA)!;
  assert.equal(ada.receiverType === 'user' && ada.user, session.state.users.get('ada'));
  assert.equal(session.state.users.get('ada')?.name, 'Countess');
});

test('in a list of 10,000 an arrival moves one conversation to the top, and nothing else', async () => {
  const { script, session } = await listed();
  script.tell(
    ...Array.from({ length: 10_000 }, (_, n) => ({
      type: 'conversation' as const,
      conversation: chat(`u${n}`, { updatedAt: T0 - 10_000 - n }),
    })),
  );
  assert.equal(session.state.inbox.items.length, 10_003);
  const before = session.state;
  script.tell({ type: 'message', message: message(1, { sender: { uid: 'u9000', name: 'U' } }) });
  assert.equal(session.state.inbox.items[0], 'user:u9000');
  assert.equal(session.state.inbox.items.length, 10_003);
  assert.equal(new Set(session.state.inbox.items).size, 10_003);
  assert.equal(session.state.conversations.get('user:u5'), before.conversations.get('user:u5'));
});
