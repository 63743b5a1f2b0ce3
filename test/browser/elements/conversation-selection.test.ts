import { expect } from 'chai';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { calm } from '../../support/calm.js';
import { find, findAll, isVisible, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import {
  button,
  choose,
  crowd,
  focusedRow,
  menuLines,
  openMenu,
  order,
  row,
  rowsOf,
  sessionOf,
  show,
  TALK,
  UNREAD,
} from '../../support/conversations.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, painted, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const selected = (list: Element): (string | undefined)[] =>
  findAll(list, '[data-conversation][aria-pressed="true"]').map(({ dataset }) => dataset['conversation']);
const bar = (list: Element): HTMLElement | null => partOf(list, 'selection-bar');

const touch = (target: Element, name: string, x: number, y: number): boolean =>
  target.dispatchEvent(
    new PointerEvent(name, {
      bubbles: true,
      composed: true,
      cancelable: true,
      pointerType: 'touch',
      pointerId: 7,
      isPrimary: true,
      clientX: x,
      clientY: y,
    }),
  );

/** A finger that draws a row aside, in steps, and lets go. */
async function swipe(target: HTMLElement, by: number, end = 'pointerup'): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  const from = { x: x + width / 2, y: y + height / 2 };
  touch(target, 'pointerdown', from.x, from.y);
  for (let step = 1; step <= 4; step += 1) {
    await painted();
    touch(target, 'pointermove', from.x + (by * step) / 4, from.y + 1);
  }
  touch(target, end, from.x + by, from.y + 1);
}

describe('several conversations', () => {
  it('are selected from the menu on, by a press each, and acted on together', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK, UNREAD) }));
    await openMenu(list, 'user:grace');
    await choose(list, 'Select');
    await until(() => bar(list), 'the bar');
    expect(selected(list)).to.deep.equal(['user:grace']);
    expect(list.matches(':state(selecting)')).to.equal(true);
    await click(row(list, 'user:linus'));
    await until(() => wordsOf(bar(list)).includes('2 selected'), 'two');
    expect(sessionOf(list).state.current).to.equal(undefined);
    await calm(list);
    await expectAccessible(list);
    await click(button(list, 'Mark as read'));
    await until(() => !partOf(row(list, 'user:grace'), 'unread'), 'it is read');
    expectNone(bar(list));
  });

  it('are selected by Control and by Shift, all of them by Control and A', async () => {
    const list = await show(new TestChat({ seed: crowd(20), height: 700 }));
    const press2 = (id: string, how: MouseEventInit): boolean =>
      row(list, id).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...how }));
    press2('user:u1', { ctrlKey: true });
    await until(() => selected(list).length === 1, 'one');
    press2('user:u4', { shiftKey: true });
    await until(() => selected(list).length === 4, 'four');
    row(list, 'user:u1').focus();
    await press('Control+a');
    await until(() => wordsOf(bar(list)).includes('20 selected'), 'all');
    await press('Escape');
    await until(() => !bar(list), 'it ended');
    await until(() => focusedRow(list) === 'user:u1', 'the focus is in the list');
  });

  it('are muted for a time, pinned and archived together', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const { state } = sessionOf(list);
    const both = async (name: string): Promise<void> => {
      await openMenu(list, 'user:grace');
      await choose(list, 'Select');
      await until(() => bar(list), 'the bar');
      await click(row(list, 'user:linus'));
      await until(() => selected(list).length === 2, 'two');
      await click(button(bar(list)!, name));
    };
    await both('Mute…');
    await until(() => menuLines(list).length === 4, 'the times');
    await choose(list, '1 week');
    await until(() => findAll(list, '[part~="muted"]').length === 2, 'both are muted');
    await click(button(bar(list)!, 'End selection'));
    await both('Pin');
    await until(() => order(list).at(-1) === 'group:crew', 'both stand first');
    await both('Archive');
    await until(() => order(list).join() === 'group:crew', 'both are gone');
    expect(state.inbox.items).to.have.length(3);
  });

  it('are deleted after one question; one that is gone meanwhile is no longer selected', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const phone = await chat.elsewhere('ada');
    await openMenu(list, 'user:grace');
    await choose(list, 'Select');
    await until(() => bar(list), 'the bar');
    await click(button(list, 'Select all'));
    await until(() => selected(list).length === 3, 'all');
    await phone.session.deleteConversation('user:linus');
    await until(() => wordsOf(bar(list)).includes('2 selected'), 'two are left');
    await click(button(list, 'Delete chat'));
    const dialog = (): HTMLElement | undefined => findAll(list, 'dialog').find(isVisible);
    await until(dialog, 'the question');
    expect(wordsOf(dialog())).to.include('Delete 2 chats?');
    await click(button(dialog()!, 'Delete'));
    await until(() => partOf(list, 'empty'), 'none is left');
    expect(rowsOf(list)).to.have.length(0);
  });
});

describe('the tags of several conversations', () => {
  const tags = (list: Element, id: 'user:grace' | 'user:linus' | 'group:crew'): readonly string[] =>
    sessionOf(list).state.conversations.get(id)?.tags ?? [];
  const tag = (list: Element, name: string): HTMLElement =>
    findAll(list, '.tag-choice button').find(one => wordsOf(one) === name)!;
  const stands = (list: Element, name: string): string | null => tag(list, name).getAttribute('aria-pressed');

  async function ask(list: Element): Promise<void> {
    await openMenu(list, 'user:grace');
    await choose(list, 'Select');
    await until(() => bar(list), 'the bar');
    await click(row(list, 'user:linus'));
    await until(() => selected(list).length === 2, 'two');
    await click(button(bar(list)!, 'Tags…'));
    await until(() => partOf(list, 'dialog'), 'the question');
  }

  it('are given and taken together, and what only some have stays where it is', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const session = sessionOf(list);
    await session.tagConversation('user:grace', ['work', 'sea']);
    await session.tagConversation('user:linus', ['work', 'land']);
    await session.tagConversation('group:crew', ['boat']);
    await ask(list);
    expect(wordsOf(partOf(list, 'dialog'))).to.include('Tags of 2 chats');
    expect(['boat', 'land', 'sea', 'work'].map(name => stands(list, name))).to.deep.equal([
      'false',
      'mixed',
      'mixed',
      'true',
    ]);
    await calm(list);
    await expectAccessible(list);
    await click(tag(list, 'work'));
    await click(tag(list, 'land'));
    await until(() => stands(list, 'land') === 'true', 'both have it then');
    tag(list, 'boat').focus();
    await press('Space');
    await until(() => stands(list, 'boat') === 'true', 'and this one');
    await click(button(list, 'Done'));
    await until(() => !partOf(list, 'dialog'), 'it is done');
    expect([...tags(list, 'user:grace')].sort()).to.deep.equal(['boat', 'land', 'sea']);
    expect([...tags(list, 'user:linus')].sort()).to.deep.equal(['boat', 'land']);
    expect(tags(list, 'group:crew')).to.deep.equal(['boat']);
    expectNone(bar(list));
  });

  it('go back to how they were by a third press, and none are changed by a change of mind', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    await sessionOf(list).tagConversation('user:grace', ['sea']);
    await ask(list);
    for (const state of ['true', 'false', 'mixed']) {
      await click(tag(list, 'sea'));
      await until(() => stands(list, 'sea') === state, state);
    }
    await click(tag(list, 'sea'));
    await press('Escape');
    await until(() => !partOf(list, 'dialog'), 'it is closed');
    expect(tags(list, 'user:linus')).to.deep.equal([]);
    expect(selected(list)).to.have.length(2);
  });

  it('are asked again for those alone that were refused', async () => {
    let refused = 'user:linus';
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      conversations: {
        ...transport.conversations,
        tag: (id, ...given) =>
          id === refused
            ? Promise.reject(new ChatError('timeout'))
            : transport.conversations.tag(id, ...given),
      },
    });
    const list = await show(new TestChat({ seed: seedOf(TALK), wrap }));
    await ask(list);
    find(list, '.new-tag input').focus();
    await type('sea');
    await press('Enter');
    await until(() => tag(list, 'sea'), 'it is there');
    await click(button(list, 'Done'));
    await until(() => wordsOf(partOf(list, 'dialog')).includes('did not answer in time'), 'the reason');
    expect(wordsOf(partOf(list, 'dialog'))).to.include('Tags of Linus');
    expect(tags(list, 'user:grace')).to.deep.equal(['sea']);
    refused = '';
    await click(button(list, 'Done'));
    await until(() => !partOf(list, 'dialog'), 'it is done');
    expect(tags(list, 'user:linus')).to.deep.equal(['sea']);
  });
});

describe('a finger on a conversation', () => {
  it('draws it aside: one way to archive it, the other to mark it', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK, UNREAD) }));
    await swipe(row(list, 'user:grace'), 110);
    await until(() => !partOf(row(list, 'user:grace'), 'unread'), 'it is read');
    await swipe(row(list, 'user:grace'), -110);
    await until(() => !order(list).includes('user:grace'), 'it is archived');
    expect(sessionOf(list).state.conversations.get('user:grace')?.archived).to.equal(true);
  });

  it('lets it go again when it is not drawn far, when it is called away, and when one scrolls', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK, UNREAD) }));
    const grace = row(list, 'user:grace');
    await swipe(grace, -40);
    await swipe(grace, -110, 'pointercancel');
    const { x, y } = grace.getBoundingClientRect();
    touch(grace, 'pointerdown', x + 90, y + 9);
    touch(grace, 'pointermove', x + 88, y + 40);
    touch(grace, 'pointermove', x + 200, y + 40);
    touch(grace, 'pointerup', x + 200, y + 40);
    await until(() => !findAll(list, '[part~="swipe"]').length, 'it is back in its place');
    expect(order(list)).to.include('user:grace');
    expect(partOf(grace, 'unread')).to.exist;
    expect(grace.style.transform).to.equal('');
  });

  it('shows what it would do', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const grace = row(list, 'user:grace');
    await swipe(grace, -1);
    const { x, y } = grace.getBoundingClientRect();
    touch(grace, 'pointerdown', x + 150, y + 9);
    touch(grace, 'pointermove', x + 30, y + 9);
    await until(() => wordsOf(partOf(list, 'swipe')) === 'Archive', 'what it does');
    touch(grace, 'pointerup', x + 150, y + 9);
  });

  it('opens the menu where it rests, and no conversation', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const grace = row(list, 'user:grace');
    const { x, y } = grace.getBoundingClientRect();
    touch(grace, 'pointerdown', x + 60, y + 20);
    await until(() => menuLines(list).length > 0, 'the menu');
    touch(grace, 'pointerup', x + 60, y + 20);
    grace.click();
    expect(sessionOf(list).state.current).to.equal(undefined);
    expect(menuLines(list).length).to.be.above(0);
  });
});
