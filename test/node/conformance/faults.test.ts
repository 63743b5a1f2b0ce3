import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withFaults, type Faults } from '../../../src/transport/conformance/index.js';
import { ChatError, type Transport, type TransportEvent, type User } from '../../../src/transport/index.js';
import { OwnService } from '../../../examples/own-service.js';
import { createOwnTransport } from '../../../examples/own-transport.js';

const people = ['ada', 'grace'].map((uid): User => ({
  ...{ uid, name: uid, role: 'default', tags: [] },
  ...{ status: 'offline', blockedByMe: false, hasBlockedMe: false },
}));
const { signal } = new AbortController();
const says = (text: string) =>
  ({
    category: 'message',
    type: 'text',
    receiverType: 'user',
    receiverId: 'grace',
    muid: text,
    text,
  }) as const;

/** Two people, one of them behind a bad line. */
async function pair(faults: Faults) {
  const service = new OwnService(people);
  const [ada, grace] = [createOwnTransport(service), withFaults(createOwnTransport(service), faults)];
  const batches: TransportEvent[][] = [];
  const line = (uid: string, transport: Transport, sink: (events: readonly TransportEvent[]) => void) =>
    transport.connect({ appId: 'app', uid }, sink, { signal });
  const connect = () => line('grace', grace, events => batches.push([...events]));
  await line('ada', ada, () => {});
  await connect();
  return { ada, grace, batches, connect };
}

const turn = () => new Promise(done => setTimeout(done, 0));

describe('withFaults', () => {
  it('lets everything through where nothing is wrong', async () => {
    const { ada, grace, batches } = await pair({});
    const sent = await ada.messages.send(says('one'), signal);
    assert.equal(batches[0]?.[0]?.type, 'message');
    assert.deepEqual(await grace.messages.get(sent.id, signal), sent);
    assert.equal(grace.groups, undefined, 'what the transport cannot do');
  });

  it('doubles every batch', async () => {
    const { ada, batches } = await pair({ duplicate: true });
    await ada.messages.send(says('one'), signal);
    assert.deepEqual(batches[0], batches[1]);
  });

  it('reorders what is told of different things, not of one', async () => {
    const { ada, batches } = await pair({ reorder: true });
    for (const text of ['1', '2', '3']) await ada.messages.send(says(text), signal);
    await turn();
    const events = batches.flat();
    const texts = events.flatMap(event =>
      event.type === 'message' && 'text' in event.message ? [event.message.text] : [],
    );
    assert.deepEqual(texts, ['3', '2', '1']);
    const unread = events.flatMap(event =>
      event.type === 'conversation' ? [event.conversation.unreadCount] : [],
    );
    assert.deepEqual(unread, [1, 2, 3]);
  });

  it('carries out a request whose answer is lost', async () => {
    const { ada, grace } = await pair({ loseAnswers: 1 });
    await assert.rejects(grace.messages.send({ ...says('x'), receiverId: 'ada' }, signal), {
      code: 'offline',
    });
    assert.equal((await ada.messages.list({}, signal)).items.length, 1);
  });

  it('breaks the line on demand, until it is connected again', async () => {
    const { ada, grace, batches, connect } = await pair({});
    grace.breakLine();
    grace.breakLine();
    assert.equal(batches.length, 1);
    const [lost] = batches[0] ?? [];
    assert.ok(lost?.type === 'lineLost' && lost.error instanceof ChatError && lost.error.retryable);
    await assert.rejects(grace.messages.list({}, signal), { code: 'offline' });
    await ada.messages.send(says('unheard'), signal);
    assert.equal(batches.length, 1);
    await connect();
    assert.equal((await grace.messages.list({}, signal)).items.length, 1);
    await ada.messages.send(says('heard'), signal);
    assert.ok(batches.length > 1);
  });

  it('breaks the line by itself after so many batches', async () => {
    const { ada, batches } = await pair({ drop: 2 });
    await ada.messages.send(says('one'), signal);
    await ada.messages.send(says('two'), signal);
    assert.deepEqual(
      batches.map(([event]) => event?.type),
      ['message', 'conversation', 'lineLost'],
    );
  });

  it('delays answers, and gives up when told to', async () => {
    const { grace } = await pair({ delay: 5 });
    const start = performance.now();
    await grace.messages.list({}, signal);
    assert.ok(performance.now() - start >= 4);
    grace.setFaults({ delay: 60_000 });
    const given = new AbortController();
    const listing = grace.messages.list({}, given.signal);
    given.abort();
    await assert.rejects(listing, { code: 'aborted' });
  });
});
