import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-message-info/define.js';
import type { ChatMessageInfo } from '../../../src/elements/chat-message-info/chat-message-info.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { Message } from '../../../src/model/message.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { expectAccessible } from '../../support/axe.js';
import { findAll, partOf, TestChat, wordsOf, type ChatOptions } from '../../support/chat.js';
import { expectFocus, expectNone } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

interface Stage {
  readonly chat: TestChat;
  readonly element: ChatSession;
  readonly info: ChatMessageInfo;
  readonly message: Message;
}

async function stage(options: ChatOptions = {}): Promise<Stage> {
  const chat = new TestChat(options);
  const element = await chat.show(html`<button>Here</button><chat-message-info></chat-message-info>`);
  const session = element.session!;
  const text = 'Ship at noon';
  session.send('group:crew', { text });
  const mine = (): Message | undefined =>
    session.state.threads.get('group:crew')?.entries.find(entry => entry.message.id !== entry.message.muid)
      ?.message;
  await until(mine, 'the message');
  const info = element.querySelector('chat-message-info')!;
  element.querySelector('button')!.focus();
  info.message = mine();
  return { chat, element, info, message: mine()! };
}

const names = (info: Element, part: string): string[] => {
  const section = partOf(info, part);
  return section ? findAll(section, '.name').map(wordsOf) : [];
};

/** What rises is see-through on its way. */
async function accessible(element: Element): Promise<void> {
  await Promise.all(
    partOf(element, 'dialog')!
      .getAnimations()
      .map(({ finished }) => finished),
  );
  await expectAccessible(element);
}

describe('chat-message-info', () => {
  it('tells who read it and who got it, and hears of more while it is open', async () => {
    const { chat, element, info, message } = await stage();
    const grace = await chat.elsewhere('grace');
    const linus = await chat.elsewhere('linus');
    info.show();
    await until(() => info.shadowRoot!.textContent.includes('Nobody has read it yet.'), 'nobody');
    const signal = new AbortController().signal;
    await linus.transport.conversations.markDelivered?.('group:crew', message.id, signal);
    await until(() => names(info, 'delivered').includes('Linus'), 'Linus got it');
    await grace.transport.conversations.markRead('group:crew', message.id, signal);
    await until(() => names(info, 'read').join() === 'Grace', 'Grace read it');
    expect(names(info, 'delivered')).to.deep.equal(['Linus']);
    expect(partOf(info, 'read')!.querySelector('time')!.dateTime).to.match(/^\d{4}-/);
    expect(wordsOf(partOf(info, 'dialog')!.querySelector('h2'))).to.equal('Who read it');
    await accessible(info);
    await press('Escape');
    expectNone(partOf(info, 'dialog'));
    await expectFocus(element.querySelector('button'));
  });

  it('tells who reacted with what, first where that was asked for', async () => {
    const { chat, info, message } = await stage();
    const grace = await chat.elsewhere('grace');
    await grace.session.react(message.id, '🎉', true);
    info.message = await grace.session.getMessage(message.id);
    info.section = 'reactions';
    info.show();
    await until(() => names(info, 'reactions').join() === 'Grace', 'Grace reacted');
    expect(wordsOf(partOf(info, 'reactions'))).to.include('🎉');
    expect(wordsOf(partOf(info, 'dialog')!.querySelector('h2'))).to.equal('Reactions');
    const sections = findAll(info.shadowRoot!, 'section').map(section => section.getAttribute('part'));
    expect(sections[0]).to.equal('reactions');
    await accessible(info);
    const linus = await chat.elsewhere('linus');
    await linus.session.react(message.id, '❤️', true);
    await until(() => names(info, 'reactions').includes('Linus'), 'Linus, too');
  });

  it('tells of a message of somebody else who reacted to it alone', async () => {
    const { chat, element, info } = await stage();
    const grace = await chat.elsewhere('grace');
    grace.session.send('user:ada', { text: 'Hi' });
    const hers = async (): Promise<Message | undefined> =>
      (await element.session!.listMessages({ conversationId: 'user:grace' })).items.at(-1);
    await until(hers, 'her message');
    await element.session!.react((await hers())!.id, '👍', true);
    info.message = await hers();
    info.show();
    await until(() => names(info, 'reactions').join() === 'Ada', 'me');
    expectNone(partOf(info, 'read'));
  });

  it('leaves the votes of a poll to the poll', async () => {
    const { chat, element, info } = await stage();
    const grace = await chat.elsewhere('grace');
    const options = [
      { id: 'a', label: 'Tea' },
      { id: 'b', label: 'Coffee' },
    ];
    element.session!.send('group:crew', {
      custom: 'poll',
      customData: { question: 'Which?', options },
      text: 'Which?',
    });
    const poll = async (): Promise<Message | undefined> =>
      (await grace.session.listMessages({ conversationId: 'group:crew' })).items.find(
        ({ category }) => category === 'custom',
      );
    await until(poll, 'the poll');
    const { id } = (await poll())!;
    await grace.session.react(id, '1️⃣', true);
    await grace.session.react(id, '🎉', true);
    info.message = (await poll())!;
    info.section = 'reactions';
    info.show();
    await until(() => partOf(info, 'reactions'), 'the reactions');
    expect(findAll(partOf(info, 'reactions')!, '.emoji').map(wordsOf)).to.deep.equal(['🎉']);
  });

  it('says what went wrong, and tries again', async () => {
    let fails = true;
    const { info } = await stage({
      wrap: local => ({
        ...local,
        connect: (...args) => local.connect(...args),
        messages: {
          ...local.messages,
          receipts: (...args) =>
            fails ? Promise.reject(new ChatError('timeout')) : local.messages.receipts!(...args),
        },
      }),
    });
    info.show();
    await until(() => partOf(info, 'error'), 'the error');
    expect(wordsOf(partOf(info, 'error'))).to.include('The service did not answer in time.');
    fails = false;
    await click(partOf(info, 'error')!.querySelector('button')!);
    await until(() => partOf(info, 'read'), 'the readers');
  });
});
