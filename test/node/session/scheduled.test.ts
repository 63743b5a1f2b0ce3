import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationId, ScheduledMessage } from '../../../src/model/index.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Session } from '../../../src/session/index.js';
import { chat, message, mine } from './support/nouns.js';
import { settle } from './support/script-transport.js';
import { service, until } from './support/service.js';
import { scripted } from './support/session.js';

const HOUR = 3_600_000;
const ADA: ConversationId = 'user:ada';
const texts = (session: Session): unknown[] =>
  session.state.scheduled.items.map(({ message: { text } }) => text);

test('what is scheduled stands in the state of all sessions of its writer, soonest first', async () => {
  const join = service();
  const [here, there] = [await join('me'), await join('me')];
  assert.equal(here.session.state.can.schedule, true);
  await here.session.loadScheduled();
  await there.session.loadScheduled();
  await here.session.schedule(ADA, { text: 'later' }, Date.now() + 2 * HOUR);
  const sooner = await here.session.schedule('group:design', { text: 'sooner' }, Date.now() + HOUR);
  assert.deepEqual(texts(here.session), ['sooner', 'later']);
  await until(there.session, () => texts(there.session).join() === 'sooner,later', 'both, elsewhere');
  await there.session.reschedule(sooner.message.muid, Date.now() + 3 * HOUR);
  await until(here.session, () => texts(here.session).join() === 'later,sooner', 'the new order');
  await here.session.cancelScheduled(sooner.message.muid);
  await until(there.session, () => texts(there.session).join() === 'later', 'taken back elsewhere');
  for (const { session } of [here, there]) session.close();
});

test('it is in the thread when it was due, or was sent now, and in the list no longer', async () => {
  const { session } = await service()('me');
  await session.loadScheduled();
  await session.loadThread(ADA);
  const last = () => session.state.threads.get(ADA)?.entries.at(-1)?.message;
  const { message: later } = await session.schedule(ADA, { text: 'not so late' }, Date.now() + HOUR);
  await session.sendScheduled(later.muid);
  assert.equal(last()?.muid, later.muid);
  await session.schedule(ADA, { text: 'in a moment', notifies: false }, Date.now() + 100);
  await until(session, () => texts(session).length === 0, 'nothing waits');
  await until(session, () => (last() as { text?: string }).text === 'in a moment', 'it went out');
  assert.equal(last()?.notifies, false);
  session.close();
});

test('files are uploaded before their message is scheduled', async () => {
  const { session } = await service()('me');
  const file = new File(['words'], 'plan.txt', { type: 'text/plain' });
  const { message: made } = await session.schedule(ADA, { files: [{ file }] }, Date.now() + HOUR);
  assert.equal(made.type, 'file');
  assert.equal('attachments' in made && made.attachments[0]?.name, 'plan.txt');
  assert.equal(session.state.threads.get(ADA)?.entries.length ?? 0, 0, 'nothing is shown as being sent');
  session.close();
});

test('a refusal rejects, and nothing waits', async () => {
  const { session } = await service()('me');
  await session.loadScheduled();
  const past = session.schedule(ADA, { text: 'too late' }, Date.now() - 1);
  await assert.rejects(past, { code: 'schedule-past' });
  await assert.rejects(session.cancelScheduled('none'), { code: 'scheduled-not-found' });
  assert.deepEqual(texts(session), []);
  session.close();
});

test('what waits is loaded anew after events were missed, if it was loaded before', async () => {
  const waiting: ScheduledMessage = {
    message: { ...mine(1), receiverType: 'user', receiverId: 'ada', category: 'message', type: 'text' },
    sendAt: Date.now() + HOUR,
    createdAt: Date.now(),
  };
  const { script, session } = await scripted();
  script.tell({ type: 'scheduled', scheduled: waiting }, { type: 'resync' });
  await settle();
  assert.equal(script.count('messages.scheduled'), 0);
  assert.equal(session.state.scheduled.status, 'idle', 'an event is not the whole list');
  script.replies['messages.scheduled'] = () => [];
  await session.loadScheduled();
  script.replies['messages.scheduled'] = () => [waiting];
  script.tell({ type: 'resync' });
  await settle();
  assert.equal(session.state.scheduled.items.length, 1);
  script.replies['messages.scheduled'] = () => [{ sendAt: 'soon' }];
  script.tell({ type: 'resync' });
  await settle();
  assert.equal(session.state.scheduled.error?.code, 'bad-answer');
  assert.equal(session.state.scheduled.items.length, 1, 'what was known stays');
});

test('without the ability nothing is asked', async () => {
  const { session } = await scripted({ without: ['messages.schedule', 'messages.linkPreview'] });
  assert.deepEqual([session.state.can.schedule, session.state.can.linkPreview], [false, false]);
  await assert.rejects(session.linkPreview('https://example.org'), { code: 'unsupported' });
});

test('a card that is none is refused; no card is none', async () => {
  const { script, session } = await scripted();
  const card = { url: 'https://example.org/', title: 'Example' };
  script.replies['messages.linkPreview'] = () => card;
  assert.deepEqual(await session.linkPreview(card.url), card);
  script.replies['messages.linkPreview'] = () => undefined;
  assert.equal(await session.linkPreview(card.url), undefined);
  script.replies['messages.linkPreview'] = () => ({ ...card, url: 'javascript:alert(1)' });
  await assert.rejects(session.linkPreview(card.url), { code: 'bad-answer' });
});

test('what came while nobody was here is told as delivered when the inbox is loaded, and when the line is back', async () => {
  const join = service();
  const ada = await join('ada');
  await ada.session.loadThread('user:me');
  ada.session.send('user:me', { text: 'are you there?' });
  const last = () => ada.session.state.threads.get('user:me')?.entries.at(-1);
  await until(ada.session, () => last()?.delivery === 'sent', 'accepted');
  const me = await join('me');
  await until(ada.session, () => last()?.delivery === 'delivered', 'delivered, though nothing came live');
  me.line.breakLine();
  ada.session.send('user:me', { text: 'and now?' });
  me.session.reconnect();
  await until(
    ada.session,
    () => (last()?.message as { text?: string }).text === 'and now?' && last()?.delivery === 'delivered',
    'delivered after the line was back',
  );
  for (const { session } of [me, ada]) session.close();
});

test('what is read, is mine, or is another one already told of is not told as delivered', async () => {
  const { script, session } = await scripted({
    arrange: ({ replies }) => {
      replies['conversations.list'] = () => ({
        items: [
          chat('ada', { lastMessage: message(1), unreadCount: 1 }),
          chat('bob', { lastMessage: message(2, { sender: { uid: 'bob', name: 'Bob' } }), unreadCount: 0 }),
          chat('cyd', { lastMessage: mine(3, { receiverId: 'cyd' }), unreadCount: 2 }),
        ],
      });
    },
  });
  await new Promise(resolve => setTimeout(resolve, 150));
  assert.equal(script.count('conversations.markDelivered'), 1);
  assert.deepEqual(script.last('conversations.markDelivered').slice(0, 2), [ADA, 'm000001']);
  await session.loadInbox();
  await new Promise(resolve => setTimeout(resolve, 150));
  assert.equal(script.count('conversations.markDelivered'), 1);
});

test('what could not be told as delivered is told with the next inbox', async () => {
  const { script, session } = await scripted({
    arrange: ({ replies }) => {
      const items = [chat('ada', { lastMessage: message(1), unreadCount: 1 })];
      replies['conversations.list'] = () => ({ items });
      replies['conversations.markDelivered'] = () => Promise.reject(new ChatError('internal'));
    },
  });
  await new Promise(resolve => setTimeout(resolve, 150));
  script.replies['conversations.markDelivered'] = () => undefined;
  await session.loadInbox();
  await new Promise(resolve => setTimeout(resolve, 150));
  assert.equal(script.count('conversations.markDelivered'), 2);
});

test('how long to wait in slow mode stands in the error, also in one of another copy of the kit', async () => {
  const { script, session } = await scripted();
  script.replies['messages.send'] = () => {
    throw Object.assign(new Error(), {
      name: 'ChatError',
      code: 'slow-mode',
      retryable: true,
      retryAfter: 5000,
    });
  };
  session.send(ADA, { text: 'again' });
  await settle();
  const error = session.state.threads.get(ADA)?.entries.at(-1)?.error;
  assert.ok(error instanceof ChatError);
  assert.deepEqual([error.code, error.retryAfter], ['slow-mode', 5000]);
});
