import { expect } from 'chai';
import '../../../src/elements/chat-reaction-picker/define.js';
import type { ChatReactionPicker } from '../../../src/elements/chat-reaction-picker/chat-reaction-picker.js';
import { focused } from '../../../src/support/focused.js';
import { expectAccessible } from '../../support/axe.js';
import { atEnd, find, findAll, isVisible, partOf } from '../../support/chat.js';
import { expectFocus } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

interface Stage {
  readonly picker: ChatReactionPicker;
  readonly anchor: HTMLButtonElement;
  readonly chosen: [string, boolean][];
}

function stage(dir = 'ltr'): Stage {
  const box = document.createElement('div');
  box.dir = dir;
  box.lang = 'en';
  box.style.padding = '200px 60px';
  const anchor = document.createElement('button');
  anchor.textContent = 'A message';
  const picker = document.createElement('chat-reaction-picker');
  const chosen: [string, boolean][] = [];
  picker.addEventListener('chat-reaction-select', ({ emoji, on }) => chosen.push([emoji, on]));
  box.append(anchor, picker);
  document.body.append(box);
  atEnd(() => box.remove());
  anchor.focus();
  return { picker, anchor, chosen };
}

const quick = (picker: Element): HTMLElement[] =>
  findAll(picker.shadowRoot!, '[role="toolbar"] [part~="emoji"]');

describe('chat-reaction-picker', () => {
  it('opens at its anchor with six emoji, those that are mine pressed', async () => {
    const { picker, anchor } = stage();
    await picker.openAt(anchor, ['😂']);
    const buttons = quick(picker);
    expect(buttons.map(button => button.dataset['emoji'])).to.deep.equal([
      '👍',
      '❤️',
      '😂',
      '😮',
      '😢',
      '🎉',
    ]);
    expect(buttons.map(button => button.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
    expect(buttons[0]!.ariaLabel).to.equal('React with 👍');
    const { bottom, left } = partOf(picker, 'popover')!.getBoundingClientRect();
    expect(anchor.getBoundingClientRect().top - bottom).to.be.within(0, 10);
    expect(left).to.be.closeTo(anchor.getBoundingClientRect().left, 2);
    await expectFocus(buttons[0]);
    await expectAccessible(picker);
  });

  it('gives the emoji, and gives the focus back', async () => {
    const { picker, anchor, chosen } = stage();
    await picker.openAt(anchor, ['😂']);
    await click(quick(picker)[1]!);
    await expectFocus(anchor);
    await picker.openAt(anchor, ['😂']);
    await click(quick(picker)[2]!);
    expect(chosen).to.deep.equal([
      ['❤️', true],
      ['😂', false],
    ]);
    expect(picker.open).to.equal(false);
  });

  it('is walked by arrow keys, which turn in text that runs the other way', async () => {
    const { picker, anchor, chosen } = stage();
    await picker.openAt(anchor);
    await press('ArrowRight');
    await expectFocus(quick(picker)[1]);
    await press('ArrowLeft');
    await press('ArrowLeft');
    await expectFocus(partOf(picker, 'more'));
    await press('ArrowRight');
    await press('Enter');
    expect(chosen).to.deep.equal([['👍', true]]);
    const { picker: arabic, anchor: there } = stage('rtl');
    await arabic.openAt(there);
    await press('ArrowLeft');
    await expectFocus(quick(arabic)[1]);
  });

  it('goes away by Escape, by Tab, and by a press elsewhere', async () => {
    const { picker, anchor } = stage();
    for (const key of ['Escape', 'Tab']) {
      await picker.openAt(anchor);
      await press(key);
      expect(picker.open, key).to.equal(false);
      await expectFocus(anchor, key);
    }
    const elsewhere = document.createElement('p');
    elsewhere.textContent = 'Elsewhere';
    anchor.before(elsewhere);
    await picker.openAt(anchor);
    await click(elsewhere);
    await until(() => !picker.open, 'it is closed');
  });

  it('shows all emoji in the same place, and takes one of them', async () => {
    const { picker, anchor, chosen } = stage();
    const heard: string[] = [];
    picker.addEventListener('chat-emoji-select', ({ emoji }) => heard.push(emoji));
    await picker.openAt({ x: 40, y: 300 });
    await click(partOf(picker, 'more')!);
    const all = (): HTMLElement[] =>
      findAll(picker.shadowRoot!, 'chat-emoji-picker').flatMap(element =>
        findAll(element.shadowRoot!, '[part~="emoji"]'),
      );
    await until(() => all().length > 500, 'all emoji');
    const search = find(find(picker.shadowRoot!, 'chat-emoji-picker').shadowRoot!, 'input');
    await until(() => focused() === search, 'the focus in the search field');
    const popover = partOf(picker, 'popover')!.getBoundingClientRect();
    expect(popover.top).to.be.at.least(0);
    expect(popover.bottom).to.be.at.most(innerHeight);
    expect(isVisible(search)).to.equal(true);
    await click(all().find(button => button.ariaLabel === 'winking face')!);
    expect(chosen).to.deep.equal([['😉', true]]);
    expect(heard).to.deep.equal([]);
    expect(picker.open).to.equal(false);
    await expectFocus(anchor);
  });

  it('offers what it is told to', async () => {
    const { picker, anchor } = stage();
    picker.emoji = ['✅', '❌'];
    await picker.openAt(anchor);
    expect(quick(picker).map(button => button.dataset['emoji'])).to.deep.equal(['✅', '❌']);
  });
});
