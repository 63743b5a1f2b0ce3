import { expect } from 'chai';
import { html } from 'lit';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatApp } from '../../../src/elements/chat-app/chat-app.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { focused } from '../../../src/support/focused.js';
import { MIDDLE, NARROW, pane, WIDE } from '../../support/app.js';
import { expectAccessible } from '../../support/axe.js';
import { calm } from '../../support/calm.js';
import {
  atEnd,
  dayAt,
  find,
  findAll,
  partOf,
  rowNamed,
  rowWith,
  seedOf,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const messages: SeedMessage[] = [
  { from: 'grace', to: 'group:crew', sentAt: dayAt(2, '9:00'), text: 'A question', ref: 'root' },
  { from: 'linus', to: 'group:crew', sentAt: dayAt(2, '9:01'), text: 'An answer', parent: 'root' },
  { from: 'grace', to: 'user:ada', sentAt: dayAt(1, '9:02'), text: 'Only for you' },
  { from: 'linus', to: 'user:ada', sentAt: dayAt(1, '9:03'), text: 'And this' },
];

async function show(width: number, content: unknown = html`<chat-app></chat-app>`) {
  const chat = new TestChat({ seed: seedOf(messages), width, height: 640 });
  const session = await chat.show(content);
  const app = find<ChatApp>(session, 'chat-app');
  await until(() => findAll(app, '[part~="conversation"]').length === 3, 'the list');
  return {
    chat,
    session,
    app,
    open: (id: `user:${string}` | `group:${string}`) => session.session!.open(id),
  };
}

const current = ({ session }: ChatSession): string | undefined => session!.state.current;
/** The key that goes with Ctrl elsewhere. */
const MOD = /Mac|iP/.test(navigator.platform) ? 'Meta' : 'Control';

describe('chat-app', () => {
  describe('beside the chat', () => {
    it('searches everything: a result is shown in the chat, the answer of a thread beside it, and one can go back', async () => {
      const { app, session } = await show(WIDE);
      await click(partOf(app, 'search-all')!);
      await until(() => focused() instanceof HTMLInputElement, 'the focus in the field');
      expect(app.panel).to.equal('search');
      expect(wordsOf(find(pane(app, 'side')!, 'h2'))).to.equal('Search');
      await type('only for');
      await until(() => partOf(app, 'found-message'), 'the result');
      await click(partOf(app, 'found-message')!);
      await rowNamed(pane(app, 'chat')!, 'Only for you');
      expect(current(session)).to.equal('user:grace');
      expect(app.panel).to.equal('search');
      find(app, 'chat-search').focus();
      await type('an answer');
      await until(() => wordsOf(partOf(app, 'found-message')).includes('An answer'), 'the answer');
      await click(partOf(app, 'found-message')!);
      await until(() => app.panel === 'thread', 'its thread');
      await rowNamed(pane(app, 'side')!, 'An answer');
      await rowNamed(pane(app, 'chat')!, 'A question');
      await click(partOf(app, 'back-side')!);
      await until(() => app.panel === 'search', 'the search again');
      await until(() => wordsOf(partOf(app, 'found-message')).includes('An answer'), 'as it was left');
      expect(find<HTMLInputElement>(find(app, 'chat-search'), 'input').value).to.equal('an answer');
    });

    for (const width of [MIDDLE, NARROW]) {
      it(`gives way to the chat that is chosen, where both do not fit (${String(width)} px)`, async () => {
        const { app } = await show(width);
        await click(partOf(app, width === NARROW ? 'app-menu' : 'search-all')!);
        if (width === NARROW) {
          await until(() => findAll(app, '.placed [data-item="search"]').length, 'the menu');
          await click(find(app, '[data-item="search"]'));
        }
        await until(() => focused() instanceof HTMLInputElement, 'the field');
        await type('only for');
        await until(() => partOf(app, 'found-message'), 'the result');
        await click(partOf(app, 'found-message')!);
        await until(() => pane(app, 'chat') && !pane(app, 'side'), 'the chat');
        await rowNamed(pane(app, 'chat')!, 'Only for you');
      });
    }

    it('searches within the chat by the button of the header', async () => {
      const { app, open } = await show(WIDE);
      open('group:crew');
      const button = () => find(app, 'chat-header').shadowRoot!.querySelector('[part="search"]');
      await until(() => findAll(app, 'chat-header').length && button(), 'the button');
      await click(button()!);
      await until(() => partOf(app, 'search-field') === focused(), 'the bar of the search');
    });

    it('opens a thread of the list in its own chat, and goes back to the list', async () => {
      const { app, session, open } = await show(WIDE);
      const { items } = await session.session!.listMessages({
        conversationId: 'group:crew',
        search: 'question',
      });
      await session.session!.followThread(items[0]!.id, true);
      open('user:grace');
      app.openPanel('threads');
      await until(() => findAll(app, '[data-thread]').length === 1, 'the thread in the list');
      await click(find(app, '[data-thread]'));
      await until(
        () => current(session) === 'group:crew' && app.panel === 'thread',
        'its chat, and the thread',
      );
      await rowNamed(pane(app, 'side')!, 'An answer');
      await click(partOf(app, 'back-side')!);
      await until(() => app.panel === 'threads', 'the list');
    });

    it('lists what is scheduled in all chats, also for a group that is gone, and lets one take it back', async () => {
      const { app, chat, session } = await show(WIDE);
      const inAnHour = Date.now() + 3_600_000;
      await session.session!.schedule('group:crew', { text: 'Ready to sail?' }, inAnHour);
      await session.session!.schedule('user:grace', { text: 'And you?' }, inAnHour + 1);
      const grace = await chat.elsewhere('grace');
      await grace.session.deleteGroup('crew');
      await until(() => !session.session!.state.groups.has('crew'), 'the group is gone');
      await click(partOf(app, 'app-menu')!);
      await until(() => findAll(app, '.placed [data-item="scheduled"]').length, 'the menu');
      await click(find(app, '[data-item="scheduled"]'));
      const waiting = (): HTMLElement[] => findAll(app, '[part="scheduled"]');
      await until(() => waiting().length === 2, 'both');
      await until(() => wordsOf(waiting()[0]).includes('This chat is gone.'), 'it says so');
      expect(wordsOf(waiting()[0])).to.include('crew').and.include('Ready to sail?');
      expect(wordsOf(partOf(waiting()[1]!, 'receiver'))).to.equal('Grace');
      await calm(find(app, 'chat-scheduled'));
      await expectAccessible(find(app, 'chat-scheduled'));
      await click(partOf(waiting()[0]!, 'delete')!);
      await until(() => waiting().length === 1, 'it is taken back');
      expect(wordsOf(waiting()[0])).to.include('And you?');
    });

    it('opens and closes by method, too', async () => {
      const { app, open } = await show(WIDE);
      open('group:crew');
      app.openPanel('members');
      await until(() => findAll(app, '[part~="member"]').length === 3, 'the members');
      app.closePanel();
      await until(() => !pane(app, 'side'), 'nothing');
      expect(app.panel).to.equal(undefined);
    });
  });

  it('while no chat is open it says what one can do', async () => {
    const { app } = await show(WIDE);
    const empty = find(pane(app, 'chat')!, '[part~="empty"]');
    expect(wordsOf(empty)).to.include('Choose a chat to read it here.').and.include('Press ? for');
    await click(find(empty, 'button'));
    await until(() => findAll(app, 'dialog[open]').length, 'the dialog of a new chat');
  });

  describe('by keyboard', () => {
    async function atRow(width = WIDE) {
      const stage = await show(width);
      find(stage.app, '[part~="conversation"]').focus();
      return stage;
    }

    it('lists its shortcuts under ?, but not while one writes', async () => {
      const { app, open } = await atRow();
      await press('?');
      await until(() => findAll(app, 'dialog[open]').length === 1, 'the dialog');
      const dialog = find(app, 'dialog[open]');
      expect(findAll(dialog, '[part="shortcut"]').length).to.be.above(8);
      expect(wordsOf(dialog)).to.include('Search everything').and.include('Next unread chat');
      await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
      await expectAccessible(find(app, 'chat-shortcuts'));
      await press('Escape');
      await until(() => !findAll(app, 'dialog[open]').length, 'no dialog');
      expect(focused()?.getAttribute('part')).to.include('conversation');
      open('group:crew');
      await until(() => findAll(app, 'chat-composer').length, 'the composer');
      find<HTMLElement>(app, 'chat-composer').focus();
      await type('?/');
      await until(() => find<HTMLTextAreaElement>(app, 'textarea').value === '?/', 'the signs');
      expect(findAll(app, 'dialog[open]').length).to.equal(0);
      expect(app.panel).to.equal(undefined);
    });

    it('searches, also while one writes; Escape closes what stands beside the chat', async () => {
      const { app, open } = await atRow();
      await press('/');
      await until(() => app.panel === 'search' && focused() instanceof HTMLInputElement, 'the search');
      await press('Escape');
      await until(() => app.panel === undefined, 'none');
      await until(() => focused()?.getAttribute('part')?.includes('conversation'), 'the focus is back');
      open('group:crew');
      await until(() => findAll(app, 'chat-composer').length, 'the composer');
      find<HTMLElement>(app, 'chat-composer').focus();
      await press(`${MOD}+Shift+f`);
      await until(() => partOf(app, 'search-field') === focused(), 'the search within the chat');
      await press('Escape');
      find(app, '[part~="conversation"]').focus();
      await press(`${MOD}+k`);
      await until(() => app.panel === 'search', 'the search');
    });

    it('goes to the next chat, the one before, and the next that has something unread', async () => {
      const { app, session, chat } = await atRow();
      const rows = () => findAll(app, '[part~="conversation"]').map(row => row.dataset['conversation']);
      const order = rows();
      await press('Alt+ArrowDown');
      await until(() => current(session) === order[0], 'the first');
      await press('Alt+ArrowDown');
      await until(() => current(session) === order[1], 'the second');
      await press('Alt+ArrowUp');
      await until(() => current(session) === order[0], 'the first again');
      const linus = await chat.elsewhere('linus');
      linus.session.send('group:crew', { text: 'News' });
      await until(() => session.session!.state.conversations.get('group:crew')?.unreadCount === 1, 'unread');
      await press('Alt+Shift+ArrowDown');
      await until(() => current(session) === 'group:crew', 'what is unread');
    });

    it('does nothing where the page does not want it', async () => {
      const { app } = await show(WIDE, html`<chat-app without-shortcuts></chat-app>`);
      expect(wordsOf(find(pane(app, 'chat')!, '[part~="empty"]'))).to.not.include('?');
      find(app, '[part~="conversation"]').focus();
      await press('?');
      await press('/');
      expect(findAll(app, 'dialog[open]').length).to.equal(0);
      expect(app.panel).to.equal(undefined);
    });
  });

  describe('with `history`', () => {
    const start = { state: history.state as unknown, url: location.href };
    afterEach(() => history.replaceState(start.state, '', start.url));

    it('goes back and forth with the browser', async () => {
      const { app, session } = await show(NARROW, html`<chat-app history="state"></chat-app>`);
      const url = location.href;
      await until(() => (history.state as { parlour?: unknown } | null)?.parlour, 'it is kept');
      await click(find(app, '[data-conversation="group:crew"]'));
      await until(() => pane(app, 'chat'), 'the chat');
      await click(partOf(app, 'details')!);
      await until(() => pane(app, 'side'), 'the details');
      expect(location.href).to.equal(url);
      history.back();
      await until(() => pane(app, 'chat'), 'the chat again');
      history.back();
      await until(() => pane(app, 'list'), 'the list again');
      expect(current(session)).to.equal(undefined);
      history.forward();
      await until(() => current(session) === 'group:crew' && pane(app, 'chat'), 'forth');
    });

    it('the app’s own way back is the browser’s, too: no entry is left behind', async () => {
      const { app, session } = await show(NARROW, html`<chat-app history="state"></chat-app>`);
      await until(() => (history.state as { parlour?: unknown } | null)?.parlour, 'it is kept');
      await click(find(app, '[data-conversation="group:crew"]'));
      await until(() => pane(app, 'chat'), 'the chat');
      await until(() => JSON.stringify(history.state).includes('group:crew'), 'an entry');
      const { length } = history;
      await click(partOf(app, 'back')!);
      await until(() => pane(app, 'list'), 'the list');
      await until(() => !JSON.stringify(history.state).includes('"chat":"group:crew"'), 'the entry before');
      await click(find(app, '[data-conversation="user:grace"]'));
      await until(() => current(session) === 'user:grace', 'another chat');
      await until(() => JSON.stringify(history.state).includes('user:grace'), 'its entry');
      expect(history.length).to.equal(length);
    });

    it('with `hash`, the address names the chat, and opens it', async () => {
      history.replaceState(null, '', '#chat/group:crew');
      const { app, session } = await show(WIDE, html`<chat-app history="hash"></chat-app>`);
      await until(() => current(session) === 'group:crew', 'the chat of the address');
      await click(find(app, '[data-conversation="user:grace"]'));
      await until(() => location.hash === '#chat/user:grace', 'the address of the other chat');
      location.hash = '#chat/user:linus';
      await until(() => current(session) === 'user:linus', 'by hand');
      await rowNamed(pane(app, 'chat')!, 'And this');
      expect(!!rowWith(pane(app, 'chat')!, 'Only for you')).to.equal(false);
    });
  });

  it('with a user of its own it does the same', async () => {
    const chat = new TestChat({ seed: seedOf(messages), width: WIDE });
    const app = document.createElement('chat-app');
    app.transport = chat.transport();
    app.appId = 'test';
    app.uid = 'ada';
    app.style.blockSize = '500px';
    document.body.append(app);
    atEnd(() => app.remove());
    await until(() => findAll(app, '[part~="conversation"]').length === 3, 'the list');
    app.openPanel('search');
    await until(() => app.panel === 'search' && findAll(app, 'chat-search').length === 1, 'the search');
    app.closePanel();
    await until(() => app.panel === undefined, 'none');
  });
});
