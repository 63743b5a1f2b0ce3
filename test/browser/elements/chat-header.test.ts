import { expect } from 'chai';
import { html } from 'lit';
import type { ChatCallEvent } from '../../../src/elements/chat-header/chat-call-event.js';
import type { ChatDetailsEvent } from '../../../src/elements/chat-header/chat-details-event.js';
import type { ChatHeader } from '../../../src/elements/chat-header/chat-header.js';
import '../../../src/elements/chat-header/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Session } from '../../../src/session/session.js';
import type { SeedMessage } from '../../../src/transports/local/index.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, isVisible, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, painted, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

const TALK: readonly SeedMessage[] = [
  { from: 'grace', to: 'user:ada', sentAt: Date.now() - 3_000_000, text: 'Are you there?' },
];

const headerOf = (session: ChatSession): ChatHeader => find<ChatHeader>(session, 'chat-header');
const nameOf = (header: Element): string => wordsOf(partOf(header, 'name'));
const statusOf = (header: Element): string => wordsOf(partOf(header, 'status'));
const sessionOf = (header: Element): Session => header.closest('chat-session')!.session!;

async function show(chat: TestChat, content: unknown): Promise<ChatHeader> {
  const header = headerOf(await chat.show(content));
  await until(() => nameOf(header), 'a name');
  return header;
}

describe('chat-header', () => {
  it('follows the session’s current conversation', async () => {
    const header = headerOf(
      await new TestChat({ seed: seedOf(TALK) }).show(html`<chat-header></chat-header>`),
    );
    expectNone(partOf(header, 'name'));
    sessionOf(header).open('user:grace');
    await until(() => nameOf(header) === 'Grace', 'the person');
    expect(partOf(header, 'name')?.localName).to.equal('h2');
    sessionOf(header).open('group:crew');
    await until(() => nameOf(header) === 'The crew', 'the group');
    expect(statusOf(header)).to.equal('3 members');
    sessionOf(header).open(undefined);
    await until(() => !partOf(header, 'name'), 'nothing');
  });

  it('is about its own person or group where it names one', async () => {
    const chat = new TestChat();
    const header = await show(chat, html`<chat-header user="linus"></chat-header>`);
    expect(nameOf(header)).to.equal('Linus');
    sessionOf(header).open('user:grace');
    await painted();
    expect(nameOf(header)).to.equal('Linus');
    header.removeAttribute('user');
    header.setAttribute('group', 'crew');
    await until(() => nameOf(header) === 'The crew', 'the group');
  });

  it('says who is here, who types, and how many there are, as it changes', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const session = await chat.show(
      html`<chat-header user="grace"></chat-header><chat-header group="crew"></chat-header>`,
    );
    const [person, group] = findAll<ChatHeader>(session, 'chat-header') as [ChatHeader, ChatHeader];
    await until(() => nameOf(person) && nameOf(group), 'both names');
    const grace = await chat.elsewhere('grace');
    await until(() => statusOf(person) === 'Online', 'Grace is here');
    expect(partOf(person, 'presence')).to.exist;
    grace.session.typing('user:ada', true);
    grace.session.typing('group:crew', true);
    await until(() => statusOf(person) === 'typing…', 'she types to Ada');
    await until(() => statusOf(group) === 'Grace is typing…', 'she types to the crew');
    expect(person.matches(':state(typing)')).to.equal(true);
    grace.session.typing('user:ada', false);
    grace.session.typing('group:crew', false);
    await until(() => statusOf(person) === 'Online', 'the presence is back');
    await grace.session.kick('crew', 'linus');
    await until(() => statusOf(group) === '2 members', 'one is gone');
    grace.session.close();
    await until(() => /^Last seen .*minute/.test(statusOf(person)), 'when she was here last');
    expectNone(partOf(person, 'presence'));
  });

  it('says that there is nobody of that id', async () => {
    const header = await show(new TestChat(), html`<chat-header user="nobody"></chat-header>`);
    expect(nameOf(header)).to.equal('nobody');
    expect(statusOf(header)).to.equal('This person doesn’t exist.');
    expectNone(partOf(header, 'call-audio'));
  });

  it('asks the page to open the search, unless it is left out', async () => {
    const header = await show(
      new TestChat({ seed: seedOf(TALK) }),
      html`<chat-header user="grace"></chat-header>`,
    );
    const asked: string[] = [];
    header.addEventListener('chat-search-open', event => asked.push(event.conversationId));
    const button = partOf(header, 'search')!;
    expect(button.ariaLabel).to.equal('Search in this chat');
    await click(button);
    expect(asked).to.deep.equal(['user:grace']);
    header.withoutSearch = true;
    await until(() => !partOf(header, 'search'), 'no button');
  });

  it('on a phone has its buttons in a menu, by mouse and by keyboard', async () => {
    const header = await show(
      new TestChat({ seed: seedOf(TALK), width: 320 }),
      html`<chat-header user="grace"></chat-header>`,
    );
    const asked: string[] = [];
    header.addEventListener('chat-search-open', () => asked.push('search'));
    header.addEventListener('chat-call', event => {
      event.preventDefault();
      asked.push((event as ChatCallEvent).callType);
    });
    expect(isVisible(partOf(header, 'call-audio')!)).to.equal(false);
    expect(header.shadowRoot!.querySelector('header')!.scrollWidth).to.be.at.most(320);
    await click(partOf(header, 'more')!);
    await until(() => findAll(header, '.placed [data-item="call-video"]').length, 'the menu');
    await click(find(header, '[data-item="call-video"]'));
    await until(() => asked.join() === 'video', 'a call');
    partOf(header, 'more')!.focus();
    await press('Enter');
    await until(() => findAll(header, '.placed [data-item="search"]').length, 'the menu');
    await press('End');
    await press('Enter');
    await until(() => asked.join() === 'video,search', 'the search');
  });

  it('asks before it calls, and calls', async () => {
    const header = await show(
      new TestChat({ seed: seedOf(TALK) }),
      html`<chat-header user="grace"></chat-header>`,
    );
    const session = sessionOf(header);
    const asked: string[] = [];
    const refuse = (event: Event): void => event.preventDefault();
    header.addEventListener('chat-call', event => {
      const { conversationId, callType } = event as ChatCallEvent;
      asked.push(`${conversationId} ${callType}`);
    });
    header.addEventListener('chat-call', refuse);
    const calls = async (): Promise<number> =>
      (await session.listMessages({ conversationId: 'user:grace', categories: ['call'] })).items.length;
    await click(partOf(header, 'call-audio')!);
    expect(asked).to.deep.equal(['user:grace audio']);
    expect(await calls()).to.equal(0);
    header.removeEventListener('chat-call', refuse);
    await click(partOf(header, 'call-video')!);
    expect(asked).to.deep.equal(['user:grace audio', 'user:grace video']);
    await until(async () => (await calls()) === 1, 'a call');
  });

  it('says why a call could not be started, and tries again', async () => {
    let refuses = true;
    const wrap = (transport: LocalTransport): LocalTransport => ({
      ...transport,
      calls: {
        ...transport.calls,
        start: (...asked) =>
          refuses ? Promise.reject(new ChatError('timeout')) : transport.calls.start(...asked),
      },
    });
    const header = await show(
      new TestChat({ seed: seedOf(TALK), wrap }),
      html`<chat-header user="grace"></chat-header>`,
    );
    await click(partOf(header, 'call-audio')!);
    await until(() => partOf(header, 'error'), 'the failure');
    expect(partOf(header, 'error')?.getAttribute('role')).to.equal('alert');
    expect(wordsOf(partOf(header, 'error'))).to.include('The service did not answer in time.');
    await expectAccessible(header);
    refuses = false;
    await click(partOf(header, 'retry')!);
    await until(() => !partOf(header, 'error'), 'it is gone');
    const { items } = await sessionOf(header).listMessages({
      conversationId: 'user:grace',
      categories: ['call'],
    });
    expect(items).to.have.length(1);
  });

  it('has no buttons for calls where one cannot, may not or should not call', async () => {
    const mute = (transport: LocalTransport): LocalTransport => {
      const { calls: _, ...rest } = transport;
      return rest as LocalTransport;
    };
    const without = await show(new TestChat({ wrap: mute }), html`<chat-header user="grace"></chat-header>`);
    expectNone(partOf(without, 'call-audio'));
    expect(partOf(without, 'details')).to.exist;

    const chat = new TestChat();
    const header = await show(chat, html`<chat-header user="grace"></chat-header>`);
    expect(partOf(header, 'call-audio')).to.exist;
    header.withoutCalls = true;
    await until(() => !partOf(header, 'call-audio'), 'the buttons are left out');
    header.withoutCalls = false;
    await until(() => partOf(header, 'call-audio'), 'the buttons are back');
    await sessionOf(header).block('grace');
    await until(() => !partOf(header, 'call-audio'), 'one does not call whom one blocked');

    header.user = undefined;
    header.group = 'crew';
    await until(() => nameOf(header) === 'The crew' && partOf(header, 'call-audio'), 'a member calls');
    await sessionOf(header).leaveGroup('crew');
    await until(() => !partOf(header, 'call-audio'), 'who left does not');
  });

  it('asks for the details, and leaves it to the page to show them', async () => {
    const header = await show(new TestChat(), html`<chat-header group="crew"></chat-header>`);
    const button = partOf(header, 'details')!;
    const asked: string[] = [];
    header.addEventListener('chat-details', event => asked.push((event as ChatDetailsEvent).conversationId));
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await press('Enter');
    expect(asked).to.deep.equal(['group:crew']);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    header.detailsOpen = true;
    await until(() => button.getAttribute('aria-expanded') === 'true', 'it says so');
    expect(header.hasAttribute('details-open')).to.equal(true);
    header.withoutDetails = true;
    await until(() => !partOf(header, 'details'), 'the button is left out');
  });

  it('has room for what a page puts there', async () => {
    const header = await show(
      new TestChat(),
      html`<chat-header group="crew">
        <button slot="before">Back</button>
        <button slot="actions">Search</button>
      </chat-header>`,
    );
    const [back, search] = [...header.querySelectorAll('button')].map(one => one.getBoundingClientRect());
    const name = partOf(header, 'name')!.getBoundingClientRect();
    expect(back!.right).to.be.at.most(name.left);
    expect(search!.left).to.be.at.least(name.left);
    expect([...header.querySelectorAll('button')].every(isVisible)).to.equal(true);
  });

  it('cuts a name that is too long and stays in its box, on a phone too', async () => {
    const users = [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: 'Maria-Magdalena Wilhelmine Theodora von Hohenfels-Birkenstein' },
      { uid: 'linus', name: 'Linus' },
    ];
    const header = await show(
      new TestChat({ seed: seedOf(TALK, { users }), width: 320 }),
      html`<chat-header user="grace"><button slot="before">Back</button></chat-header>`,
    );
    const box = header.getBoundingClientRect();
    const button = partOf(header, 'details')!.getBoundingClientRect();
    expect(box.width).to.equal(320);
    expect(button.right).to.be.at.most(box.right);
    expect(partOf(header, 'name')!.scrollWidth).to.be.above(partOf(header, 'name')!.clientWidth);
    expect(partOf(header, 'name')!.getBoundingClientRect().width).to.be.above(60);
  });

  it('is accessible in both schemes', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const header = await show(chat, html`<chat-header user="grace" details-open></chat-header>`);
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      await painted();
      await expectAccessible(header);
    }
  });
});
