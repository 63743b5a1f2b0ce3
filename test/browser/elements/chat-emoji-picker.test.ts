import { expect } from 'chai';
import '../../../src/elements/chat-emoji-picker/define.js';
import type { ChatEmojiPicker } from '../../../src/elements/chat-emoji-picker/chat-emoji-picker.js';
import { expectAccessible } from '../../support/axe.js';
import { atEnd, find, findAll } from '../../support/chat.js';
import { expectFocus } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const emojiOf = (picker: Element): HTMLElement[] => findAll(picker.shadowRoot!, '[part~="emoji"]');
const focusedIn = (picker: Element): Element | null => picker.shadowRoot!.activeElement;

async function show(language = 'en', dir = 'ltr'): Promise<{ picker: ChatEmojiPicker; chosen: string[] }> {
  const box = document.createElement('div');
  box.lang = language;
  box.dir = dir;
  const picker = document.createElement('chat-emoji-picker');
  const chosen: string[] = [];
  picker.addEventListener('chat-emoji-select', ({ emoji }) => chosen.push(emoji));
  box.append(picker);
  document.body.append(box);
  atEnd(() => box.remove());
  await until(() => emojiOf(picker).length > 500, 'the emoji');
  return { picker, chosen };
}

const named = (picker: Element, name: string): HTMLElement =>
  emojiOf(picker).find(button => button.ariaLabel === name)!;

describe('chat-emoji-picker', () => {
  beforeEach(() => localStorage.removeItem('parlour-emoji'));

  it('asks no other address for its emoji', async () => {
    await show();
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect([...new Set(hosts)]).to.deep.equal([location.host]);
  });

  it('gives the emoji that is pressed, and shows it among those used last the next time', async () => {
    const { picker, chosen } = await show();
    await click(named(picker, 'grinning face with sweat'));
    expect(chosen).to.deep.equal(['😅']);
    expect(picker.shadowRoot!.textContent).not.to.include('Last used');
    const { picker: next } = await show();
    expect(emojiOf(next)[0]!.dataset['emoji']).to.equal('😅');
    expect(next.shadowRoot!.textContent).to.include('Last used');
  });

  it('finds by name and by other words, names first, and Enter takes the first', async () => {
    const { picker, chosen } = await show();
    picker.focus();
    await type('taco');
    await until(() => emojiOf(picker).length < 10, 'what was found');
    await press('Enter');
    expect(chosen).to.deep.equal(['🌮']);
  });

  it('says so when nothing is found', async () => {
    const { picker } = await show();
    picker.focus();
    await type('qxzj');
    await until(() => picker.shadowRoot!.textContent.includes('Nothing found for “qxzj”'), 'the sentence');
  });

  it('has names and words of the language around it', async () => {
    const { picker } = await show('de');
    await until(() => find(picker.shadowRoot!, 'input').ariaLabel === 'Emoji suchen', 'German');
    await until(() => named(picker, 'grinsendes Gesicht'), 'German names');
    picker.focus();
    await type('hund');
    await until(() => emojiOf(picker)[0]?.dataset['emoji'] === '🐶', 'the dog');
  });

  it('walks by arrow keys, and in Arabic the other way', async () => {
    const { picker } = await show();
    picker.focus();
    await press('ArrowDown');
    const [first, second] = emojiOf(picker);
    await expectFocus(first);
    await press('ArrowRight');
    await expectFocus(second);
    await press('ArrowDown');
    const below = focusedIn(picker) as HTMLElement;
    expect(below.offsetLeft).to.equal(second!.offsetLeft);
    expect(below.offsetTop).to.be.greaterThan(second!.offsetTop);
    await press('End');
    await expectFocus(emojiOf(picker).at(-1));
    await press('Home');
    await press('ArrowUp');
    await expectFocus(find(picker.shadowRoot!, 'input'));
    const { picker: arabic } = await show('ar', 'rtl');
    arabic.focus();
    await press('ArrowDown');
    await press('ArrowLeft');
    await expectFocus(emojiOf(arabic)[1]);
    await press('ArrowRight');
    await expectFocus(emojiOf(arabic)[0]);
  });

  it('keeps the skin tone', async () => {
    const { picker } = await show();
    const tone = find(picker.shadowRoot!, 'button[aria-expanded]');
    expect(tone.ariaLabel).to.equal('Skin tone');
    await click(tone);
    await until(() => focusedIn(picker)?.ariaLabel === 'Default', 'the tones');
    await press('End');
    await press('Enter');
    await until(() => named(picker, 'waving hand')?.dataset['emoji'] === '👋🏿', 'the dark hand');
    const { picker: next, chosen } = await show();
    expect(named(next, 'grinning face').dataset['emoji']).to.equal('😀');
    // Who shakes hands is coloured; what they do stays as it is.
    expect(named(next, 'people holding hands').dataset['emoji']).to.equal('🧑🏿‍🤝‍🧑🏿');
    next.focus();
    await type('waving');
    await until(() => emojiOf(next).length < 5, 'the hand');
    await click(named(next, 'waving hand'));
    expect(chosen).to.deep.equal(['👋🏿']);
  });

  it('goes to a group', async () => {
    const { picker } = await show();
    const food = find(picker.shadowRoot!, '[aria-label="Food and drink"]');
    await click(food);
    const apple = named(picker, 'red apple');
    const { top, bottom } = find(picker.shadowRoot!, '[part="scroller"]').getBoundingClientRect();
    await until(() => {
      const at = apple.getBoundingClientRect();
      return at.top >= top && at.bottom <= bottom && food.getAttribute('aria-current') === 'true';
    }, 'the apple in sight');
  });

  it('is accessible', async () => {
    const { picker } = await show();
    picker.focus();
    await type('cat');
    await until(() => emojiOf(picker).length < 60, 'what was found');
    await expectAccessible(picker);
    await click(find(picker.shadowRoot!, 'button[aria-expanded]'));
    await expectAccessible(picker);
  });

  it('is accessible with all emoji in it', async () => {
    const { picker } = await show();
    await expectAccessible(picker, { except: ['color-contrast'] });
  });
});
