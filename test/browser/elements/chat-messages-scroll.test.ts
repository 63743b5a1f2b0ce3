import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatMessages } from '../../../src/elements/chat-messages/chat-messages.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import {
  expectSame,
  partOf,
  rowNamed,
  rowsOf,
  rowWith,
  seedOf,
  settled,
  talk,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, painted } from '../../support/input.js';
import { until } from '../../support/wait.js';

/** How far a row may be moved that one reads, pixels. */
const STILL = 1;

const content = html`<chat-messages group="crew"></chat-messages>`;

/** A list of messages on the screen, with what a test wants to know of it. */
class Shown {
  readonly list: ChatMessages;
  readonly scroller: HTMLElement;

  constructor(
    readonly chat: TestChat,
    readonly session: ChatSession,
  ) {
    this.list = session.querySelector('chat-messages')!;
    this.scroller = partOf(this.list, 'scroller')!;
  }

  get thread() {
    return this.session.session!.state.threads.get('group:crew')!;
  }

  get atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight <= 4;
  }

  /** Where a row stands on the screen: by its words, which begin below what may stand over a row. */
  topOf(row: Element): number {
    return partOf(row, 'bubble')!.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  /** The row that one reads: the first whose words begin in the upper half of the view. */
  get readRow(): HTMLElement {
    const row = rowsOf(this.list).find(each => this.topOf(each) >= 0);
    if (!row) throw new Error('Nothing is in view');
    return row;
  }

  /** A drawn row that stands wholly above the view. */
  rowAbove(isRight: (row: HTMLElement) => boolean = () => true): HTMLElement {
    const top = this.scroller.getBoundingClientRect().top;
    const row = rowsOf(this.list).findLast(
      each => each.getBoundingClientRect().bottom < top && isRight(each),
    );
    if (!row) throw new Error('No row is drawn above the view');
    return row;
  }

  /** Whether rows are drawn where one reads. */
  get isDrawn(): boolean {
    return rowsOf(this.list).some(
      row => this.topOf(row) >= 0 && this.topOf(row) < this.scroller.clientHeight,
    );
  }

  /** Scrolls as a person does, by so many pixels, and waits until that is drawn. */
  async scrollBy(by: number): Promise<void> {
    this.scroller.scrollTop += by;
    await painted();
  }

  /** Looks at a row in every frame until something is so; answers how far it was moved at most. */
  async watch(row: HTMLElement, done: () => unknown, what: string): Promise<number> {
    const key = row.dataset['messageId']!;
    const top = this.topOf(row);
    let moved = 0;
    const look = (): void => {
      const now = rowsOf(this.list).find(each => each.dataset['messageId'] === key);
      moved = Math.max(moved, now ? Math.abs(this.topOf(now) - top) : Infinity);
    };
    let frames = 0;
    await until(async () => {
      await painted();
      look();
      // Two more frames: what was drawn last may still be measured.
      frames = (await done()) ? frames + 1 : 0;
      return frames > 2;
    }, what);
    return moved;
  }
}

async function show(messages: Iterable<SeedMessage>): Promise<Shown> {
  const chat = new TestChat({ seed: seedOf(messages) });
  const session = await chat.show(content);
  await settled(session.querySelector('chat-messages')!);
  return new Shown(chat, session);
}

/** A list one has scrolled back in, somewhere in the middle of what is loaded. */
async function showMiddle(messages: Iterable<SeedMessage> = talk(400)): Promise<Shown> {
  const shown = await show(messages);
  for (let i = 0; i < 3; i += 1) {
    const { length } = shown.thread.entries;
    shown.scroller.scrollTop = 0;
    await until(() => shown.thread.entries.length > length && !shown.thread.loadingOlder, 'an older page');
    await painted();
  }
  shown.scroller.scrollTop = shown.scroller.scrollHeight / 2;
  await until(() => shown.isDrawn, 'rows in view');
  await shown.watch(shown.readRow, () => !shown.thread.loadingOlder, 'quiet');
  return shown;
}

const picture = (width: number, height: number, color: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="${color}"/></svg>`,
  )}`;

describe('chat-messages in long conversations', () => {
  it('2,000 messages: older pages come on scrolling up, nothing one reads moves, and the page stays small', async function () {
    this.timeout(90_000);
    const shown = await show(talk(2000));
    const { scroller } = shown;
    let worst = 0;
    let most = 0;
    let loads = 0;
    const count = (): number => shown.list.shadowRoot!.querySelectorAll('*').length;
    for (let step = 0; shown.thread.older !== undefined; step += 1) {
      const before = shown.thread.entries.length;
      await shown.scrollBy(-scroller.clientHeight * 0.9);
      if (scroller.scrollTop <= 0 || shown.thread.entries.length > before || shown.thread.loadingOlder) {
        const row = shown.readRow;
        const moved = await shown.watch(row, () => !shown.thread.loadingOlder, 'the older page');
        worst = Math.max(worst, moved);
        loads += Number(shown.thread.entries.length > before);
      }
      most = Math.max(most, count());
      if (step > 1500) throw new Error(`Still not at the beginning: ${String(shown.thread.entries.length)}`);
    }
    expect(shown.thread.entries.length).to.equal(2000);
    expect(loads).to.be.above(10);
    expect(worst).to.be.at.most(STILL);
    expect(most).to.be.below(1500);
    scroller.scrollTop = 0;
    await rowNamed(shown.list, 'Message 0.');
    expect(wordsOf(shown.list.shadowRoot)).to.include('This is where the chat with The crew begins.');
  });

  it('shows no gap from the first frame on, where messages are shorter than most', async () => {
    const words = [...talk(200)].map((message, i) => ({
      ...message,
      from: 'grace',
      text: `Word ${String(i)}`,
    }));
    const chat = new TestChat({ seed: seedOf(words), height: 900 });
    const list = chat.put(content).querySelector('chat-messages')!;
    const gaps: number[] = [];
    for (let frames = 0; frames < 20;) {
      await painted();
      const [first] = rowsOf(list);
      if (!first) continue;
      frames += 1;
      const scroller = partOf(list, 'scroller')!;
      gaps.push(first.getBoundingClientRect().top - scroller.getBoundingClientRect().top);
    }
    expect(Math.max(...gaps)).to.be.at.most(0);
  });

  it('goes as far as a script scrolls it, frame after frame', async () => {
    const shown = await showMiddle();
    const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const errors: number[] = [];
    await nextFrame();
    for (let step = 0; step < 12; step += 1) {
      const row = shown.readRow;
      const top = shown.topOf(row);
      const by = shown.scroller.clientHeight / 2;
      // Within a frame, after what the last one brought was drawn and before it is measured.
      shown.scroller.scrollTop -= by;
      await nextFrame();
      errors.push(Math.abs(shown.topOf(row) - top - by));
    }
    expect(Math.max(...errors)).to.be.at.most(STILL);
  });

  it('20,000 messages: opens at the newest, without loading them all', async function () {
    this.timeout(60_000);
    const shown = await show(talk(20_000));
    await rowNamed(shown.list, 'Message 19999.');
    expect(shown.thread.entries.length).to.be.below(200);
    expect(shown.list.shadowRoot!.querySelectorAll('*').length).to.be.below(1500);
  });

  it('a page that could not be loaded is said, and comes on a press', async () => {
    let broken = false;
    const chat = new TestChat({
      seed: seedOf(talk(400)),
      wrap: transport => ({
        ...transport,
        messages: {
          ...transport.messages,
          list: (query, signal) =>
            broken
              ? Promise.reject(new TypeError('A cable was cut'))
              : transport.messages.list(query, signal),
        },
      }),
    });
    const session = await chat.show(content);
    await settled(session.querySelector('chat-messages')!);
    const shown = new Shown(chat, session);
    broken = true;
    shown.scroller.scrollTop = 0;
    await until(() => shown.list.shadowRoot!.querySelector('.scroller [role="alert"]'), 'an alert');
    const alert = shown.list.shadowRoot!.querySelector('.scroller [role="alert"]')!;
    expect(wordsOf(alert)).to.equal('Older messages could not be loaded.');
    broken = false;
    const before = shown.thread.entries.length;
    const again = alert.parentElement!.querySelector('button')!;
    shown.scroller.scrollTop = 0;
    again.click();
    await until(() => shown.thread.entries.length > before, 'the older page');
    await until(() => !shown.list.shadowRoot!.querySelector('.scroller [role="alert"]'), 'no alert');
  });

  describe('while one reads further up, nothing moves', () => {
    it('when messages arrive', async () => {
      const shown = await showMiddle();
      const linus = await shown.chat.elsewhere('linus');
      const before = shown.thread.entries.length;
      const moved = await shown.watch(
        shown.readRow,
        () => {
          if (shown.thread.entries.length < before + 5)
            linus.session.send('group:crew', { text: 'News\nof\nmany\nlines' });
          return shown.thread.entries.length >= before + 5;
        },
        'five arrivals',
      );
      expect(moved).to.be.at.most(STILL);
    });

    it('when an older page comes while one waits for it at the very beginning', async () => {
      let held: Promise<unknown> | undefined;
      const chat = new TestChat({
        seed: seedOf(talk(400)),
        wrap: transport => ({
          ...transport,
          messages: {
            ...transport.messages,
            list: async (query, signal) => {
              await held;
              return transport.messages.list(query, signal);
            },
          },
        }),
      });
      const session = await chat.show(content);
      await settled(session.querySelector('chat-messages')!);
      const shown = new Shown(chat, session);
      for (let page = 0; page < 4; page += 1) {
        let release = (): void => undefined;
        held = new Promise<void>(resolve => (release = resolve));
        const { length } = shown.thread.entries;
        await shown.scrollBy(-shown.scroller.scrollTop);
        const row = shown.readRow;
        release();
        const moved = await shown.watch(
          row,
          () => shown.thread.entries.length > length && !shown.thread.loadingOlder,
          'an older page',
        );
        expect(moved).to.be.at.most(STILL);
      }
    });

    it('when a reaction is added above it', async () => {
      const shown = await showMiddle();
      const linus = await shown.chat.elsewhere('linus');
      const row = shown.readRow;
      const above = shown.rowAbove();
      const height = above.offsetHeight;
      void linus.session.react(above.dataset['messageId']!, '🎉', true);
      const moved = await shown.watch(row, () => partOf(above, 'reaction'), 'the reaction');
      expect(above.offsetHeight).to.be.above(height);
      expect(moved).to.be.at.most(STILL);
    });

    it('when what one sees only the end of grows', async () => {
      const shown = await showMiddle();
      const linus = await shown.chat.elsewhere('linus');
      const above = shown.rowAbove();
      // Its last pixels reach into the view.
      const { bottom } = above.getBoundingClientRect();
      await shown.scrollBy(bottom - shown.scroller.getBoundingClientRect().top - 12);
      const row = shown.readRow;
      expect(row === above).to.equal(false);
      void linus.session.react(above.dataset['messageId']!, '🎉', true);
      const moved = await shown.watch(row, () => partOf(above, 'reaction'), 'the reaction');
      expect(moved).to.be.at.most(STILL);
    });

    it('when words above it grow', async () => {
      const shown = await showMiddle();
      const row = shown.readRow;
      const above = shown.rowAbove(each => !each.hasAttribute('data-mine'));
      const grace = await shown.chat.elsewhere('grace');
      void grace.session.edit(above.dataset['messageId']!, { text: 'Line after line\n'.repeat(12) });
      const moved = await shown.watch(row, () => wordsOf(above).includes('Line after line'), 'the new words');
      expect(moved).to.be.at.most(STILL);
    });

    it('when the row itself grows below its first line, and when one below it goes away', async () => {
      const shown = await showMiddle();
      const row = shown.readRow;
      const rows = rowsOf(shown.list);
      const below = rows[rows.indexOf(row) + 2]!;
      const ada = await shown.chat.elsewhere('ada');
      void ada.session.deleteMessage(below.dataset['messageId']!, 'me');
      const moved = await shown.watch(row, () => !below.isConnected, 'it is gone');
      expect(moved).to.be.at.most(STILL);
    });

    it('when the row above it is taken away', async () => {
      const shown = await showMiddle();
      const row = shown.readRow;
      const above = rowsOf(shown.list)[rowsOf(shown.list).indexOf(row) - 1]!;
      const ada = await shown.chat.elsewhere('ada');
      void ada.session.deleteMessage(above.dataset['messageId']!, 'me');
      const moved = await shown.watch(row, () => !above.isConnected, 'it is gone');
      expect(moved).to.be.at.most(STILL);
    });

    it('when pictures load late', async () => {
      const messages: SeedMessage[] = [...talk(200)].map((message, i) =>
        i % 4 === 1
          ? {
              from: message.from,
              to: message.to,
              sentAt: message.sentAt,
              media: 'image',
              text: `Picture ${String(i)}`,
              // Neither of the two has told its size.
              attachments: [
                {
                  url: `/late.svg?${String(i)}`,
                  name: 'late.svg',
                  size: 100,
                  mimeType: 'image/svg+xml',
                  ...(i % 8 === 1 && { width: 300, height: 500 }),
                },
              ],
            }
          : message,
      );
      const shown = await showMiddle(messages);
      const row = shown.readRow;
      const images = rowsOf(shown.list).flatMap(
        each => [...each.querySelectorAll('img[alt]')] as HTMLImageElement[],
      );
      expect(images.length).to.be.above(2);
      for (const image of images) image.src = picture(40, 4000, 'teal');
      const moved = await shown.watch(row, () => images.every(image => image.complete), 'the pictures');
      expect(moved).to.be.at.most(STILL);
    });

    it('when the element gets another height, as the composer grows', async () => {
      const shown = await showMiddle();
      const row = shown.readRow;
      const box = shown.session.parentElement!;
      box.style.blockSize = '400px';
      const moved = await shown.watch(row, () => shown.scroller.clientHeight <= 400, 'the new height');
      expect(moved).to.be.at.most(STILL);
    });

    it('when it gets another width, the same row stays at the top', async () => {
      const shown = await showMiddle();
      const row = shown.readRow;
      const before = shown.topOf(row);
      shown.session.parentElement!.style.inlineSize = '360px';
      await until(() => shown.scroller.clientWidth <= 360, 'the new width');
      await painted();
      await painted();
      // The row that reaches into the view keeps its place; one below it may only move as far as that one grew.
      expect(row.isConnected).to.equal(true);
      expect(Math.abs(shown.topOf(row) - before)).to.be.below(shown.scroller.clientHeight / 2);
    });
  });

  describe('at the newest, it stays there', () => {
    it('when messages arrive', async () => {
      const shown = await show(talk(60));
      const linus = await shown.chat.elsewhere('linus');
      for (const word of ['One', 'Two', 'Three']) {
        linus.session.send('group:crew', { text: `${word}\nand\nmore` });
        await rowNamed(shown.list, word);
        await until(() => shown.atEnd, 'the end');
      }
      expect(!!partOf(shown.list, 'to-newest')).to.equal(false);
    });

    it('when the last row grows, and when the element is resized', async () => {
      const shown = await show(talk(60));
      const grace = await shown.chat.elsewhere('grace');
      const last = rowsOf(shown.list).at(-1)!;
      await grace.session.react(last.dataset['messageId']!, '🎉', true);
      await until(() => partOf(last, 'reaction') && shown.atEnd, 'the reaction, and the end');
      const box = shown.session.parentElement!;
      box.style.blockSize = '300px';
      await until(() => shown.scroller.clientHeight <= 300 && shown.atEnd, 'the end, smaller');
      box.style.blockSize = '500px';
      await until(() => shown.scroller.clientHeight > 450 && shown.atEnd, 'the end, larger');
    });

    it('when a picture comes whose size nobody told', async () => {
      const shown = await show(talk(60));
      const last = rowsOf(shown.list).at(-1)!;
      const image = document.createElement('img');
      partOf(last, 'bubble')!.append(image);
      image.src = picture(200, 300, 'teal');
      await until(() => image.offsetHeight === 300 && shown.atEnd, 'the picture, and the end');
    });

    it('when one opens another conversation and comes back', async () => {
      const shown = await showMiddle();
      shown.list.group = '';
      shown.list.user = 'grace';
      await until(() => rowsOf(shown.list).length === 0, 'the other one');
      shown.list.user = '';
      shown.list.group = 'crew';
      await rowNamed(shown.list, 'Message 399.');
      await until(() => new Shown(shown.chat, shown.session).atEnd, 'the end');
    });
  });

  describe('the button to the newest message', () => {
    it('is there while one reads further up, tells how much is new, and goes there', async () => {
      const shown = await showMiddle();
      const button = (): HTMLElement | null => partOf(shown.list, 'to-newest');
      expect(button()!.getAttribute('aria-label')).to.equal('To the newest message');
      const linus = await shown.chat.elsewhere('linus');
      linus.session.send('group:crew', { text: 'News' });
      await until(() => button()!.getAttribute('aria-label') === '1 new message', 'a count of one');
      linus.session.send('group:crew', { text: 'More news' });
      await until(() => wordsOf(button()) === '2 new messages', 'a count of two');
      await click(button()!);
      await until(() => shown.atEnd, 'the end');
      await until(() => !button(), 'no button');
      expect(!!rowWith(shown.list, 'More news')).to.equal(true);
      // What was seen is not counted again.
      await shown.scrollBy(-600);
      await until(() => button(), 'the button');
      expect(button()!.getAttribute('aria-label')).to.equal('To the newest message');
    });

    it('comes back to the newest page after a jump to an old message', async () => {
      const messages = [...talk(400)];
      messages.push({
        from: 'ada',
        to: 'group:crew',
        text: 'As I said',
        sentAt: messages.at(-1)!.sentAt + 1000,
        quotes: 'm3',
      });
      const shown = await show(messages);
      await click(partOf(rowWith(shown.list, 'As I said')!, 'quote')!);
      await until(() => shown.thread.newer !== undefined, 'the old page');
      await until(() => partOf(shown.list, 'to-newest'), 'the button');
      const linus = await shown.chat.elsewhere('linus');
      linus.session.send('group:crew', { text: 'News from now' });
      await until(
        () =>
          shown.session.session!.state.conversations.get('group:crew')?.lastMessage?.sender.uid === 'linus',
        'it arrived',
      );
      await click(partOf(shown.list, 'to-newest')!);
      await rowNamed(shown.list, 'News from now');
      await until(() => shown.atEnd, 'the end');
    });

    it('what one sends oneself is shown, wherever one reads', async () => {
      const shown = await showMiddle();
      shown.session.session!.send('group:crew', { text: 'Back to now' });
      await rowNamed(shown.list, 'Back to now');
      await until(() => shown.atEnd, 'the end');
    });
  });

  it('is moved to another place in the page: the same rows, where one was', async () => {
    const shown = await showMiddle();
    const row = shown.readRow;
    const top = shown.topOf(row);
    const rows = rowsOf(shown.list);
    const entries = shown.thread.entries.length;
    const parent = shown.list.parentElement!;
    shown.list.remove();
    parent.prepend(shown.list);
    await until(() => Math.abs(shown.topOf(row) - top) <= STILL, 'the row is where it was');
    await painted();
    expect(Math.abs(shown.topOf(row) - top)).to.be.at.most(STILL);
    expect(shown.thread.entries.length).to.equal(entries);
    expectSame(
      rowsOf(shown.list).filter(each => rows.includes(each)),
      rows.filter(each => each.isConnected),
    );
    // It still follows what happens.
    const linus = await shown.chat.elsewhere('linus');
    linus.session.send('group:crew', { text: 'After the move' });
    shown.scroller.scrollTop = shown.scroller.scrollHeight;
    await rowNamed(shown.list, 'After the move');
  });

  it('is taken out for a while and put back: what came meanwhile is there, at the end of it', async () => {
    const shown = await show(talk(60));
    const linus = await shown.chat.elsewhere('linus');
    const parent = shown.list.parentElement!;
    shown.list.remove();
    linus.session.send('group:crew', { text: 'Meanwhile' });
    await until(
      () => shown.session.session!.state.conversations.get('group:crew')?.lastMessage?.sender.uid === 'linus',
      'it arrived',
    );
    parent.append(shown.list);
    await rowNamed(shown.list, 'Meanwhile');
    await until(() => shown.atEnd, 'the end');
    linus.session.send('group:crew', { text: 'And after' });
    await rowNamed(shown.list, 'And after');
    await until(() => shown.atEnd, 'the end');
  });
});

describe('A list in a box without a height', () => {
  it('is as tall as a list needs to be, draws no more than that, and calms down', async () => {
    const loops: string[] = [];
    const onError = ({ message }: ErrorEvent): number => loops.push(message);
    addEventListener('error', onError);
    try {
      const session = await new TestChat({ seed: seedOf(talk(300)) }).show(
        html`<div><div>${content}</div></div>`,
      );
      const list = session.querySelector('chat-messages')!;
      await settled(list);
      const { entries } = session.session!.state.threads.get('group:crew')!;
      expect(list.clientHeight).to.be.within(200, innerHeight);
      expect(partOf(list, 'scroller')!.clientHeight).to.equal(list.clientHeight);
      // What it needed, and no older page: nobody scrolled up.
      expect(entries.length).to.be.below(100);
      expect(rowsOf(list).length).to.be.below(40);
      expect(loops).to.deep.equal([]);
    } finally {
      removeEventListener('error', onError);
    }
  });
});
