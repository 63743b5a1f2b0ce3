import { expect } from 'chai';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
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
import { click, press } from '../../support/input.js';
import {
  accessible,
  choose,
  menuIds,
  openMenuOf,
  showChat,
  watchClipboard,
} from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;
const messages: SeedMessage[] = [
  { from: 'grace', to: 'group:crew', sentAt: at(0), text: 'One #x https://example.org/a' },
  { from: 'ada', to: 'group:crew', sentAt: at(1), text: 'Two' },
  { from: 'ada', to: 'group:crew', sentAt: at(2), text: 'Three' },
  {
    from: 'grace',
    to: 'group:crew',
    sentAt: at(3),
    action: 'scopeChanged',
    on: 'linus',
    newScope: 'moderator',
  },
  { from: 'linus', to: 'group:crew', sentAt: at(4), text: 'Four' },
];

async function begin() {
  const chat = new TestChat({ seed: seedOf(messages), height: 700 });
  const stage = await showChat(chat);
  const row = await choose(stage.list, 'Two', 'select');
  await until(() => partOf(stage.list, 'selection-bar'), 'the bar');
  return { ...stage, chat, row };
}

const boxes = (list: Element): HTMLInputElement[] =>
  findAll<HTMLInputElement>(list, '.row input[type="checkbox"]');
const box = (row: Element): HTMLInputElement => find<HTMLInputElement>(row, 'input[type="checkbox"]');
const count = (list: Element): string => wordsOf(find(partOf(list, 'selection-bar')!, '[aria-live]'));
const button = (list: Element, name: string): HTMLButtonElement =>
  find<HTMLButtonElement>(partOf(list, 'selection-bar')!, `button[aria-label="${name}"]`);

describe('The selection of messages', () => {
  it('begins from a menu; each message that can be selected has a box with a name', async () => {
    const { list } = await begin();
    expect(count(list)).to.equal('1 selected');
    expect(boxes(list).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Select: One #x https://example.org/a',
      'Select: Two',
      'Select: Three',
      'Select: Four',
    ]);
    expect(boxes(list).map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    await accessible(list);
  });

  it('goes on by a press anywhere on a message, on its box and by Space and Enter', async () => {
    const { list } = await begin();
    await click(partOf(await rowNamed(list, 'Three'), 'bubble')!);
    await until(() => count(list) === '2 selected', 'two');
    const four = box(await rowNamed(list, 'Four'));
    await click(four);
    await until(() => count(list) === '3 selected', 'three');
    expect(four.checked).to.equal(true);
    await click(four);
    await until(() => count(list) === '2 selected', 'two again');
    expect(four.checked).to.equal(false);
    const one = await rowNamed(list, 'One');
    one.focus();
    await press(' ');
    await until(() => count(list) === '3 selected', 'three');
    await press('Enter');
    await until(() => count(list) === '2 selected', 'two again');
    expect(box(one).checked).to.equal(false);
  });

  it('opens no links and no menus meanwhile', async () => {
    const { list } = await begin();
    const one = await rowNamed(list, 'One');
    let opened = false;
    const link = find<HTMLAnchorElement>(one, 'a');
    one.parentElement!.addEventListener('click', event => (opened ||= !event.defaultPrevented));
    const { href } = location;
    await click(link);
    await until(() => box(one).checked, 'it is selected');
    expect(opened).to.equal(false);
    expect(location.href).to.equal(href);
    expect(partOf(list, 'action-bar') === null).to.equal(true);
  });

  it('ends by Escape on a message and in the bar, by its button, and in another conversation', async () => {
    const { list, row } = await begin();
    const isOver = (): boolean => !partOf(list, 'selection-bar') && boxes(list).length === 0;
    row.focus();
    await press('Escape');
    await until(isOver, 'it is over');
    expect(list.shadowRoot!.activeElement === row).to.equal(true);
    const again = async (): Promise<void> => {
      await choose(list, 'Two', 'select');
      await until(() => partOf(list, 'selection-bar'), 'the bar');
    };
    await again();
    button(list, 'Copy text').focus();
    await press('Escape');
    await until(isOver, 'it is over');
    await until(() => list.shadowRoot!.activeElement === row, 'the focus is back');
    await again();
    await click(button(list, 'End selection'));
    await until(isOver, 'it is over');
    await until(() => list.shadowRoot!.activeElement === row, 'the focus is back');
    await again();
    list.group = '';
    list.user = 'grace';
    await until(isOver, 'it is over');
  });

  it('copies what is selected, oldest first, and nothing of nothing', async () => {
    const copied: string[] = [];
    atEnd(watchClipboard(copied));
    const { list } = await begin();
    await click(partOf(await rowNamed(list, 'Two'), 'bubble')!);
    await until(() => count(list) === '0 selected', 'none');
    expect(button(list, 'Copy text').disabled).to.equal(true);
    for (const words of ['Three', 'One']) await click(box(await rowNamed(list, words)));
    await until(() => count(list) === '2 selected', 'two');
    await click(button(list, 'Copy text'));
    await until(() => copied.length, 'the words');
    expect(copied).to.deep.equal(['One #x https://example.org/a\n\nThree']);
    await until(() => !partOf(list, 'selection-bar'), 'it is over');
  });

  it('forwards several at once', async () => {
    const { list, chat } = await begin();
    const { session: grace } = await chat.elsewhere('grace');
    await click(box(await rowNamed(list, 'Three')));
    await click(button(list, 'Forward'));
    await until(
      () => findAll(list, 'chat-forward [part~="send"], [data-conversation="group:crew"]').some(isVisible),
      'the chats',
    );
    await click(findAll(list, '[data-conversation="group:crew"]').find(isVisible)!);
    await click(findAll(list, '[part~="send"]').find(isVisible)!);
    await until(async () => {
      const { items } = await grace.listMessages({ conversationId: 'group:crew' });
      return (
        items
          .slice(-2)
          .map(message => 'text' in message && message.text)
          .join() === 'Two,Three'
      );
    }, 'both are there');
  });

  it('deletes several at once: for everyone where one may with all of them', async () => {
    const { list } = await begin();
    await click(box(await rowNamed(list, 'Four')));
    await click(button(list, 'Delete'));
    await until(() => findAll(list, '[part~="for-me"]').some(isVisible), 'the question');
    // Linus’s is not Ada’s to delete.
    expect(findAll(list, '[part~="for-all"]').length).to.equal(0);
    await click(find(list, '[part~="for-me"]'));
    await until(() => !rowWith(list, 'Two') && !rowWith(list, 'Four'), 'both are gone');
    await choose(list, 'Three', 'select');
    await until(() => partOf(list, 'selection-bar'), 'the bar');
    await click(button(list, 'Delete'));
    await until(() => findAll(list, '[part~="for-all"]').some(isVisible), 'the question');
    await click(find(list, '[part~="for-all"]'));
    await rowNamed(list, 'You deleted this message.');
  });

  it('leaves out what is on its way, and has no delete where the transport has none', async () => {
    const chat = new TestChat({
      seed: seedOf(messages),
      wrap: transport => {
        const { delete: _, ...port } = transport.messages;
        return { ...transport, messages: { ...port, send: () => new Promise<never>(() => undefined) } };
      },
    });
    const { list, session } = await showChat(chat);
    session.send('group:crew', { text: 'On its way' });
    await openMenuOf(list, 'Two');
    expect(menuIds(list)).to.not.include('delete');
    await press('Escape');
    await choose(list, 'Two', 'select');
    await until(() => partOf(list, 'selection-bar'), 'the bar');
    await click(partOf(await rowNamed(list, 'On its way'), 'bubble')!);
    expect(count(list)).to.equal('1 selected');
    expect(rowsOf(list).at(-1)!.querySelector('input') === null).to.equal(true);
    expect(findAll(partOf(list, 'selection-bar')!, 'button').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(
      ['End selection', 'Copy text', 'Forward'],
    );
  });
});
