import { expect } from 'chai';
import { html } from 'lit';
import type { ChatLauncher } from '../../../src/elements/chat-launcher/chat-launcher.js';
import '../../../src/elements/chat-launcher/define.js';
import '../../../src/elements/chat-notifier/define.js';
import type { ChatToggleEvent } from '../../../src/elements/chat-launcher/chat-toggle-event.js';
import { expectAccessible } from '../../support/axe.js';
import {
  atEnd,
  dayAt,
  find,
  findAll,
  isVisible,
  partOf,
  seedOf,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { crowd } from '../../support/conversations.js';
import { click, press, resize } from '../../support/input.js';
import { until } from '../../support/wait.js';

const seed = () => seedOf([{ from: 'grace', to: 'user:ada', sentAt: dayAt(1, '9:00'), text: 'Hello' }]);

async function show(content: unknown = html`<chat-launcher></chat-launcher>`) {
  const chat = new TestChat({ seed: seed() });
  const session = await chat.show(content);
  return { chat, session, launcher: find<ChatLauncher>(session, 'chat-launcher') };
}

const button = (launcher: Element): HTMLElement => partOf(launcher, 'button')!;
const isOpen = (launcher: Element): boolean => isVisible(partOf(launcher, 'dialog')!);
const rows = (launcher: Element): HTMLElement[] => findAll(launcher, '[part~="conversation"]');

describe('chat-launcher', () => {
  before(() => resize(1000, 800));

  it('opens the chat beside its button, and closes it: by press, by Escape, by its own button', async () => {
    const { launcher } = await show();
    expect(button(launcher).ariaLabel).to.equal('Open chats');
    expect(button(launcher).ariaExpanded).to.equal('false');
    expect(findAll(launcher, 'chat-app').length).to.equal(0);
    await click(button(launcher));
    await until(() => isOpen(launcher) && rows(launcher).length === 2, 'the chat');
    expect(button(launcher).ariaExpanded).to.equal('true');
    const dialog = partOf(launcher, 'dialog')!;
    expect(dialog.localName).to.equal('dialog');
    expect(dialog.ariaLabel).to.equal('Chats');
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    expect(
      left >= 0 && top >= 0 && right <= innerWidth && bottom <= button(launcher).getBoundingClientRect().top,
    ).to.equal(true);
    expect(partOf(launcher, 'close') === launcher.shadowRoot!.activeElement).to.equal(true);
    await press('Escape');
    await until(() => !isOpen(launcher), 'closed');
    expect(button(launcher) === launcher.shadowRoot!.activeElement).to.equal(true);
    await press('Enter');
    await until(() => isOpen(launcher), 'open');
    await click(partOf(launcher, 'close')!);
    await until(() => !isOpen(launcher), 'closed');
    await click(button(launcher));
    await until(() => isOpen(launcher), 'open');
    await click(button(launcher));
    await until(() => !isOpen(launcher), 'closed');
  });

  it('an Escape inside is first for what is inside', async () => {
    const { launcher } = await show();
    launcher.open = true;
    await until(() => rows(launcher).length === 2, 'the chat');
    await click(partOf(launcher, 'search-all')!);
    await until(() => findAll(launcher, 'chat-search').length === 1, 'the search');
    await press('Escape');
    await until(() => !findAll(launcher, 'chat-search').length, 'no search');
    expect(isOpen(launcher)).to.equal(true);
  });

  it('counts what is unread, but for what makes no noise', async () => {
    const { chat, launcher, session } = await show();
    const grace = await chat.elsewhere('grace');
    grace.session.send('user:ada', { text: 'One' });
    grace.session.send('group:crew', { text: 'Two' });
    await until(() => wordsOf(partOf(launcher, 'badge')) === '2', 'two');
    expect(button(launcher).ariaLabel).to.equal('Open chats, 2 unread messages');
    await session.session!.mute('group:crew', Infinity);
    await until(() => wordsOf(partOf(launcher, 'badge')) === '1', 'one');
    await expectAccessible(launcher);
  });

  it('counts what stands further down than the list has got, too', async () => {
    const uids = Array.from({ length: 130 }, (_, index) => `u${String(index)}`);
    const chat = new TestChat({
      seed: {
        ...crowd(130),
        conversations: uids.map(uid => ({ uid: 'ada', with: `user:${uid}` as const, readUpTo: 0 })),
      },
    });
    const page = document.title;
    atEnd(() => (document.title = page));
    const session = await chat.show(html`
      <chat-launcher></chat-launcher>
      <chat-notifier with-title></chat-notifier>
    `);
    const launcher = find<ChatLauncher>(session, 'chat-launcher');
    const says = (count: number): boolean =>
      button(launcher).ariaLabel === `Open chats, ${String(count)} unread messages`;
    await until(() => says(130), 'all of them');
    expect(session.session!.state.inbox.items.length).to.be.below(130);
    expect(wordsOf(partOf(launcher, 'badge'))).to.equal('99+');
    await until(() => document.title.startsWith('(99+) '), 'in the title, too');
    const phone = await chat.elsewhere('ada');
    const { items } = await phone.session.listMessages({ conversationId: 'user:u129' });
    phone.session.markRead('user:u129', items.at(-1)!.id);
    await until(() => says(129), 'one is read elsewhere');
    const other = await chat.elsewhere('u128');
    other.session.send('user:ada', { text: 'And this' });
    await until(() => says(130), 'one more');
  });

  it('takes the whole of a small page', async () => {
    await resize(400, 640);
    try {
      const { launcher } = await show();
      await click(button(launcher));
      await until(() => isOpen(launcher), 'open');
      const dialog = partOf(launcher, 'dialog')!;
      const { width, height } = dialog.getBoundingClientRect();
      if (innerWidth < 520) {
        expect(dialog.matches(':modal')).to.equal(true);
        expect(width).to.be.closeTo(innerWidth, 1);
        expect(height).to.be.closeTo(innerHeight, 1);
      }
      await press('Escape');
      await until(() => !isOpen(launcher), 'closed');
    } finally {
      await resize(1000, 800);
    }
  });

  for (const position of ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const) {
    it(`floats at ${position}, also from right to left`, async () => {
      const { launcher } = await show(html`<chat-launcher position=${position}></chat-launcher>`);
      for (const dir of ['ltr', 'rtl']) {
        document.documentElement.dir = dir;
        const { left, right, top, bottom } = button(launcher).getBoundingClientRect();
        const isAtEnd = position.endsWith('end') === (dir === 'ltr');
        expect(isAtEnd ? document.documentElement.clientWidth - right : left).to.be.closeTo(20, 2);
        expect(position.startsWith('top') ? top : innerHeight - bottom).to.be.closeTo(20, 20);
      }
    });
  }

  it('asks first', async () => {
    const { launcher } = await show();
    const asked: boolean[] = [];
    launcher.addEventListener('chat-toggle', (event: ChatToggleEvent) => {
      asked.push(event.open);
      event.preventDefault();
    });
    await click(button(launcher));
    expect(asked).to.deep.equal([true]);
    expect(launcher.open).to.equal(false);
  });

  it('with a user of its own, it signs in by itself', async () => {
    const chat = new TestChat({ seed: seed() });
    const launcher = document.createElement('chat-launcher');
    launcher.transport = chat.transport();
    launcher.appId = 'test';
    launcher.uid = 'ada';
    document.body.append(launcher);
    atEnd(() => launcher.remove());
    await until(() => partOf(launcher, 'button'), 'the button');
    await click(button(launcher));
    await until(() => rows(launcher).length === 2, 'the chat');
    expect(launcher.open).to.equal(true);
    expect(isVisible(find(launcher, 'chat-app')), 'what no slot of the page takes the place of').to.equal(
      true,
    );
    expect(find(button(launcher), 'svg').getBoundingClientRect().width).to.be.above(0);
    launcher.open = false;
    await until(() => !isOpen(launcher), 'closed');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing in ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const { launcher } = await show();
      launcher.open = true;
      await until(() => rows(launcher).length === 2, 'the chat');
      await Promise.all(
        partOf(launcher, 'dialog')!
          .getAnimations()
          .map(({ finished }) => finished),
      );
      await expectAccessible(launcher);
    });
  }
});
