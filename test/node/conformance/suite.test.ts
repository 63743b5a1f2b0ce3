import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId } from '../../../src/support/new-id.js';
import { runConformance, type ConformanceOptions } from '../../../src/transport/conformance/index.js';
import { ChatError, type Transport, type TransportSink } from '../../../src/transport/index.js';
import { localOptions } from './local-harness.js';

type Outcome = 'passed' | 'skipped' | 'failed';

/** Runs the cases whose names fit, with a runner of our own, and tells how each ended. */
async function outcomes(options: ConformanceOptions, only: RegExp): Promise<Record<string, Outcome>> {
  const cases: [string, (this: unknown, ...context: unknown[]) => Promise<void>][] = [];
  runConformance(
    {
      describe: (_, body) => body(),
      it: (name, body) => cases.push([name, body]),
    },
    { patience: 300, ...options },
  );
  const ended: Record<string, Outcome> = {};
  for (const [name, body] of cases.filter(([name]) => only.test(name))) {
    let outcome: Outcome = 'passed';
    const context = { skip: () => (outcome = 'skipped') };
    await body.call(undefined, context).catch(() => (outcome = 'failed'));
    ended[name] = outcome;
  }
  return ended;
}

/** The embedded service with something broken in front of it. */
function broken(sabotage: (transport: Transport) => Partial<Transport>): ConformanceOptions {
  const { complete: _, ...options } = localOptions('memory');
  return {
    ...options,
    setUp: async people => {
      const harness = await options.setUp(people);
      return {
        ...harness,
        client: async uid => {
          const { transport, credentials } = await harness.client(uid);
          return { transport: { ...transport, ...sabotage(transport) }, credentials };
        },
      };
    },
  };
}

/** A transport whose events go through a sieve. */
const sieved = (transport: Transport, sieve: (sink: TransportSink) => TransportSink): Partial<Transport> => ({
  connect: (credentials, sink, options) => transport.connect(credentials, sieve(sink), options),
});

async function failsWhen(
  only: RegExp,
  sabotage: (transport: Transport) => Partial<Transport>,
): Promise<void> {
  const ended = Object.entries(await outcomes(broken(sabotage), only));
  assert.ok(ended.length > 0, 'some case is meant');
  for (const [name, outcome] of ended) assert.equal(outcome, 'failed', name);
}

describe('the suite goes red when', () => {
  it('a repeated muid makes a second message', () =>
    failsWhen(/^a repeated muid of mine/, ({ messages }) => ({
      messages: { ...messages, send: (draft, signal) => messages.send({ ...draft, muid: newId() }, signal) },
    })));

  it('messages stand in the wrong order', () =>
    failsWhen(/^(the first page is the newest|what one sends)/, ({ messages }) => ({
      messages: {
        ...messages,
        list: async (query, signal) => {
          const page = await messages.list(query, signal);
          return { ...page, items: [...page.items].reverse() };
        },
      },
    })));

  it('the echo does not come', () =>
    failsWhen(/^a sent message comes to both ends/, transport =>
      sieved(transport, sink => events => sink(events.filter(event => event.type !== 'message'))),
    ));

  it('something else than a ChatError is thrown', () =>
    failsWhen(/^get of nobody/, ({ conversations }) => ({
      conversations: { ...conversations, get: () => Promise.reject(new Error('404')) },
    })));

  it('a password is told', () =>
    failsWhen(/^create makes a password group/, ({ groups }) => ({
      groups: {
        ...groups!,
        create: async (group, signal) => {
          const made = await groups!.create!(group, signal);
          return { ...made, metadata: { ...made.metadata, password: group.password ?? '' } };
        },
      },
    })));

  it('anyone may kick', () =>
    failsWhen(/^policy: kick by participant/, ({ members }) => ({
      members: { ...members!, kick: () => Promise.resolve({} as never) },
    })));

  it('an aborted request is carried out', () =>
    failsWhen(/^messages.send with an aborted signal/, ({ messages }) => ({
      messages: { ...messages, send: draft => messages.send(draft, new AbortController().signal) },
    })));

  it('an event lacks something of what it tells', () =>
    failsWhen(/^a sent message comes to both ends/, transport =>
      sieved(
        transport,
        sink => events =>
          sink(
            events.map(event =>
              event.type === 'message' ? { ...event, message: { ...event.message, receiverId: 'x' } } : event,
            ),
          ),
      ),
    ));
});

describe('the suite skips', () => {
  it('what the transport has no port or method for', async () => {
    const without = ({ messages }: Transport): Partial<Transport> => {
      const { react: _, ...others } = messages;
      return { files: undefined, messages: others };
    };
    const ended = await outcomes(broken(without), /^(upload resolves|react adds|send resolves)/);
    assert.deepEqual(Object.values(ended).sort(), ['passed', 'skipped', 'skipped']);
  });

  it('what the transport refuses with unsupported', async () => {
    const options = broken(({ messages }) => ({
      messages: {
        ...messages,
        list: (query, signal) =>
          query.hasLinks ? Promise.reject(new ChatError('unsupported')) : messages.list(query, signal),
      },
    }));
    assert.deepEqual(await outcomes(options, /^hasAttachments and/), {
      'hasAttachments and hasLinks': 'skipped',
    });
    const claimed = await outcomes({ ...options, complete: true }, /^hasAttachments and/);
    assert.deepEqual(claimed, { 'hasAttachments and hasLinks': 'failed' });
  });
});
