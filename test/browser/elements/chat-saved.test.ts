import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-app/define.js';
import '../../../src/elements/chat-messages/define.js';
import type { ChatSaved } from '../../../src/elements/chat-saved/chat-saved.js';
import '../../../src/elements/chat-saved/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { focused } from '../../../src/support/focused.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import {
  find,
  findAll,
  isVisible,
  partOf,
  rowWith,
  seedOf,
  talk,
  TestChat,
  wordsOf,
  type ChatOptions,
} from '../../support/chat.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

let element: ChatSession;
let list: ChatSaved;
let chat: TestChat;

const rows = (): string[] => findAll(list, '[part="saved"]').map(wordsOf);
const row = (words: string): HTMLElement =>
  findAll(list, '[part="saved"]').find(each => wordsOf(each).includes(words))!;

/** Saves messages by their words, as another device of the same user. */
async function save(...texts: readonly string[]): Promise<void> {
  const { session } = await chat.elsewhere('ada');
  for (const text of texts) {
    const { items } = await session.listMessages({ search: text });
    const found = items.find(message => 'text' in message && message.text.includes(text))!;
    await session.saveMessage(found.id, true);
  }
}

async function open(
  options: ChatOptions = {},
  content: unknown = html`<chat-saved></chat-saved>`,
): Promise<void> {
  chat = new TestChat({
    seed: seedOf([
      ...talk(80),
      { from: 'grace', to: 'user:ada', sentAt: Date.now() - 50_000, text: 'The key is under the mat' },
    ]),
    ...options,
  });
  await save('Message 3.', 'under the mat');
  element = await chat.show(content);
  list = find<ChatSaved>(element, 'chat-saved');
}

describe('<chat-saved>', () => {
  it('lists what was saved in all conversations, newest first, with where and by whom', async () => {
    await open();
    await until(() => rows().length === 2, 'two rows');
    expect(rows()[0]).to.match(/Grace .*The key is under the mat/);
    expect(rows()[1]).to.match(/The crew .*Grace: Message 3\./);
    expect(find(list, '[role="list"]').getAttribute('aria-label')).to.equal('Saved messages');
    await expectAccessible(list);
  });

  it('opens a message where it stands, unless the page cancels', async () => {
    await open(
      { width: 900 },
      html`<div style="display: grid; grid-template: 480px / 1fr 1fr">
        <chat-saved></chat-saved><chat-messages></chat-messages>
      </div>`,
    );
    await until(() => rows().length === 2, 'two rows');
    list.addEventListener('chat-message-open', event => event.preventDefault(), { once: true });
    row('Message 3.').click();
    expect(element.session?.state.current).to.equal(undefined);
    row('Message 3.').click();
    expect(element.session?.state.current).to.equal('group:crew');
    const messages = find(element, 'chat-messages');
    await until(
      () => rowWith(messages, 'Message 3.') && isVisible(rowWith(messages, 'Message 3.')!),
      'the message',
    );
  });

  it('is walked by arrow keys; a message is taken out by its button, and put back by the service’s no', async () => {
    let refuses = false;
    const wrap = (local: LocalTransport) => ({
      ...local,
      messages: {
        ...local.messages,
        save: (...args: Parameters<LocalTransport['messages']['save']>) =>
          refuses ? Promise.reject(new ChatError('not-allowed')) : local.messages.save(...args),
      },
    });
    await open({ wrap });
    await until(() => rows().length === 2, 'two rows');
    list.focus();
    await press('ArrowDown');
    await until(() => focused() === row('Message 3.'), 'the focus on the second');
    await press('Tab');
    expect(focused()?.getAttribute('aria-label')).to.equal('Remove from saved');
    refuses = true;
    await press('Enter');
    await until(() => element.session?.state.notices.length, 'a notice');
    await until(() => rows().length === 2, 'it is back');
    refuses = false;
    await click(findAll(list, '[part="unsave"]')[1]!);
    await until(() => rows().length === 1, 'it is gone');
    const { items } = await element.session!.listMessages({ saved: true });
    expect(items.length).to.equal(1);
  });

  it('hears what is saved, changed and deleted elsewhere', async () => {
    await open();
    await until(() => rows().length === 2, 'two rows');
    await save('Message 9.');
    await until(() => rows().some(words => words.includes('Message 9.')), 'one more');
    expect(rows().findIndex(words => words.includes('Message 9.'))).to.equal(1);
    const { session: grace } = await chat.elsewhere('grace');
    const { items } = await grace.listMessages({ search: 'under the mat' });
    await grace.edit(items[0]!.id, { text: 'The key is under the stone' });
    await until(() => rows()[0]?.includes('under the stone'), 'its new words');
    await grace.deleteMessage(items[0]!.id, 'everyone');
    await until(() => rows().length === 2, 'one fewer');
  });

  it('says that there is nothing, and what to do about it', async () => {
    chat = new TestChat();
    element = await chat.show(html`<chat-saved></chat-saved>`);
    list = find<ChatSaved>(element, 'chat-saved');
    await until(() => partOf(list, 'empty'), 'words');
    expect(wordsOf(partOf(list, 'empty'))).to.contain('Nothing is saved yet.');
    await expectAccessible(list);
  });

  it('says that it could not be loaded, and tries again', async () => {
    let fails = true;
    const wrap = (local: LocalTransport) => ({
      ...local,
      messages: {
        ...local.messages,
        list: (...args: Parameters<LocalTransport['messages']['list']>) =>
          fails && args[0].saved ? Promise.reject(new ChatError('timeout')) : local.messages.list(...args),
      },
    });
    await open({ wrap });
    await until(() => partOf(list, 'error'), 'words');
    expect(wordsOf(partOf(list, 'error'))).to.contain('What you saved could not be loaded.');
    await expectAccessible(list);
    fails = false;
    await click(find(list, '[part="error"] button'));
    await until(() => rows().length === 2, 'two rows');
  });

  it('is reached from the menu of the app', async () => {
    chat = new TestChat({ width: 1100, height: 640 });
    element = await chat.show(html`<chat-app></chat-app>`);
    await until(() => partOf(element, 'app-menu'), 'the button');
    await click(partOf(element, 'app-menu')!);
    const item = (): HTMLElement | undefined =>
      findAll(element, '[part="item"]').find(each => wordsOf(each) === 'Saved messages');
    await until(() => item() && isVisible(item()!), 'the item');
    await click(item()!);
    await until(() => findAll(element, 'chat-saved [part="empty"], chat-saved').length, 'the panel');
    await until(
      () => wordsOf(partOf(find(element, 'chat-saved'), 'empty')).includes('Nothing is saved'),
      'its words',
    );
  });
});
