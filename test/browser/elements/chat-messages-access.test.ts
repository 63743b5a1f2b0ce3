import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import { demoSeed } from '../../../demo/data/demo-seed.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import { expectAccessible } from '../../support/axe.js';
import {
  dayAt,
  expectSame,
  findAll,
  partOf,
  rowsOf,
  seedOf,
  settled,
  talk,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { expectFocus } from '../../support/expect-elements.js';
import { press } from '../../support/input.js';
import { until } from '../../support/wait.js';

const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;

const mixed: SeedMessage[] = [
  {
    from: 'grace',
    to: 'group:crew',
    sentAt: at(0),
    action: 'scopeChanged',
    on: 'linus',
    newScope: 'moderator',
  },
  {
    from: 'grace',
    to: 'group:crew',
    sentAt: at(1),
    text: 'A question, see https://example.com',
    ref: 'root',
  },
  { from: 'ada', to: 'group:crew', sentAt: at(2), text: 'In the thread', parent: 'root' },
  {
    from: 'ada',
    to: 'group:crew',
    sentAt: at(3),
    text: 'An answer',
    quotes: 'root',
    reactions: { '🎉': ['grace', 'ada'] },
  },
  { from: 'grace', to: 'group:crew', sentAt: at(4), text: 'Gone', deletedAt: at(5) },
  {
    from: 'grace',
    to: 'group:crew',
    sentAt: at(5),
    custom: 'location',
    customData: { latitude: 1, longitude: 2, name: 'Here' },
  },
  { from: 'grace', to: 'group:crew', sentAt: at(6), custom: 'mystery', customData: {} },
  { from: 'grace', to: 'group:crew', sentAt: at(7), call: 'audio', status: 'unanswered' },
  {
    from: 'ada',
    to: 'group:crew',
    sentAt: at(8),
    media: 'file',
    attachments: [{ url: '/a.pdf', name: 'a.pdf', size: 1, mimeType: 'application/pdf' }],
    text: 'A file',
  },
  { from: 'linus', to: 'group:crew', sentAt: at(9), text: 'Hello <@uid:ada>, مرحبًا', editedAt: at(10) },
];

async function show(messages: Iterable<SeedMessage>, height = 480) {
  const chat = new TestChat({ seed: seedOf(messages), height });
  const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
  const list = session.querySelector('chat-messages')!;
  await settled(list);
  return { chat, session, list };
}

const focusedRow = (list: Element): HTMLElement | null =>
  list.shadowRoot!.activeElement?.closest<HTMLElement>('[part~="message"]') ?? null;
const numberOf = (row: Element | null): number => Number(row?.getAttribute('aria-posinset'));

describe('chat-messages for everyone', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl']) {
      it(`axe finds nothing in ${scheme}, ${dir}`, async function () {
        this.timeout(30_000);
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.dir = dir;
        const { list } = await show(mixed, 1400);
        await until(() => rowsOf(list).length >= 8, 'all rows');
        await calm(list);
        await expectAccessible(list);
      });
    }
  }

  it('axe finds nothing in the demo’s room of every kind', async function () {
    this.timeout(60_000);
    const chat = new TestChat({ seed: demoSeed(dayAt(0, '12:00'), { logLength: 10 }), height: 1200 });
    const session = await chat.show(html`<chat-messages group="sink"></chat-messages>`, 'ada');
    const list = session.querySelector('chat-messages')!;
    await settled(list);
    await calm(list);
    await expectAccessible(list);
  });

  describe('one walks from message to message', () => {
    it('by the arrow keys, Home and End; one row takes the Tab key', async () => {
      const { list } = await show(talk(120));
      expect(
        rowsOf(list)
          .filter(row => row.tabIndex === 0)
          .map(numberOf),
      ).to.deep.equal([numberOf(rowsOf(list).at(-1)!)]);
      rowsOf(list).at(-1)!.focus();
      const newest = numberOf(focusedRow(list));
      await press('ArrowUp');
      await until(() => numberOf(focusedRow(list)) === newest - 1, 'one up');
      await press('ArrowUp');
      await until(() => numberOf(focusedRow(list)) === newest - 2, 'two up');
      expectSame(
        rowsOf(list).filter(row => row.tabIndex === 0),
        [focusedRow(list)],
      );
      await press('ArrowDown');
      await until(() => numberOf(focusedRow(list)) === newest - 1, 'one down');
      await press('End');
      await until(() => numberOf(focusedRow(list)) === Number(focusedRow(list)?.ariaSetSize), 'the newest');
      await press('ArrowDown');
      expect(numberOf(focusedRow(list))).to.equal(Number(focusedRow(list)?.ariaSetSize));
      await press('Home');
      const row = () => focusedRow(list);
      await until(
        () => row() && Number(row()!.ariaSetSize) - numberOf(row()) > 10 && isInView(list, row()!),
        'the oldest that is held',
      );
    });

    it('by PageUp and PageDown, a view at a time, and what has the focus is in view', async () => {
      const { list } = await show(talk(120));
      rowsOf(list).at(-1)!.focus();
      const from = numberOf(focusedRow(list));
      await press('PageUp');
      await until(() => focusedRow(list) && numberOf(focusedRow(list)) <= from - 2, 'up');
      await until(() => isInView(list, focusedRow(list)!), 'in view');
      const up = numberOf(focusedRow(list));
      await press('PageDown');
      await until(() => numberOf(focusedRow(list)) > up, 'down');
      await until(() => isInView(list, focusedRow(list)!), 'in view');
    });

    it('the focus stays on its message while others arrive, are loaded and go', async () => {
      const { chat, list } = await show(talk(120));
      rowsOf(list).at(-1)!.focus();
      await press('ArrowUp');
      const row = focusedRow(list);
      const linus = await chat.elsewhere('linus');
      linus.session.send('group:crew', { text: 'News' });
      await until(() => rowsOf(list).some(each => wordsOf(each).includes('News')), 'news');
      expectSame([focusedRow(list)], [row]);
    });

    it('the keys go on from a message that was scrolled away, and so does the focus', async () => {
      const { list } = await show(talk(120));
      rowsOf(list).at(-1)!.focus();
      await press('ArrowUp');
      await until(() => wordsOf(focusedRow(list)).includes('Message 118.'), 'one up');
      const scroller = partOf(list, 'scroller')!;
      scroller.scrollTop = 0;
      await until(() => !rowsOf(list).some(row => wordsOf(row).includes('Message 118.')), 'its row is gone');
      await expectFocus(scroller);
      await press('ArrowUp');
      await until(() => wordsOf(focusedRow(list)).includes('Message 117.'), 'the one before it');
      await until(() => isInView(list, focusedRow(list)!), 'in view');
    });

    it('Tab goes on into the row, to what can be pressed there', async () => {
      const { list } = await show(mixed, 1400);
      const row = rowsOf(list).find(each => partOf(each, 'quote'))!;
      row.focus();
      await press('Tab');
      expect(focusedRow(list) === row && list.shadowRoot!.activeElement !== row).to.equal(true);
    });
  });

  it('each row is said as a sentence: who, when, to whom, what', async () => {
    const { list } = await show(mixed, 1400);
    const labels = rowsOf(list).map(row => row.getAttribute('aria-label') ?? '');
    expect(labels.some(label => label === 'Grace made Linus a moderator')).to.equal(true);
    expect(labels.some(label => /^You, .*, reply to Grace: An answer$/.test(label))).to.equal(true);
    expect(labels.some(label => /^Grace, .*: This message was deleted\.$/.test(label))).to.equal(true);
    expect(labels.some(label => /^Grace, .*: Location, Here$/.test(label))).to.equal(true);
    expect(labels.some(label => /^You, .*: File, a\.pdf, A file$/.test(label))).to.equal(true);
    expect(labels.some(label => /^Linus, .*: Hello @Ada, مرحبًا \(edited\)$/.test(label))).to.equal(true);
    expect(labels.every(Boolean)).to.equal(true);
    // Marks that are seen are also said.
    const own = rowsOf(list).find(row => wordsOf(row).includes('An answer'))!;
    expect(wordsOf(partOf(own, 'delivery'))).to.equal('Read');
    expect(findAll(list, 'button').every(button => button.ariaLabel ?? wordsOf(button))).to.equal(true);
  });
});

function isInView(list: Element, row: Element): boolean {
  const view = partOf(list, 'scroller')!.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  return box.bottom > view.top + 1 && box.top < view.bottom - 1;
}

/** Waits until nothing comes or goes: what is half transparent has the contrast of neither. */
const calm = (list: Element): Promise<void> =>
  until(
    () => list.shadowRoot!.getAnimations().every(({ playState }) => playState !== 'running'),
    'nothing moves',
  );
