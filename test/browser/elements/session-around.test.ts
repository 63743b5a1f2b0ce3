import { expect } from 'chai';
import { LitElement } from 'lit';
import { SessionController } from '../../../src/context/session-controller.js';
import { sessionOf } from '../../../src/context/session-of.js';
import { createSession } from '../../../src/session/session-store.js';
import type { Session } from '../../../src/session/session.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { Transport } from '../../../src/transport/transport.js';

// Imports no `chat-session`: the first test is about a page on which it comes last.

const never = (): Promise<never> => new Promise(() => undefined);
const transport: Transport = {
  connect: never,
  conversations: { list: never, get: never, markRead: never },
  messages: { list: never, get: never, send: never },
};
const newSession = (): Session => createSession({ transport, credentials: { appId: 'test', uid: 'ada' } });

class SessionProbe extends LitElement {
  readonly joined = new SessionController(this, state => state.current);
}
customElements.define('session-probe', SessionProbe);

const probeIn = (place: Element): SessionProbe => {
  const probe = new SessionProbe();
  place.append(probe);
  return probe;
};

describe('the session around an element', () => {
  const page = document.createElement('div');
  beforeEach(() => document.body.append(page));
  afterEach(() => {
    page.remove();
    page.replaceChildren();
  });

  it('is found by one that was there before `chat-session` was defined, in a shadow tree too', async () => {
    const around = document.createElement('chat-session') as ChatSession;
    page.append(around);
    const probe = probeIn(around);
    const box = document.createElement('div');
    around.append(box);
    const inner = probeIn(box.attachShadow({ mode: 'open' }) as unknown as Element);
    expect(probe.joined.session).to.equal(undefined);
    await import('../../../src/elements/chat-session/define.js');
    const session = newSession();
    around.session = session;
    expect(probe.joined.session).to.equal(session);
    expect(inner.joined.session).to.equal(session);
    expect(sessionOf(probe)).to.equal(session);
  });

  it('is another one where the element is moved to, and where one comes between', async () => {
    await import('../../../src/elements/chat-session/define.js');
    const [one, other] = [newSession(), newSession()];
    const [first, second] = [document.createElement('chat-session'), document.createElement('chat-session')];
    page.append(first, second);
    first.session = one;
    second.session = other;
    const probe = probeIn(first);
    expect(probe.joined.session).to.equal(one);
    second.append(probe);
    expect(probe.joined.session).to.equal(other);
    const third = newSession();
    first.session = third;
    expect(probe.joined.session, 'the one of before says nothing any more').to.equal(other);
    const between = document.createElement('chat-session');
    between.session = third;
    second.append(between);
    between.append(probe);
    expect(probe.joined.session).to.equal(third);
  });

  it('stays with an element that is taken out', async () => {
    await import('../../../src/elements/chat-session/define.js');
    const around = document.createElement('chat-session');
    page.append(around);
    const session = (around.session = newSession());
    const probe = probeIn(around);
    probe.remove();
    expect(probe.joined.session).to.equal(session);
    around.session = newSession();
    expect(probe.joined.session, 'who is out hears nothing').to.equal(session);
    around.append(probe);
    expect(probe.joined.session).to.equal(around.session);
  });
});
