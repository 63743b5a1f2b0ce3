import { expect } from 'chai';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import { dayAt, findAll, partOf, rowNamed, rowsOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { click, press } from '../../support/input.js';
import { accessible, showChat } from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;
const say = (minute: number, text: string): SeedMessage => ({
  from: 'grace',
  to: 'group:crew',
  sentAt: at(minute),
  text,
});
const goes = (minute: number, action: 'joined' | 'left' | 'kicked', who = 'linus'): SeedMessage => ({
  from: action === 'kicked' ? 'grace' : who,
  to: 'group:crew',
  sentAt: at(minute),
  action,
  on: who,
});
const show = async (messages: SeedMessage[], more: Parameters<typeof seedOf>[1] = {}) =>
  (await showChat(new TestChat({ seed: seedOf(messages, more), height: 700 }))).list;
const lines = (list: Element): string[] => findAll(list, '[part~="line"]').map(wordsOf);

describe('Comings and goings', () => {
  it('three and more in a row are one line, which opens and closes', async () => {
    const list = await show([
      say(0, 'Before'),
      goes(1, 'joined'),
      goes(2, 'left'),
      goes(3, 'joined', 'ada'),
      say(4, 'After'),
    ]);
    expect(lines(list)).to.deep.equal(['Linus and 1 other came or went Show all']);
    expect(rowsOf(list).length).to.equal(3);
    const fold = (): HTMLElement => partOf(list, 'fold')!;
    expect(fold().getAttribute('aria-expanded')).to.equal('false');
    await accessible(list);
    await click(fold());
    await until(() => rowsOf(list).length === 5, 'all of them');
    expect(fold().getAttribute('aria-expanded')).to.equal('true');
    expect(lines(list).slice(1)).to.deep.equal(['Linus left', 'You joined']);
    expect(lines(list)[0]).to.include('Linus joined').and.include('Show fewer');
    await accessible(list);
    fold().focus();
    await press('Enter');
    await until(() => rowsOf(list).length === 3, 'one line');
    expect(list.shadowRoot!.activeElement === fold()).to.equal(true);
  });

  it('of one person are said so, and the row is said as the line is', async () => {
    const list = await show([goes(1, 'joined'), goes(2, 'left'), goes(3, 'joined'), say(4, 'After')]);
    expect(lines(list)).to.deep.equal(['Linus came and went Show all']);
    expect(rowsOf(list)[0]!.ariaLabel).to.equal('Linus came and went');
  });

  it('fewer than three, and what is no coming or going, stay lines of their own', async () => {
    const list = await show([
      goes(1, 'joined'),
      goes(2, 'left'),
      say(3, 'Between'),
      goes(4, 'joined'),
      goes(5, 'kicked'),
      goes(6, 'joined'),
    ]);
    expect(findAll(list, '[part~="fold"]').length).to.equal(0);
    expect(rowsOf(list).length).to.equal(6);
  });

  it('a line grows as more come and go, opened or not', async () => {
    const chat = new TestChat({
      seed: seedOf([say(0, 'Before'), goes(1, 'joined'), goes(2, 'left'), goes(3, 'joined')]),
      height: 700,
    });
    const { list } = await showChat(chat);
    const { session: linus } = await chat.elsewhere('linus');
    await linus.leaveGroup('crew');
    await until(() => lines(list).length === 1 && rowsOf(list).length === 2, 'one line');
    await click(partOf(list, 'fold')!);
    await until(() => rowsOf(list).length === 5, 'four of them');
    await linus.joinGroup('crew');
    await until(() => rowsOf(list).length === 6, 'five of them');
    await click(partOf(list, 'fold')!);
    await until(() => rowsOf(list).length === 2, 'one line');
  });

  it('the line over what is new parts them', async () => {
    const list = await show(
      [
        say(0, 'Read'),
        goes(1, 'joined'),
        goes(2, 'left'),
        goes(3, 'joined'),
        goes(4, 'left'),
        goes(5, 'joined'),
        goes(6, 'left'),
        say(7, 'New'),
      ],
      { conversations: [{ uid: 'ada', with: 'group:crew', readUpTo: at(3) + 1 }] },
    );
    await rowNamed(list, 'New');
    expect(rowsOf(list).length).to.equal(4);
    const unread = rowsOf(list).map(row => !!partOf(row, 'unread'));
    expect(unread).to.deep.equal([false, false, true, false]);
  });
});
