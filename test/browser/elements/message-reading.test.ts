import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatMessages } from '../../../src/elements/chat-messages/chat-messages.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import {
  atEnd,
  dayAt,
  findAll,
  isVisible,
  partOf,
  rowNamed,
  rowsOf,
  rowWith,
  seedOf,
  settled,
  talk,
  TestChat,
  threadOf,
  wordsOf,
} from '../../support/chat.js';
import { click, painted } from '../../support/input.js';
import { accessible } from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const crew = html`<chat-messages group="crew"></chat-messages>`;
const minute = 60_000;

/** `talk` with all after `read` of them unread, as Ada sees it. */
async function open(count: number, read: number, content = crew, end = Date.now() - 3_600_000) {
  const chat = new TestChat({
    seed: seedOf(
      [...talk(count)].map((message, i) => ({
        ...message,
        from: 'grace',
        sentAt: end - (count - 1 - i) * minute,
      })),
      { conversations: [{ uid: 'ada', with: 'group:crew', readUpTo: end - (count - read) * minute + 1 }] },
    ),
    height: 480,
  });
  const session = await chat.show(content);
  const list = session.querySelector('chat-messages')!;
  await until(() => rowsOf(list).length > 0, 'rows');
  return { chat, session, list };
}

const scrollerOf = (list: Element): HTMLElement => partOf(list, 'scroller')!;
const topOf = (list: Element, row: Element | undefined): number =>
  row ? row.getBoundingClientRect().top - scrollerOf(list).getBoundingClientRect().top : NaN;
const unread = (session: ChatSession): number =>
  session.session!.state.conversations.get('group:crew')?.unreadCount ?? NaN;
const atNewest = (list: Element): boolean => {
  const { scrollHeight, scrollTop, clientHeight } = scrollerOf(list);
  return scrollHeight - scrollTop - clientHeight <= 4;
};
const inView = (list: Element, row: Element | undefined): boolean => {
  const top = topOf(list, row);
  return top >= -1 && top + (row?.getBoundingClientRect().height ?? 0) <= scrollerOf(list).clientHeight + 1;
};
/** Scrolls down by views until it is at the newest. */
async function readDown(list: ChatMessages, session: ChatSession): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if (atNewest(list) && threadOf(session, 'group:crew')?.newer === undefined) return;
    scrollerOf(list).scrollTop += scrollerOf(list).clientHeight / 2;
    await painted();
  }
  throw new Error('Never came to the newest');
}

describe('Where one begins to read', () => {
  it('is the first unread message, its line on top, when the unread do not fit', async () => {
    const { list, session } = await open(80, 40);
    const first = await rowNamed(list, 'Message 40.');
    await until(() => Math.abs(topOf(list, first)) < 2, 'it stands on top');
    expect(wordsOf(partOf(first, 'unread'))).to.equal('40 new messages');
    const way = (): HTMLElement | null => partOf(list, 'to-newest');
    await until(() => way() && isVisible(way()!), 'a way to the newest');
    await accessible(list);
    expect(unread(session)).to.be.above(20);
  });

  it('is the end when the unread fit', async () => {
    const { list, session } = await open(80, 77);
    await settled(list);
    expect(inView(list, rowWith(list, 'Message 77.'))).to.equal(true);
    await until(() => unread(session) === 0, 'all is read');
  });

  it('is the first unread message though more than a page is unread, and one reads on to the newest', async function () {
    this.timeout(40_000);
    const { list, session } = await open(500, 100);
    const first = await rowNamed(list, 'Message 100.');
    await until(() => Math.abs(topOf(list, first)) < 2, 'it stands on top');
    expect(wordsOf(partOf(first, 'unread'))).to.equal('400 new messages');
    // What was shown while it was loaded was not read.
    expect(unread(session)).to.be.above(350);
    await readDown(list, session);
    await rowNamed(list, 'Message 499.');
    await until(() => unread(session) === 0, 'all is read');
  });

  it('is the first of all where nothing was ever read', async () => {
    const { list } = await open(25, -1);
    const first = await rowNamed(list, 'Message 0.');
    await until(
      () => Math.abs(topOf(list, first)) < 200,
      `the first of all, not ${String(topOf(list, first))} ${wordsOf(partOf(first, 'unread'))}`,
    );
    expect(wordsOf(partOf(first, 'unread'))).to.equal('25 new messages');
  });

  it('is found though the last that was read has no row of its own', async () => {
    const { chat, session, list } = await open(3, 3);
    await until(() => unread(session) === 0, 'all is read');
    const { session: grace } = await chat.elsewhere('grace');
    await grace.loadThread('group:crew');
    // An edit makes a message of its own, which is not shown.
    await grace.edit(rowWith(list, 'Message 2.')!.dataset['messageId']!, { text: 'Message 2, edited' });
    await rowNamed(list, 'Message 2, edited');
    const me = session.session!;
    const lastOf = () => threadOf(session, 'group:crew')!.entries.at(-1)!.message;
    await until(() => lastOf().category === 'action', 'the edit');
    me.markRead('group:crew', lastOf().id);
    list.remove();
    for (const text of ['News', 'More']) grace.send('group:crew', { text });
    await until(() => unread(session) === 2, 'two are unread');
    const other = (await chat.show(crew)).querySelector('chat-messages')!;
    const row = await rowNamed(other, 'News');
    await until(() => wordsOf(partOf(row, 'unread')) === '2 new messages', 'the line');
  });
});

describe('What one has read', () => {
  it('is what was in view: reading on clears the rest', async () => {
    const { list, session } = await open(120, 40);
    const first = await rowNamed(list, 'Message 40.');
    await until(() => Math.abs(topOf(list, first)) < 2, 'it stands on top');
    await until(() => unread(session) < 80, 'some are read');
    expect(unread(session)).to.be.above(50);
    await readDown(list, session);
    await until(() => unread(session) === 0, 'all are read');
  });

  it('is nothing while the tab is hidden, and is told when it is seen again', async () => {
    let state = 'hidden';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    atEnd(() => Reflect.deleteProperty(document, 'visibilityState'));
    const { list, session, chat } = await open(10, 7);
    await settled(list);
    const { session: grace } = await chat.elsewhere('grace');
    grace.send('group:crew', { text: 'News' });
    await rowNamed(list, 'News');
    expect(unread(session)).to.equal(4);
    state = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => unread(session) === 0, 'all is read');
  });

  it('is nothing in a list that is not shown', async () => {
    const { list, session, chat } = await open(5, 5);
    await until(() => unread(session) === 0, 'all is read');
    list.style.display = 'none';
    const { session: grace } = await chat.elsewhere('grace');
    grace.send('group:crew', { text: 'News' });
    await until(() => unread(session) === 1, 'one is unread');
    await list.updateComplete;
    await painted();
    expect(unread(session)).to.equal(1);
    list.style.display = '';
    await until(() => unread(session) === 0, 'all is read');
  });
});

describe('A jump to a message far away', () => {
  it('loads around it, marks it, and goes on both ways', async function () {
    this.timeout(40_000);
    const chat = new TestChat({ seed: seedOf(talk(600)), height: 480 });
    const session = await chat.show(crew);
    const list = session.querySelector('chat-messages')!;
    await settled(list);
    const { items } = await session.session!.listMessages({
      conversationId: 'group:crew',
      search: 'Message 250.',
    });
    await list.scrollToMessage(items[0]!.id);
    const row = await rowNamed(list, 'Message 250.');
    await until(() => inView(list, row), 'it is in view');
    expect(row.classList.contains('flash')).to.equal(true);
    await until(() => !row.classList.contains('flash'), 'the flash ends');
    // Both ways.
    for (let i = 0; i < 200 && !rowWith(list, 'Message 150.'); i += 1) {
      scrollerOf(list).scrollTop -= 300;
      await painted();
    }
    expect(rowWith(list, 'Message 150.') !== undefined).to.equal(true);
    await readDown(list, session);
    await rowNamed(list, 'Message 599.');
    expect(partOf(list, 'to-newest') === null).to.equal(true);
  });

  it('to one that is gone leaves one where one is', async () => {
    const chat = new TestChat({ seed: seedOf(talk(60)), height: 480 });
    const session = await chat.show(crew);
    const list = session.querySelector('chat-messages')!;
    await settled(list);
    await list.scrollToMessage('nope');
    expect(rowsOf(list).length).to.be.above(5);
    expect(atNewest(list)).to.equal(true);
    const { session: grace } = await chat.elsewhere('grace');
    grace.send('group:crew', { text: 'News' });
    await rowNamed(list, 'News');
    await until(() => atNewest(list), 'it follows');
  });
});

describe('While one scrolls', () => {
  it('the day of what one reads stands over the list', async () => {
    const days = [20, 10, 0].flatMap((day, i) =>
      Array.from({ length: 20 }, (_, n): SeedMessage => ({
        from: 'grace',
        to: 'group:crew',
        sentAt: day ? dayAt(day, '9:00') + n * minute : dayAt(0, '0:00') + n,
        text: `Day ${String(i)}, ${String(n)}`,
      })),
    );
    const session = await new TestChat({ seed: seedOf(days), height: 480 }).show(crew);
    const list = session.querySelector('chat-messages')!;
    await settled(list);
    const floating = partOf(list, 'floating-day')!;
    expect(floating.classList.contains('on')).to.equal(false);
    scrollerOf(list).scrollTop -= 100;
    await until(() => floating.classList.contains('on'), 'the day');
    expect(wordsOf(floating)).to.equal('Today');
    scrollerOf(list).scrollTop = 200;
    const first = new Date(dayAt(20, '9:00')).getDate();
    await until(() => wordsOf(floating).includes(String(first)), 'the first day');
    expect(floating.getAttribute('aria-hidden')).to.equal('true');
    await until(() => !floating.classList.contains('on'), 'it goes');
  });

  it('the button to the newest counts what came, and a press reads it', async () => {
    const { list, session, chat } = await open(60, 60);
    await settled(list);
    scrollerOf(list).scrollTop -= 900;
    await until(() => partOf(list, 'to-newest'), 'the button');
    expect(partOf(list, 'to-newest')!.ariaLabel).to.equal('To the newest message');
    const { session: grace } = await chat.elsewhere('grace');
    for (const text of ['News', 'More']) grace.send('group:crew', { text });
    await until(() => partOf(list, 'to-newest')!.ariaLabel === '2 new messages', 'the count');
    expect(unread(session)).to.equal(2);
    await accessible(list);
    await click(partOf(list, 'to-newest')!);
    await until(() => atNewest(list) && !partOf(list, 'to-newest'), 'at the newest');
    await until(() => unread(session) === 0, 'all is read');
  });
});

describe('Who wrote a long run', () => {
  it('is seen at the foot of the list while its end is below, and beside the end itself', async () => {
    // Away from midnight, which would end the run.
    const { list } = await open(40, 40, crew, dayAt(1, '20:00'));
    await settled(list);
    const scroller = scrollerOf(list);
    const faces = (): DOMRect[] => {
      const { top, bottom } = scroller.getBoundingClientRect();
      return findAll(list, '[part~="avatar"]')
        .filter(isVisible)
        .map(each => each.getBoundingClientRect())
        .filter(box => box.bottom > top && box.top < bottom);
    };
    const foot = (): number => scroller.getBoundingClientRect().bottom;
    await until(() => faces().length === 1, 'one face');
    await until(() => {
      // What is loaded late may yet move the list, which is at its end then.
      if (atNewest(list)) scroller.scrollTop -= 300;
      return faces().some(box => Math.abs(foot() - box.bottom) < 8);
    }, 'a face at the foot');
    expect(faces().length).to.equal(1);
    const beside = faces()[0]!.left;
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => partOf(list, 'to-newest') === null, 'the newest');
    await until(() => faces().length === 1, 'one face');
    expect(faces()[0]!.left).to.be.closeTo(beside, 1);
  });
});

describe('An answer that grows', () => {
  async function grow(list: ChatMessages, chat: TestChat, each: () => void): Promise<void> {
    const { session: bot } = await chat.elsewhere('grace');
    bot.send('group:crew', { text: 'Answer 0' });
    const row = await rowNamed(list, 'Answer 0').catch(() => undefined);
    await until(() => bot.state.threads.get('group:crew')?.entries.at(-1)?.delivery !== 'sending', 'sent');
    await bot.loadThread('group:crew');
    const last = (await bot.listMessages({ conversationId: 'group:crew', search: 'Answer 0' })).items.at(-1)!;
    let text = 'Answer 0';
    for (let i = 1; i <= 20; i += 1) {
      text += ` and **more** of it, line ${String(i)}\n\n`;
      await bot.edit(last.id, { text });
      await painted();
      each();
    }
    if (row) await rowNamed(list, 'line 20');
  }

  it('is followed at the newest', async () => {
    const { list, chat } = await open(40, 40);
    await settled(list);
    await grow(list, chat, () => undefined);
    await until(() => atNewest(list), 'it follows');
    await until(() => rowWith(list, 'line 20')?.querySelectorAll('strong').length === 20, 'formatted');
    await until(() => atNewest(list), 'it is still there');
  });

  it('moves nothing that one reads further up', async () => {
    const { list, chat } = await open(60, 60);
    await settled(list);
    scrollerOf(list).scrollTop -= 500;
    await until(() => partOf(list, 'to-newest'), 'further up');
    await painted();
    const row = rowsOf(list).find(each => topOf(list, each) >= 0)!;
    const top = topOf(list, row);
    await grow(list, chat, () => {
      expect(Math.abs(topOf(list, row) - top)).to.be.below(1);
    });
    expect(partOf(list, 'to-newest')!.ariaLabel).to.equal('1 new message');
  });
});

describe('`with-all-rows`', () => {
  it('draws every loaded message, and older ones as they come', async () => {
    const { list, session } = await open(
      300,
      300,
      html`<chat-messages group="crew" with-all-rows></chat-messages>`,
    );
    await settled(list);
    const held = (): number => threadOf(session, 'group:crew')!.entries.length;
    await until(() => rowsOf(list).length === held(), 'all of them');
    const before = held();
    scrollerOf(list).scrollTop = 0;
    await until(() => held() > before && rowsOf(list).length === held(), 'all of them, with the older page');
    list.withAllRows = false;
    await until(() => rowsOf(list).length < held(), 'those around the view');
  });
});
