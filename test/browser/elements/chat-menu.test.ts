import { expect } from 'chai';
import '../../../src/elements/chat-menu/define.js';
import type { ChatMenu, MenuItem } from '../../../src/elements/chat-menu/chat-menu.js';
import { expectAccessible } from '../../support/axe.js';
import { findAll, wordsOf } from '../../support/chat.js';
import { expectFocus } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const ITEMS: readonly MenuItem[] = [
  { id: 'admin', label: 'Make admin', checked: false },
  { id: 'moderator', label: 'Moderator', checked: true },
  { id: 'locked', label: 'Locked', disabled: true },
  { id: 'kick', label: 'Kick', icon: 'user-minus', danger: true, separatorBefore: true },
  { id: 'ban', label: 'Ban', icon: 'ban', danger: true },
];

describe('<chat-menu>', () => {
  let box: HTMLElement;
  let button: HTMLButtonElement;
  let menu: ChatMenu;
  let chosen: string[];
  let closed: number;

  const items = (): HTMLElement[] => findAll(menu, '[part="item"]');
  const held = (): string => wordsOf(menu.shadowRoot!.activeElement);
  const isOpen = (): boolean => findAll(menu, '[role="menu"]:popover-open').length === 1;
  const openIt = async (): Promise<void> => {
    await click(button);
    await until(() => items().some(item => item.matches(':focus')), 'the menu has the focus');
  };

  beforeEach(() => {
    box = document.createElement('div');
    box.style.cssText = 'padding: 40px 300px; block-size: 300px; overflow: auto';
    button = document.createElement('button');
    button.textContent = 'Open';
    menu = document.createElement('chat-menu');
    menu.items = ITEMS;
    menu.label = 'What to do';
    const filler = document.createElement('div');
    filler.style.blockSize = '2000px';
    box.append(button, menu, filler);
    document.body.append(box);
    button.addEventListener('click', () => void menu.openAt(button));
    chosen = [];
    closed = 0;
    menu.addEventListener('chat-menu-select', event => chosen.push(event.itemId));
    menu.addEventListener('chat-menu-close', () => (closed += 1));
  });

  afterEach(() => {
    box.remove();
    document.documentElement.removeAttribute('dir');
  });

  it('opens below its anchor with the focus on the first item, and says what each item is', async () => {
    await openIt();
    expect(held()).to.equal('Make admin');
    const [admin, moderator, locked, kick] = items();
    expect(admin!.getAttribute('role')).to.equal('menuitemradio');
    expect(moderator!.getAttribute('aria-checked')).to.equal('true');
    expect(locked!.getAttribute('aria-disabled')).to.equal('true');
    expect(kick!.getAttribute('role')).to.equal('menuitem');
    expect(findAll(menu, '[role="separator"]')).to.have.length(1);
    const list = findAll(menu, '[role="menu"]')[0]!;
    expect(list.getAttribute('aria-label')).to.equal('What to do');
    expect(list.getBoundingClientRect().top).to.be.at.least(button.getBoundingClientRect().bottom);
    // While it unfolds, it is translucent.
    await Promise.all(list.getAnimations().map(one => one.finished));
    await expectAccessible(menu);
  });

  it('hears keys before it has found its place', async () => {
    button.focus();
    void menu.openAt(button);
    await menu.updateComplete;
    await until(isOpen, 'the menu is open');
    expect(menu.shadowRoot!.activeElement).to.not.equal(null);
    await press('Escape');
    expect(isOpen()).to.equal(false);
  });

  it('is walked by arrows, Home and End, round and round', async () => {
    await openIt();
    await press('ArrowUp');
    expect(held()).to.equal('Ban');
    await press('ArrowDown');
    expect(held()).to.equal('Make admin');
    await press('End');
    expect(held()).to.equal('Ban');
    await press('Home');
    await press('ArrowDown');
    expect(held()).to.equal('Moderator');
  });

  it('goes to the item that begins with what is typed', async () => {
    await openIt();
    await type('b');
    expect(held()).to.equal('Ban');
  });

  it('tells items apart that begin alike, by more letters', async () => {
    await openIt();
    await type('mo');
    expect(held()).to.equal('Moderator');
  });

  it('says what was chosen once it is closed and the focus is back', async () => {
    await openIt();
    await press('End');
    await press('Enter');
    expect(chosen).to.deep.equal(['ban']);
    expect(closed).to.equal(1);
    expect(isOpen()).to.equal(false);
    await expectFocus(button);
  });

  it('does not let a disabled item be chosen', async () => {
    await openIt();
    await click(items()[2]!);
    expect(chosen).to.deep.equal([]);
    expect(isOpen()).to.equal(true);
  });

  for (const key of ['Escape', 'Tab']) {
    it(`closes on ${key} and gives the focus back`, async () => {
      await openIt();
      await press(key);
      expect(isOpen()).to.equal(false);
      expect(closed).to.equal(1);
      await expectFocus(button);
    });
  }

  it('closes on a press beside it, and on a second press on its button', async () => {
    await openIt();
    await click(box.lastElementChild!);
    expect(isOpen()).to.equal(false);
    box.scrollTop = 0;
    await openIt();
    await click(button);
    expect(isOpen()).to.equal(false);
    expect(closed).to.equal(2);
  });

  it('closes when its anchor is scrolled away', async () => {
    await openIt();
    box.scrollTop = 80;
    await until(() => !isOpen(), 'the menu is closed');
  });

  it('stays when something else scrolls', async () => {
    const other = document.createElement('div');
    other.style.cssText = 'block-size: 50px; overflow: auto';
    other.append(Object.assign(document.createElement('div'), { textContent: 'x\n'.repeat(200) }));
    other.firstElementChild!.setAttribute('style', 'block-size: 900px');
    document.body.append(other);
    await openIt();
    const scrolled = new Promise(resolve => other.addEventListener('scroll', resolve, { once: true }));
    other.scrollTop = 100;
    await scrolled;
    expect(isOpen()).to.equal(true);
    other.remove();
  });

  it('opens at a point, and stays inside the window', async () => {
    button.focus();
    await menu.openAt({ x: innerWidth - 5, y: innerHeight - 5 });
    const { right, bottom } = findAll(menu, '[role="menu"]')[0]!.getBoundingClientRect();
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    await press('Escape');
    await expectFocus(button);
  });

  it('ends where its anchor ends, which from right to left is the left', async () => {
    const edge = async (side: 'left' | 'right'): Promise<number> => {
      await menu.openAt(button);
      const list = findAll(menu, '[role="menu"]')[0]!;
      const off = (): number =>
        Math.abs(list.getBoundingClientRect()[side] - button.getBoundingClientRect()[side]);
      // It grows into its place.
      await until(() => list.getAnimations().every(one => one.playState === 'finished'), 'it stands still');
      const found = off();
      menu.close();
      return found;
    };
    expect(await edge('right')).to.be.below(2);
    document.documentElement.dir = 'rtl';
    expect(await edge('left')).to.be.below(2);
  });

  it('leaves nothing behind when it is taken out while open', async () => {
    await openIt();
    menu.remove();
    await click(button);
    expect(closed).to.equal(0);
    box.append(menu);
    menu.items = ITEMS.slice(0, 1);
    await openIt();
    expect(items()).to.have.length(1);
  });
});
