import { expect } from 'chai';
import { html } from 'lit';
import { demoSeed } from '../../../demo/data/demo-seed.js';
import type { AppSeed, SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatApp } from '../../../src/elements/chat-app/chat-app.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { newId } from '../../../src/support/new-id.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { createLocalTransport } from '../../../src/transports/local/index.js';
import { focused } from '../../../src/support/focused.js';
import { columns, MIDDLE, NARROW, WIDE } from '../../support/app.js';
import { expectAccessible } from '../../support/axe.js';
import {
  atEnd,
  dayAt,
  find,
  findAll,
  isVisible,
  partOf,
  rowNamed,
  rowsOf,
  rowWith,
  seedOf,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, painted, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const messages: SeedMessage[] = [
  { from: 'grace', to: 'group:crew', sentAt: dayAt(1, '9:00'), text: 'A question', ref: 'root' },
  { from: 'linus', to: 'group:crew', sentAt: dayAt(1, '9:01'), text: 'An answer', parent: 'root' },
  { from: 'grace', to: 'user:ada', sentAt: dayAt(1, '9:02'), text: 'Only for you' },
];

/** Shows the whole app, as Ada sees it. */
async function show(
  width: number,
  more: { seed?: AppSeed; uid?: string; language?: string; height?: number } = {},
) {
  const { seed = seedOf(messages), uid = 'ada', language = 'en', height = 700 } = more;
  let transport: LocalTransport | undefined;
  const chat = new TestChat({ seed, width, height, wrap: local => (transport = local) });
  const session = await chat.show(html`<chat-app></chat-app>`, uid, language);
  const app = session.querySelector('chat-app')!;
  await until(() => app.shadowRoot?.querySelector('[part="list"]'), 'the list');
  return { chat, session, app, box: session.parentElement!, transport: transport! };
}

const conversation = (root: Element, id: string): HTMLElement | undefined =>
  findAll(root, `[part~="conversation"][data-conversation="${id}"]`)[0];

/** Opens a conversation by a press on its row. */
async function open(app: Element, id: string): Promise<void> {
  await until(() => conversation(app, id), `the row of ${id}`);
  await click(conversation(app, id)!);
  await until(() => findAll(app, 'chat-composer').length > 0, 'the chat');
}

const writer = (root: Element): HTMLTextAreaElement =>
  find<HTMLTextAreaElement>(root, 'chat-composer').shadowRoot!.querySelector('textarea')!;

describe('chat-app', () => {
  describe('has as many columns as fit', () => {
    it('two side by side, and a third for details', async () => {
      const { app } = await show(WIDE);
      expect(columns(app)).to.deep.equal(['list', 'chat']);
      await open(app, 'group:crew');
      expect(columns(app)).to.deep.equal(['list', 'chat']);
      await click(partOf(app, 'details')!);
      await until(() => columns(app).length === 3, 'three columns');
      expect(columns(app)).to.deep.equal(['list', 'chat', 'side']);
      const widths = ['list', 'chat', 'side'].map(
        name => app.shadowRoot!.querySelector(`.pane[part="${name}"]`)!.getBoundingClientRect().width,
      );
      expect(widths[0]! + widths[1]! + widths[2]!).to.be.closeTo(WIDE, 3);
      expect(widths[1]).to.be.above(widths[0]!).and.above(widths[2]!);
    });

    it('two: details stand in the place of the chat', async () => {
      const { app } = await show(MIDDLE);
      await open(app, 'group:crew');
      expect(columns(app)).to.deep.equal(['list', 'chat']);
      await click(partOf(app, 'details')!);
      await until(() => columns(app).includes('side'), 'the details');
      expect(columns(app)).to.deep.equal(['list', 'side']);
      await click(partOf(app, 'close-side')!);
      await until(() => columns(app).includes('chat'), 'the chat');
    });

    it('one: the list, the chat, the details, each by itself', async () => {
      const { app } = await show(NARROW);
      expect(columns(app)).to.deep.equal(['list']);
      await open(app, 'group:crew');
      await until(() => columns(app).join() === 'chat', 'the chat');
      await click(partOf(app, 'details')!);
      await until(() => columns(app).join() === 'side', 'the details');
      await click(partOf(app, 'close-side')!);
      await until(() => columns(app).join() === 'chat', 'the chat again');
      await click(partOf(app, 'back')!);
      await until(() => columns(app).join() === 'list', 'the list again');
    });

    it('by its own width, whatever the window’s, and keeps all when that changes', async () => {
      const { app, box } = await show(WIDE);
      await open(app, 'group:crew');
      writer(app).focus();
      await type('halfway');
      const area = writer(app);
      box.style.inlineSize = `${String(NARROW)}px`;
      await until(() => columns(app).join() === 'chat', 'one column');
      expect(writer(app) === area && area.value === 'halfway').to.equal(true);
      box.style.inlineSize = `${String(WIDE)}px`;
      await until(() => columns(app).join() === 'list,chat', 'two columns');
      expect(area.value).to.equal('halfway');
    });

    it('never wider than it is, at 320 pixels too', async () => {
      const { app } = await show(320);
      const overflows = () =>
        findAll(app, '.pane, .bar, header, form')
          .filter(each => isVisible(each) && each.scrollWidth > each.clientWidth + 1)
          .map(each => each.getAttribute('part') ?? each.className);
      expect(overflows()).to.deep.equal([]);
      await open(app, 'group:crew');
      expect(overflows()).to.deep.equal([]);
    });

    it('mirrored where lines run from right to left', async () => {
      const { app, box } = await show(WIDE);
      box.dir = 'rtl';
      await open(app, 'group:crew');
      await until(() => columns(app).join() === 'chat,list', 'the list on the right');
    });
  });

  describe('by keyboard', () => {
    it('from the list into the chat and back: the focus is where one looks, and returns to the row', async () => {
      const { app } = await show(NARROW);
      await until(() => conversation(app, 'group:crew'), 'the row');
      const row = () => conversation(app, 'group:crew')!;
      const control = row().matches('button, a, [tabindex]')
        ? row()
        : row().querySelector<HTMLElement>('button, a, [tabindex]')!;
      control.focus();
      await press('Enter');
      await until(() => columns(app).join() === 'chat', 'the chat');
      await until(() => focused() && inPane(app, focused()!) === 'chat', 'the focus is in the chat');
      const back = partOf(app, 'back')!;
      expect(back.getAttribute('aria-label')).to.equal('Back');
      back.focus();
      await press('Enter');
      await until(() => columns(app).join() === 'list', 'the list');
      await until(() => row().contains(focused() ?? null) || row() === focused(), 'the focus is on the row');
    });

    it('closing the details gives the focus back to the button that opened them', async () => {
      const { app } = await show(WIDE);
      await open(app, 'group:crew');
      await until(() => partOf(app, 'details'), 'the button');
      partOf(app, 'details')!.focus();
      await press('Enter');
      await until(() => columns(app).includes('side'), 'the details');
      partOf(app, 'close-side')!.focus();
      await press('Enter');
      await until(() => !columns(app).includes('side'), 'no details');
      await until(() => focused() === partOf(app, 'details'), 'the focus is back');
    });
  });

  describe('people', () => {
    it('find each other in an empty app and talk, with no script', async () => {
      const chat = new TestChat({ seed: seedOf([], { users: [], groups: [] }), width: 420, height: 600 });
      const ada = await chat.show(html`<chat-app></chat-app>`, 'ada');
      const grace = await chat.show(html`<chat-app></chat-app>`, 'grace');
      await until(
        () =>
          wordsOf(
            ada.querySelector('chat-app')!.shadowRoot!.querySelector('chat-conversations')!.shadowRoot,
          ).includes('No chats yet.'),
        'the empty list',
      );
      await click(partOf(ada, 'new-chat')!);
      await until(
        () => findAll(ada, '[part~="user"]').some(row => wordsOf(row).includes('grace')),
        'Grace in the list',
      );
      await click(findAll(ada, '[part~="user"]').find(row => wordsOf(row).includes('grace'))!);
      await until(() => findAll(ada, 'chat-composer').length > 0, 'the chat');
      writer(ada).focus();
      await type('ciao');
      await press('Enter');
      await rowNamed(ada, 'ciao');
      await until(() => conversation(grace, 'user:ada'), 'it is in Grace’s list');
      await until(() => wordsOf(conversation(grace, 'user:ada')).includes('ciao'), 'the preview');
      await open(grace, 'user:ada');
      await rowNamed(grace, 'ciao');
      await until(() => rowWith(ada, 'ciao')!.dataset['state'] === 'read', 'Ada sees that it was read');
      writer(grace).focus();
      await type('salve');
      await press('Enter');
      const row = await rowNamed(ada, 'salve');
      expect(row.hasAttribute('data-mine')).to.equal(false);
    });

    it('alone with `app-id`, `uid` and `name`, it signs in by itself', async () => {
      const app = document.createElement('chat-app');
      app.setAttribute('app-id', 'alone');
      app.setAttribute('uid', 'ada');
      app.setAttribute('name', 'Ada Lovelace');
      app.transport = createLocalTransport({ name: newId(), storage: 'memory' });
      app.style.blockSize = '400px';
      document.body.append(app);
      atEnd(() => {
        app.remove();
      });
      const says = (name: string): boolean =>
        findAll(app, 'h2').some(each => isVisible(each) && wordsOf(each) === name);
      await until(() => says('Ada Lovelace'), 'her name');
      const session = find<ChatSession>(app, 'chat-session');
      expect((await session.ready).uid).to.equal('ada');
      app.uid = 'grace';
      app.name = 'Grace';
      await until(() => session.session?.state.me?.uid === 'grace', 'another user');
      const header = document.createElement('h2');
      header.slot = 'list-header';
      header.textContent = 'Talk to us';
      app.append(header);
      await until(() => isVisible(header) && !says('Grace'), 'what the page puts there');
      header.remove();
      await until(() => says('Grace'), 'her name again');
    });

    it('a refused sign-in is said, and the app stands', async () => {
      const error = console.error;
      console.error = () => undefined;
      atEnd(() => {
        console.error = error;
      });
      const app = document.createElement('chat-app');
      app.setAttribute('uid', 'not valid');
      document.body.append(app);
      atEnd(() => {
        app.remove();
      });
      await until(() => partOf(app, 'notice'), 'words');
      expect(partOf(app, 'notice')!.dataset['code']).to.equal('invalid-id');
    });
  });

  describe('the side column', () => {
    it('shows who is in the group, and of one person who they are', async () => {
      const { app } = await show(WIDE);
      await open(app, 'group:crew');
      await click(partOf(app, 'details')!);
      await until(() => wordsOf(partOf(app, 'head')).includes('3 members'), 'the group');
      await click(findAll(app, '[data-section="members"]')[0]!);
      await until(() => findAll(app, '[part~="member"]').length === 3, 'three members');
      await click(conversation(app, 'user:grace')!);
      await until(() => wordsOf(partOf(app, 'head')).includes('Grace'), 'Grace');
    });

    it('shows a thread, where one answers; it goes with its conversation', async () => {
      const { app } = await show(WIDE);
      await open(app, 'group:crew');
      const row = await rowNamed(app, 'A question');
      await click(partOf(row, 'thread')!);
      const side = () => app.shadowRoot!.querySelector('.pane[part="side"]')!;
      await until(
        () => side() && rowsOf(side()).some(each => wordsOf(each).includes('An answer')),
        'the thread',
      );
      expect(wordsOf(side().querySelector('h2'))).to.equal('Thread');
      writer(side()).focus();
      await type('again');
      await press('Enter');
      await rowNamed(side(), 'again');
      await until(() => wordsOf(partOf(row, 'thread')).includes('2 replies'), 'two replies');
      const chatPane = app.shadowRoot!.querySelector('.pane[part="chat"]')!;
      expect(!!rowWith(chatPane, 'again')).to.equal(false);
      await click(conversation(app, 'user:grace')!);
      await until(() => !columns(app).includes('side'), 'no thread');
    });
  });

  describe('the line', () => {
    it('says when one is offline, keeps what is written, and goes on when the line is back', async () => {
      const { app, session, chat, transport } = await show(WIDE);
      await open(app, 'group:crew');
      transport.setOnline(false);
      await until(() => partOf(app, 'connection'), 'words');
      expect(wordsOf(partOf(app, 'connection'))).to.include('You are offline.');
      expect(partOf(app, 'connection')!.getAttribute('role')).to.equal('status');
      session.session!.send('group:crew', { text: 'From the tunnel' });
      const row = await rowNamed(app, 'From the tunnel');
      const grace = await chat.elsewhere('grace');
      grace.session.send('group:crew', { text: 'Meanwhile' });
      await until(
        () => grace.session.state.conversations.get('group:crew')?.lastMessage?.sender.uid === 'grace',
        'sent',
      );
      transport.setOnline(true);
      await click(findAll(partOf(app, 'connection')!, 'button')[0]!);
      await until(() => !partOf(app, 'connection'), 'no words');
      await rowNamed(app, 'Meanwhile');
      await until(() => row.dataset['state'] !== 'sending', 'it went out');
    });

    it('says why it is refused', async () => {
      const error = console.error;
      console.error = () => undefined;
      atEnd(() => {
        console.error = error;
      });
      const chat = new TestChat({
        wrap: transport => ({ ...transport, connect: () => Promise.reject(new ChatError('auth-refused')) }),
      });
      const session = chat.put(html`<chat-app></chat-app>`);
      await until(() => partOf(session, 'connection'), 'words');
      expect(partOf(session, 'connection')!.dataset['code']).to.equal('auth-refused');
      expect(wordsOf(partOf(session, 'connection'))).to.include('Could not sign in.');
    });
  });

  it('speaks the language of where it stands, and another one when that changes', async () => {
    const { app, box } = await show(WIDE, { language: 'de' });
    await until(() => partOf(app, 'new-chat')?.ariaLabel === 'Neuer Chat', 'German');
    await open(app, 'group:crew');
    await until(
      () => writer(app).getAttribute('aria-label')?.startsWith('Nachricht an'),
      'German in the composer',
    );
    box.lang = 'en';
    await until(() => partOf(app, 'new-chat')?.ariaLabel === 'New chat', 'English');
  });

  it('stands closer with `density="compact"`', async () => {
    const { app } = await show(WIDE);
    await until(() => conversation(app, 'group:crew'), 'the row');
    const before = conversation(app, 'group:crew')!.getBoundingClientRect().height;
    app.density = 'compact';
    await until(
      () => conversation(app, 'group:crew')!.getBoundingClientRect().height < before,
      'a lower row',
    );
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl']) {
      it(`axe finds nothing in ${scheme}, ${dir}`, async function () {
        this.timeout(60_000);
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.dir = dir;
        const seed = demoSeed(dayAt(0, '12:00'), { logLength: 20 });
        const { app } = await show(WIDE, { seed, language: dir === 'rtl' ? 'ar' : 'en' });
        await open(app, 'group:design');
        await until(() => rowsOf(app).length > 5, 'rows');
        await click(partOf(app, 'details')!);
        await until(() => findAll(app, '[data-section]').length > 2, 'the details');
        await painted();
        await expectAccessible(app);
      });
    }
  }
});

/** The column that something stands in. */
function inPane(app: ChatApp, element: Element): string | undefined {
  let at: Node | null = element;
  while (at) {
    if (at instanceof Element) {
      const pane = at.closest('.pane');
      if (pane?.getRootNode() === app.shadowRoot) return pane.getAttribute('part') ?? undefined;
    }
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
