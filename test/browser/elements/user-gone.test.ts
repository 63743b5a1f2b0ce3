import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import '../../../src/elements/chat-details/define.js';
import '../../../src/elements/chat-header/define.js';
import '../../../src/elements/chat-messages/define.js';
import '../../../src/elements/chat-profile/define.js';
import '../../../src/elements/chat-conversations/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { TransportSink } from '../../../src/transport/events.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, isVisible, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { nameOf, row, TALK } from '../../support/conversations.js';
import { click, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const GONE = 'This person is no longer here.';

/** A service whose users can be deleted, as whoever runs it does. */
function deletable() {
  const sinks = new Set<TransportSink>();
  let isThere = true;
  const wrap = (local: LocalTransport): Transport => ({
    ...local,
    connect: (credentials, sink, options) => {
      sinks.add(sink);
      return local.connect(credentials, sink, options);
    },
    messages: {
      ...local.messages,
      send: (message, signal) =>
        !isThere && message.receiverId === 'grace'
          ? Promise.reject(new ChatError('user-not-found'))
          : local.messages.send(message, signal),
    },
  });
  const remove = (): void => {
    isThere = false;
    for (const sink of sinks) sink([{ type: 'userRemoved', uid: 'grace' }]);
  };
  return { wrap, remove };
}

const content = html`<div>
  <div style="display: grid; block-size: 240px"><chat-conversations></chat-conversations></div>
  <chat-header></chat-header>
  <div style="display: grid; block-size: 240px"><chat-messages></chat-messages></div>
  <chat-composer></chat-composer>
  <div style="display: grid; block-size: 400px"><chat-details></chat-details></div>
</div>`;

const fieldOf = (session: ChatSession): HTMLTextAreaElement | undefined =>
  findAll<HTMLTextAreaElement>(find(session, 'chat-composer'), 'textarea').find(isVisible);
const named = (root: Element, name: string): HTMLElement | undefined =>
  findAll(root, 'button').find(
    one => isVisible(one) && (one.getAttribute('aria-label') ?? wordsOf(one)) === name,
  );

describe('a person who is deleted while one talks with them', () => {
  it('is said to be gone wherever they stand, to each who has them open, and all else goes on', async () => {
    const { wrap, remove } = deletable();
    const talk = [
      ...TALK,
      { from: 'grace', to: 'user:linus' as const, sentAt: Date.now() - 60_000, text: 'Hello, Linus' },
    ];
    const chat = new TestChat({ seed: seedOf(talk), wrap, height: 1100 });
    const ada = await chat.show(content);
    const linus = await chat.show(content, 'linus');
    for (const session of [ada, linus]) {
      session.session!.open('user:grace');
      await until(() => wordsOf(partOf(find(session, 'chat-header'), 'name')) === 'Grace', 'the header');
      await until(() => partOf(find(session, 'chat-header'), 'call-audio'), 'calls');
      await until(() => fieldOf(session), 'the composer');
    }
    fieldOf(ada)!.focus();
    await type('Dear Grace');
    remove();
    for (const session of [ada, linus]) {
      const header = find(session, 'chat-header');
      await until(() => wordsOf(partOf(header, 'status')) === GONE, 'the header says so');
      expect(wordsOf(partOf(header, 'name'))).to.equal('Grace');
      expect(partOf(header, 'call-audio')).to.equal(null);
      await until(
        () => wordsOf(partOf(find(session, 'chat-composer'), 'obstacle')).includes(GONE),
        'the composer',
      );
      const list = find(session, 'chat-conversations');
      await until(() => nameOf(row(list, 'user:grace')).includes(GONE), 'the list');
      expect(partOf(row(list, 'user:grace'), 'gone')).not.to.equal(null);
      await until(() => wordsOf(find(session, 'chat-details').shadowRoot).includes(GONE), 'the details');
      expect(named(find(session, 'chat-details'), 'Block')).to.equal(undefined);
    }
    // What was said is there, and so is what was about to be.
    expect(wordsOf(find(ada, 'chat-messages').shadowRoot)).to.include('Are you there?');
    await until(
      () => ada.session!.state.drafts.get('user:grace')?.text === 'Dear Grace',
      'the words are kept',
    );
    await expectAccessible(find(ada, 'chat-conversations'));

    await click(row(find(ada, 'chat-conversations'), 'user:linus'));
    await until(() => wordsOf(partOf(find(ada, 'chat-header'), 'name')) === 'Linus', 'another chat');
    await until(() => fieldOf(ada), 'one writes there');
    expect(wordsOf(find(ada, 'chat-header').shadowRoot)).not.to.include(GONE);
  });

  it('has a profile that says so, whether it was open or is opened later, and offers nothing to do', async () => {
    const { wrap, remove } = deletable();
    const chat = new TestChat({ seed: seedOf(TALK), wrap, height: 900 });
    const ada = await chat.show(html`<chat-profile user="grace"></chat-profile>`);
    await until(() => named(ada, 'Block'), 'the profile');
    remove();
    const says = (): string => wordsOf(find(ada, 'chat-profile').shadowRoot);
    await until(() => says().includes(GONE), 'it says so');
    const later = document.createElement('chat-profile');
    later.user = 'grace';
    find(ada, 'chat-profile').replaceWith(later);
    await until(() => says().includes(GONE), 'it says so later, too');
    expect(says()).to.include('Grace');
    expect(named(later, 'Block')).to.equal(undefined);
    expect(partOf(later, 'write')).to.equal(null);
    await expectAccessible(later);
  });

  it('is not written to any more: what was on its way stays, and says why', async () => {
    const { wrap, remove } = deletable();
    const chat = new TestChat({ seed: seedOf(TALK), wrap, height: 1100 });
    const ada = await chat.show(content);
    const session = ada.session!;
    session.open('user:grace');
    await until(() => fieldOf(ada), 'the composer');
    remove();
    session.send('user:grace', { text: 'Are you still there?' });
    await until(
      () => session.state.threads.get('user:grace')?.entries.at(-1)?.delivery === 'failed',
      'it was not sent',
    );
    const name = (): string => nameOf(row(find(ada, 'chat-conversations'), 'user:grace'));
    await until(() => name().includes('Not sent') && name().includes('Are you still there?'), 'it is kept');
    await expectAccessible(ada);
  });
});
