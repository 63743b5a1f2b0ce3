import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-app/define.js';
import type { ChatApp } from '../../../src/elements/chat-app/chat-app.js';
import type { ChatCallLog } from '../../../src/elements/chat-call-log/chat-call-log.js';
import '../../../src/elements/chat-call-log/define.js';
import type { ChatCallEvent } from '../../../src/elements/chat-header/chat-call-event.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, partOf, TestChat, wordsOf, type ChatOptions } from '../../support/chat.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

const rows = (log: Element): HTMLElement[] => findAll(log, '[data-call]');

async function show(options: ChatOptions = {}) {
  const chat = new TestChat({ width: 380, ...options });
  const grace = await chat.elsewhere('grace');
  const linus = await chat.elsewhere('linus');
  const session = await chat.show(html`<chat-call-log></chat-call-log>`);
  return { chat, grace, linus, session: session.session!, log: find<ChatCallLog>(session, 'chat-call-log') };
}

describe('chat-call-log', () => {
  it('lists calls as they come, newest first, with who, how and how long', async () => {
    const { log, grace, linus, session } = await show();
    await until(() => wordsOf(partOf(log, 'empty')).startsWith('No calls yet.'), 'none');
    const first = await grace.session.startCall('user:ada', 'audio');
    await until(() => rows(log).length === 1 && wordsOf(rows(log)[0]).includes('Ringing…'), 'it rings');
    await grace.session.endCall(first.sessionId);
    await until(() => wordsOf(rows(log)[0]).includes('Missed'), 'missed');
    const second = await linus.session.startCall('user:ada', 'video');
    await session.acceptCall(second.sessionId);
    await session.endCall(second.sessionId);
    await until(
      () => rows(log).length === 2 && /Video call · Incoming, 0:0\d/.test(wordsOf(rows(log)[0])),
      'taken',
    );
    expect(wordsOf(rows(log)[0])).to.include('Linus');
    await click(findAll(log, '[part~="filter"]')[1]!);
    await until(() => rows(log).length === 1 && wordsOf(rows(log)[0]).includes('Grace'), 'the missed one');
  });

  it('says of a group’s call that others took without me that it was missed, and shows no length', async () => {
    const { log, grace, linus } = await show();
    const { sessionId } = await grace.session.startCall('group:crew', 'audio');
    await until(() => rows(log).length === 1, 'it rings');
    await linus.session.acceptCall(sessionId);
    await grace.session.endCall(sessionId);
    const says = (): string => wordsOf(find(rows(log)[0]!, '.what'));
    await until(() => says() === 'Voice call · Missed, others took it', 'missed');
    expect(rows(log)[0]!.classList.contains('missed')).to.equal(true);
    await click(findAll(log, '[part~="filter"]')[1]!);
    await until(() => log.missed && rows(log).length === 1, 'the missed one');
    expect(says()).to.equal('Voice call · Missed, others took it');
  });

  it('calls back, unless the page does it by other means, and opens the chat', async () => {
    const { log, grace, session } = await show();
    const { sessionId } = await grace.session.startCall('user:ada', 'audio');
    await grace.session.endCall(sessionId);
    await until(() => partOf(log, 'call-back'), 'the button');
    expect(partOf(log, 'call-back')!.ariaLabel).to.equal('Call Grace');
    const asked: ChatCallEvent[] = [];
    const refuse = (event: Event): void => event.preventDefault();
    log.addEventListener('chat-call', event => asked.push(event));
    log.addEventListener('chat-call', refuse);
    await click(partOf(log, 'call-back')!);
    expect(asked[0]!.conversationId).to.equal('user:grace');
    expect(rows(log).length).to.equal(1);
    log.removeEventListener('chat-call', refuse);
    await click(partOf(log, 'call-back')!);
    await until(() => rows(log).length === 2, 'another call');
    rows(log)[0]!.focus();
    await press('ArrowDown');
    await press('Enter');
    await until(() => session.state.current === 'user:grace', 'the chat');
  });

  it('says what went wrong', async () => {
    let fails = true;
    const { log, grace } = await show({
      wrap: transport => ({
        ...transport,
        calls: {
          ...transport.calls,
          list: (query, signal) =>
            fails ? Promise.reject(new ChatError('timeout')) : transport.calls.list(query, signal),
          start: () => Promise.reject(new ChatError('blocked')),
        },
      }),
    });
    await until(() => partOf(log, 'error'), 'the error');
    fails = false;
    const { sessionId } = await grace.session.startCall('user:ada', 'audio');
    await grace.session.endCall(sessionId);
    await click(find(partOf(log, 'error')!, 'button'));
    await until(() => partOf(log, 'call-back'), 'the call');
    await click(partOf(log, 'call-back')!);
    await until(() => wordsOf(partOf(log, 'trouble')).includes('exchange messages'), 'why');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing in ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const { log, grace } = await show();
      const { sessionId } = await grace.session.startCall('user:ada', 'audio');
      await grace.session.endCall(sessionId);
      await until(() => partOf(log, 'call-back'), 'the call');
      await expectAccessible(log);
    });
  }
});

describe('chat-app and calls', () => {
  it('loads the screens of calls with the first that rings, and lists calls in its menu', async () => {
    const chat = new TestChat({ width: 900, height: 600 });
    const session = await chat.show(html`<chat-app></chat-app>`);
    const app = find<ChatApp>(session, 'chat-app');
    expect(findAll(app, 'chat-call').length).to.equal(0);
    const grace = await chat.elsewhere('grace');
    await grace.session.startCall('user:ada', 'audio');
    await until(() => partOf(app, 'answer'), 'it rings');
    await click(partOf(app, 'decline')!);
    await until(() => !partOf(app, 'decline'), 'declined');
    await click(partOf(app, 'app-menu')!);
    await until(() => findAll(app, '.placed [data-item="calls"]').length, 'the menu');
    await click(find(app, '[data-item="calls"]'));
    await until(() => findAll(app, '[data-call]').length === 1, 'the log');
    app.closePanel();
    session.session!.open('user:grace');
    await until(() => partOf(app, 'call-audio'), 'the button');
    await click(partOf(app, 'call-audio')!);
    await until(() => findAll(app, '[data-phase="outgoing"]').length === 1, 'it goes out');
  });
});
