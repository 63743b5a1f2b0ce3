import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-message-delete/define.js';
import type { ChatMessageDelete } from '../../../src/elements/chat-message-delete/chat-message-delete.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { Message } from '../../../src/model/message.js';
import { expectAccessible } from '../../support/axe.js';
import { partOf, seedOf, talk, TestChat, wordsOf } from '../../support/chat.js';
import { expectFocus, expectNone } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

interface Stage {
  readonly chat: TestChat;
  readonly element: ChatSession;
  readonly question: ChatMessageDelete;
  readonly mine: readonly Message[];
  readonly hers: readonly Message[];
}

async function stage(): Promise<Stage> {
  const chat = new TestChat({ seed: seedOf(talk(7)) });
  const element = await chat.show(html`<button>Here</button><chat-message-delete></chat-message-delete>`);
  await element.session!.loadThread('group:crew');
  const { items } = await element.session!.listMessages({ conversationId: 'group:crew' });
  const question = element.querySelector('chat-message-delete')!;
  element.querySelector('button')!.focus();
  return {
    chat,
    element,
    question,
    mine: items.filter(({ sender }) => sender.uid === 'ada'),
    hers: items.filter(({ sender, category }) => sender.uid === 'grace' && category === 'message'),
  };
}

const open = async (
  question: ChatMessageDelete,
  messages: readonly Message[],
  mayForAll: boolean,
): Promise<void> => {
  question.messages = messages;
  question.mayForAll = mayForAll;
  question.show();
  await question.updateComplete;
};

const held = (element: ChatSession): readonly Message[] =>
  element.session!.state.threads.get('group:crew')!.entries.map(({ message }) => message);

/** What rises is see-through on its way. */
async function accessible(element: Element): Promise<void> {
  await Promise.all(
    partOf(element, 'dialog')!
      .getAnimations()
      .map(({ finished }) => finished),
  );
  await expectAccessible(element);
}

describe('chat-message-delete', () => {
  it('asks first, in words of how many, and does nothing when one thinks again', async () => {
    const { element, question, mine } = await stage();
    const before = held(element).length;
    await open(question, mine, true);
    expect(partOf(question, 'dialog')!.getAttribute('role')).to.equal('alertdialog');
    expect(wordsOf(partOf(question, 'dialog')!.querySelector('h2'))).to.equal('Delete 3 messages?');
    await expectFocus(partOf(question, 'cancel'));
    await accessible(question);
    await press('Enter');
    await expectFocus(element.querySelector('button'));
    await open(question, mine.slice(0, 1), true);
    expect(wordsOf(partOf(question, 'dialog')!.querySelector('h2'))).to.equal('Delete this message?');
    await press('Escape');
    expectNone(partOf(question, 'dialog'));
    expect(held(element)).to.have.length(before);
  });

  it('deletes for me alone', async () => {
    const { chat, element, question, hers } = await stage();
    await open(question, hers.slice(0, 2), false);
    expectNone(partOf(question, 'for-all'));
    expect(wordsOf(partOf(question, 'dialog'))).to.include('The others keep it.');
    await click(partOf(question, 'for-me')!);
    const gone = new Set(hers.slice(0, 2).map(({ id }) => id));
    await until(() => !held(element).some(({ id }) => gone.has(id)), 'both gone');
    const grace = await chat.elsewhere('grace');
    const kept = await grace.session.getMessage(hers[0]!.id);
    expect(kept.deletedAt).to.equal(undefined);
  });

  it('deletes for everyone', async () => {
    const { chat, question, mine } = await stage();
    const grace = await chat.elsewhere('grace');
    await open(question, mine, true);
    await click(partOf(question, 'for-all')!);
    await until(async () => {
      const now = await Promise.all(mine.map(({ id }) => grace.session.getMessage(id)));
      return now.every(({ deletedAt }) => deletedAt !== undefined);
    }, 'all three deleted for Grace');
  });

  it('tells of what was refused, and does the rest', async () => {
    const { element, question, mine, hers } = await stage();
    await open(question, [mine[0]!, hers[0]!], true);
    await click(partOf(question, 'for-all')!);
    await until(() => element.session!.state.notices.length, 'a notice');
    expect(element.session!.state.notices.map(({ error }) => error.code)).to.deep.equal(['not-allowed']);
    const of = (id: string): Message => held(element).find(message => message.id === id)!;
    expect(of(mine[0]!.id).deletedAt).to.be.a('number');
    expect(of(hers[0]!.id).deletedAt).to.equal(undefined);
  });

  it('asks the page before it does', async () => {
    const { element, question, mine } = await stage();
    const heard: unknown[] = [];
    element.addEventListener('chat-delete', event => {
      event.preventDefault();
      heard.push([event.messages.length, event.forWhom]);
    });
    const before = held(element).length;
    await open(question, mine, true);
    await click(partOf(question, 'for-me')!);
    expect(heard).to.deep.equal([[3, 'me']]);
    expect(held(element)).to.have.length(before);
  });
});
