import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { ChatError } from '../../../src/model/index.js';
import type { TransportEvent } from '../../../src/transport/index.js';
import { chat, group, groupChat, member, message, T0, user } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { scripted } from './support/session.js';

const ADA = 'user:ada' as const;
const codes = (session: Awaited<ReturnType<typeof scripted>>['session']) =>
  session.state.notices.map(({ error }) => error.code);

const nonsense: Record<string, unknown> = {
  'nothing at all': undefined,
  'a word': 'message',
  'an unknown event': { type: 'firework' },
  'an event of a prototype': { type: 'constructor' },
  'a message without fields': { type: 'message', message: {} },
  'a message with markup in its id': { type: 'message', message: message(2, { id: '<img src=x>' }) },
  'a message with a wrong time': { type: 'message', message: { ...message(2), sentAt: 'yesterday' } },
  'a message whose sender has a wrong uid': {
    type: 'message',
    message: { ...message(2), sender: { uid: 'a b', name: 'A' } },
  },
  'an unknown category': { type: 'message', message: { ...message(2), category: 'spell' } },
  'a picture without attachments': { type: 'message', message: { ...message(2), type: 'image' } },
  'a count below nothing': { type: 'conversation', conversation: chat('bob', { unreadCount: -1 }) },
  'a conversation that is not its own': {
    type: 'conversation',
    conversation: { ...chat('bob'), id: 'user:eve' },
  },
  'a user of an unknown presence': { type: 'user', user: { ...user('bob'), status: 'asleep' } },
  'a member of an unknown scope': {
    type: 'member',
    guid: 'design',
    member: { ...member('bob'), scope: 'king' },
  },
  'a receipt from nowhere': { type: 'receipt', conversationId: 'bob', receipt: {} },
};

for (const [name, event] of Object.entries(nonsense)) {
  test(`${name} is left out and said; the rest of the batch counts`, async () => {
    const { script, session } = await scripted();
    script.tell({ type: 'conversation', conversation: chat('ada') });
    await session.loadThread(ADA);
    script.tell(event as TransportEvent, { type: 'message', message: message(1) });
    assert.equal(session.state.threads.get(ADA)!.entries.length, 1);
    assert.equal(session.state.conversations.size, 1);
    assert.deepEqual(codes(session), ['bad-answer']);
  });
}

test('a batch that is none is said', async () => {
  const { script, session } = await scripted();
  script.sink(undefined as never);
  assert.deepEqual(codes(session), ['bad-answer']);
});

test('the same thing is said once, and no more than five things', async () => {
  const { script, session } = await scripted();
  script.sink(7 as never);
  script.sink(8 as never);
  assert.equal(session.state.notices.length, 1);
  for (const during of ['a', 'b', 'c', 'd', 'e']) session.notify(new ChatError('internal'), during);
  assert.deepEqual(
    session.state.notices.map(one => one.during),
    ['a', 'b', 'c', 'd', 'e'],
  );
  session.dismissNotice(session.state.notices[0]!.id);
  assert.equal(session.state.notices.length, 4);
  session.dismissNotice();
  assert.equal(session.state.notices.length, 0);
});

test('a page with a wrong item is a page without it', async () => {
  const { script, session } = await scripted();
  script.replies['messages.list'] = () => ({ items: [message(1), { id: 7 }, message(2)] });
  await session.loadThread(ADA);
  assert.equal(session.state.threads.get(ADA)!.entries.length, 2);
  assert.deepEqual(codes(session), ['bad-answer']);
});

for (const [name, answer] of Object.entries({
  'no page': 'hello',
  'a page without items': {},
  'a page of more than 100': { items: Array.from({ length: 101 }, (_, n) => message(n)) },
  'a page with a wrong cursor': { items: [], older: 7 },
})) {
  test(`${name} is a bad answer`, async () => {
    const { script, session } = await scripted();
    script.replies['messages.list'] = () => answer;
    await session.loadThread(ADA);
    assert.equal(session.state.threads.get(ADA)!.status, 'failed');
    assert.equal(session.state.threads.get(ADA)!.error?.code, 'bad-answer');
    assert.deepEqual(codes(session), ['bad-answer']);
  });
}

test('a wrong answer to a message that is sent makes it fail', async () => {
  const { script, session } = await scripted();
  session.send(ADA, { text: 'Hello' });
  await settle();
  await script.next('messages.send').answer({ id: 'm1' });
  const [entry] = session.state.threads.get(ADA)!.entries;
  assert.equal(entry!.delivery, 'failed');
  assert.equal(entry!.error?.code, 'bad-answer');
});

test('what a transport throws is a ChatError, also when it throws at once, and keeps a code that is one', async () => {
  const { script, session } = await scripted();
  await script.replies['connect']!();
  const transportThrows = await scripted({
    arrange: made => {
      made.replies['users.get'] = () => {
        throw new TypeError('x is undefined');
      };
      made.replies['groups.get'] = () => Promise.reject(Object.assign(new Error('no'), { code: 'banned' }));
      // What is not an Error may be thrown all the same.
      made.replies['messages.get'] = () => Promise.reject('just words' as never as Error);
    },
  });
  const asked = transportThrows.session;
  await assert.rejects(asked.getUser('ada'), {
    name: 'ChatError',
    code: 'internal',
    message: 'x is undefined',
  });
  await assert.rejects(asked.getGroup('design'), { name: 'ChatError', code: 'banned' });
  await assert.rejects(asked.getMessage('m1'), {
    name: 'ChatError',
    code: 'internal',
    message: 'just words',
  });
  assert.equal(session.state.connection.status, 'online');
});

test('a listener that throws harms nobody', async () => {
  const said = mock.method(console, 'error', () => undefined);
  const { script, session } = await scripted();
  let told = 0;
  session.subscribe(() => {
    throw new Error('mine');
  });
  session.subscribe(() => told++);
  session.onEvent(() => {
    throw new Error('mine too');
  });
  script.tell({ type: 'conversation', conversation: chat('ada') });
  assert.equal(told, 1);
  assert.equal(said.mock.callCount(), 2);
  mock.restoreAll();
});

test('an event listener hears of what the state does not show, after the state took the batch in', async () => {
  const { script, session } = await scripted();
  const heard: unknown[] = [];
  const undo = session.onEvent(event => heard.push([event.type, session.state.conversations.size]));
  const transient = {
    type: 'transient',
    conversationId: ADA,
    sender: { uid: 'ada', name: 'Ada' },
    data: {},
  } as const;
  script.tell(transient, { type: 'conversation', conversation: chat('ada') });
  assert.deepEqual(heard, [
    ['transient', 1],
    ['conversation', 1],
  ]);
  undo();
  script.tell(transient);
  assert.equal(heard.length, 2);
});

test('a notice of the transport is a notice', async () => {
  const { script, session } = await scripted();
  script.tell({ type: 'notice', error: new ChatError('storage-unavailable') });
  assert.deepEqual(codes(session), ['storage-unavailable']);
});

test('people: lists, blocking and my own profile are taken in', async () => {
  const { script, session } = await scripted();
  script.replies['users.list'] = () => ({ items: [user('ada'), user('bob')] });
  script.replies['users.block'] = () => user('bob', { blockedByMe: true });
  script.replies['users.update'] = () => user('me', { statusMessage: 'away' });
  assert.equal((await session.listUsers({})).items.length, 2);
  await session.block('bob');
  assert.equal(session.state.users.get('bob')?.blockedByMe, true);
  await session.updateMe({ statusMessage: 'away' });
  assert.equal(session.state.me?.statusMessage, 'away');
  script.tell({ type: 'user', user: user('me', { name: 'Myself' }) });
  assert.equal(session.state.me?.name, 'Myself');
});

test('members stand in order: owner, scope, name; and follow what is told of them', async () => {
  const { script, session } = await scripted();
  script.tell({ type: 'group', group: group('design') });
  script.replies['members.list'] = () => ({
    items: [member('ada', { scope: 'admin' }), member('cyd'), member('eve')],
  });
  await session.loadMembers('design');
  const names = () =>
    session.state.members
      .get('design')!
      .items.map(({ user: { uid } }) => uid)
      .join(' ');
  script.tell({ type: 'member', guid: 'design', member: member('dan') });
  assert.equal(names(), 'ada cyd dan eve');
  script.tell({ type: 'member', guid: 'design', member: member('eve', { scope: 'moderator' }) });
  assert.equal(names(), 'ada eve cyd dan');
  script.tell({ type: 'memberRemoved', guid: 'design', uid: 'cyd' });
  assert.equal(names(), 'ada eve dan');
  script.tell({ type: 'group', group: group('design', { owner: 'dan' }) });
  assert.equal(names(), 'dan ada eve');
  script.tell({ type: 'user', user: user('dan', { status: 'offline' }) });
  assert.equal(session.state.members.get('design')!.items[0]!.user.status, 'offline');
  const before = session.state;
  script.tell({ type: 'member', guid: 'design', member: member('eve', { scope: 'moderator' }) });
  assert.equal(session.state, before);
});

test('the banned are listed, newest first, and leave the list when they may come back', async () => {
  const { script, session } = await scripted();
  script.replies['members.banned'] = () => ({ items: [{ user: user('bob'), bannedAt: T0 }] });
  await session.loadBanned('design');
  script.tell({ type: 'banned', guid: 'design', banned: { user: user('cyd'), bannedAt: T0 + 1 } });
  const names = () =>
    session.state.banned
      .get('design')!
      .items.map(item => item.user.uid)
      .join(' ');
  assert.equal(names(), 'cyd bob');
  script.tell({ type: 'unbanned', guid: 'design', uid: 'bob' });
  assert.equal(names(), 'cyd');
});

test('joining takes in the action, and the group where its own event got lost', async () => {
  const { script, session } = await scripted();
  const design = group('design', { hasJoined: false, scope: undefined });
  script.tell({ type: 'conversation', conversation: { ...groupChat('design'), group: design } as never });
  await session.loadThread('group:design');
  script.replies['groups.get'] = () => group('design');
  script.replies['groups.join'] = () => ({
    ...message(5, { receiverType: 'group', receiverId: 'design', sender: { uid: 'me', name: 'Me' } }),
    category: 'action',
    type: 'groupMember',
    action: 'joined',
    actionBy: { uid: 'me', name: 'Me' },
    actionOn: { uid: 'me', name: 'Me' },
    actionFor: { guid: 'design', name: 'Design' },
  });
  await session.joinGroup('design', 'secret');
  assert.equal(session.state.groups.get('design')?.hasJoined, true);
  assert.equal(session.state.threads.get('group:design')!.entries[0]!.message.category, 'action');
  assert.equal(script.last('groups.join')[1], 'secret');
});

test('a file has one URL, asked for once; one that failed is asked for again', async () => {
  const { script, session } = await scripted();
  const first = session.fileUrl('store:1');
  assert.equal(session.fileUrl('store:1'), first);
  await settle();
  await script.next('files.resolve').answer('blob:there');
  assert.equal(await first, 'blob:there');
  assert.equal(session.fileUrl('store:1'), 'blob:there');
  const second = session.fileUrl('store:2');
  await settle();
  void script.next('files.resolve').refuse(new ChatError('file-not-found'));
  await assert.rejects(second as Promise<string>, { code: 'file-not-found' });
  void Promise.resolve(session.fileUrl('store:2')).catch(() => undefined);
  await settle();
  assert.equal(script.count('files.resolve'), 3);
  assert.equal((await scripted({ without: ['files'] })).session.fileUrl('store:1'), 'store:1');
});
