import { expect } from 'chai';
import { define, sessionTags } from '../../support/elements.js';
import { until } from '../../support/wait.js';

interface ContextRequest extends Event {
  contextTarget?: Element;
  callback(value: unknown, undo?: () => void): void;
}

type SessionElement = HTMLElement & { session?: unknown; ready?: Promise<unknown> };

/** What each element was last told when it asked its surroundings for the session. */
function listenIn(): Map<Element, unknown> {
  const told = new Map<Element, unknown>();
  // The context's root holds callbacks by weak references alone.
  const kept: unknown[] = [];
  const note = (event: Event): void => {
    const request = event as ContextRequest;
    const asker = request.contextTarget ?? (event.composedPath()[0] as Element);
    const pass = request.callback.bind(request);
    request.callback = (value, undo) => {
      told.set(asker, value);
      pass(value, undo);
    };
    kept.push(request.callback);
  };
  addEventListener('context-request', note, { capture: true });
  return told;
}

/** Defines the elements in one of the two orders, in a page of its own, and sees that all find the session. */
export function testLoadOrder(order: 'elements first' | 'session first'): void {
  describe(`load order: ${order}`, () => {
    it('every element finds the session around it', async function () {
      this.timeout(30_000);
      // These bring a session of their own.
      const bringers = ['chat-session', 'chat-app', 'chat-launcher'];
      const tags = (await sessionTags()).filter(tag => !bringers.includes(tag));
      expect(tags).to.not.be.empty;
      const told = listenIn();
      const session = document.createElement('chat-session') as SessionElement;
      session.setAttribute('app-id', 'load-order');
      session.setAttribute('uid', 'ada');
      session.setAttribute('name', 'Ada');
      session.append(...tags.map(tag => document.createElement(tag)));
      document.body.append(session);

      if (order === 'session first') await define('chat-session');
      for (const tag of tags) await define(tag);
      if (order === 'elements first') {
        const early = Boolean(customElements.get('chat-session'));
        expect(early, 'chat-session came with another element').to.equal(false);
        await define('chat-session');
      }

      await session.ready;
      expect(session.session).to.be.an('object');
      for (const element of session.children)
        await until(() => told.get(element) === session.session, `${element.localName} has the session`);
      session.remove();
    });
  });
}
