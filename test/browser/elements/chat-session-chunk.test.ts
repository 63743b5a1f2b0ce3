import { expect } from 'chai';
import '../../../src/elements/chat-session/define.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Transport } from '../../../src/transport/transport.js';
import { until } from '../../support/wait.js';

// Imports nothing that needs the embedded service: what this page loads is what a page with a service of its own does.
const embedded = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter(path => /\/src\/(?:transports\/local|backend)\//.test(path));

const refused = (): Promise<never> => Promise.reject(new ChatError('unsupported'));
const own: Transport = {
  connect: () =>
    Promise.resolve({
      uid: 'ada',
      name: 'Ada',
      role: 'default',
      status: 'online',
      tags: [],
      blockedByMe: false,
      hasBlockedMe: false,
    }),
  conversations: { list: () => Promise.resolve({ items: [] }), get: refused, markRead: refused },
  messages: { list: () => Promise.resolve({ items: [] }), get: refused, send: refused },
};

describe('the embedded service', () => {
  it('is not loaded by a page that brings a transport', async () => {
    const session = document.createElement('chat-session');
    session.transport = own;
    session.appId = 'test';
    session.uid = 'ada';
    document.body.append(session);
    expect((await session.ready).name).to.equal('Ada');
    expect(embedded()).to.deep.equal([]);
    session.remove();
  });

  it('is loaded by one that does not', async () => {
    const session = document.createElement('chat-session');
    session.appId = 'chunk-test';
    session.uid = 'ada';
    document.body.append(session);
    await session.ready;
    await until(() => embedded().length > 0, 'the chunk');
    session.remove();
  });
});
