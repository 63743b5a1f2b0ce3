import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-users/define.js';
import type { AppSeed } from '../../../src/backend/app-seed.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { TransportSink } from '../../../src/transport/events.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { blankFrames } from '../../support/blank-frames.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import { find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

const PEOPLE = [
  { uid: 'ada', name: 'Ada' },
  { uid: 'grace', name: 'Grace', role: 'teacher', tags: ['navy'], alwaysStatus: 'online' as const },
  { uid: 'linus', name: 'Linus', role: 'pupil', tags: ['kernel'] },
  { uid: 'mary', name: 'Mary' },
];
const NAMES = 'Ana Abel Berta Bo Carl Émile Eva Fritz Gus Ína Karl Lea Zoe'.split(' ');

async function show(
  content: unknown,
  more: Partial<AppSeed> = {},
  wrap?: (transport: LocalTransport) => Transport,
) {
  const chat = new TestChat({ seed: seedOf([], { users: PEOPLE, ...more }), ...(wrap && { wrap }) });
  const session = await chat.show(content);
  const list = find(session, 'chat-users');
  await until(() => users(list).length, 'people');
  return { chat, session, list };
}

const users = (list: Element): HTMLElement[] => findAll(list, '[part~="user"]');
const uids = (list: Element): string =>
  users(list)
    .map(one => one.dataset['uid'])
    .join();
const items = (list: Element): HTMLElement[] => findAll(list, '[role="menuitem"]');
const filter = (list: Element, id: string): HTMLElement => find(list, `[data-filter="${id}"]`);
const pick = (select: HTMLSelectElement, value: string): void => {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const menuOf = async (list: Element, uid: string, label: string): Promise<void> => {
  const row = users(list).find(one => one.dataset['uid'] === uid)!;
  await click(row.parentElement!.querySelector('[data-menu]')!);
  await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
  await click(items(list).find(item => wordsOf(item) === label)!);
};

describe('<chat-users>, the directory', () => {
  it('lists by who is here, who is a friend and who is blocked', async () => {
    const { list } = await show(html`<chat-users with-filters></chat-users>`, {
      friends: [['ada', 'mary']],
      blocks: [{ uid: 'ada', blocked: 'linus' }],
    });
    expect(uids(list)).to.equal('grace,linus,mary');
    await click(filter(list, 'online'));
    await until(() => uids(list) === 'grace', 'who is here');
    await click(filter(list, 'friends'));
    await until(() => uids(list) === 'mary', 'friends');
    await click(filter(list, 'blocked'));
    await until(() => uids(list) === 'linus', 'blocked ones');
    expect(wordsOf(users(list)[0])).to.include('Blocked');
    await expectCalmAndAccessible(list);
  });

  it('lists by role and by tag, as the page or as somebody wants it', async () => {
    const { list } = await show(html`<chat-users with-filters></chat-users>`);
    const [role, tag] = findAll<HTMLSelectElement>(list, 'select');
    expect([role!, tag!].map(one => one.getAttribute('aria-label'))).to.deep.equal(['Role', 'Tag']);
    pick(role!, 'pupil');
    await until(() => uids(list) === 'linus', 'pupils');
    pick(role!, '');
    pick(tag!, 'navy');
    await until(() => uids(list) === 'grace', 'of the navy');
    const { list: teachers } = await show(html`<chat-users roles="teacher other"></chat-users>`);
    await until(() => uids(teachers) === 'grace', 'teachers');
    expect(users(teachers)[0]!.matches('[data-role="teacher"][part~="role-teacher"]')).to.equal(true);
  });

  it('puts a letter over those whose names begin with it, where they are many', async () => {
    const seeded = NAMES.map((name, i) => ({ uid: `u${String(i)}`, name }));
    const { list } = await show(html`<chat-users></chat-users>`, {
      users: [{ uid: 'ada', name: 'Ada' }, ...seeded, { uid: 'x1', name: '1st' }],
    });
    const letters = (): string[] => findAll(list, '[part~="section"]').map(wordsOf);
    await until(() => letters().length > 4, 'letters');
    expect(letters().slice(0, 5)).to.deep.equal(['#', 'A', 'B', 'C', 'E']);
    const over = findAll(list, '[part~="section"]')[1]!.parentElement!;
    expect(wordsOf(over.querySelector('.name'))).to.equal('Abel');
    await expectCalmAndAccessible(list);
    const { list: plain } = await show(html`<chat-users without-sections></chat-users>`, {
      users: [{ uid: 'ada', name: 'Ada' }, ...seeded],
    });
    expect(findAll(plain, '[part~="section"]')).to.have.length(0);
  });

  it('blocks and unblocks out of a menu, and says why it could not', async () => {
    let fails = true;
    const { list, session } = await show(html`<chat-users></chat-users>`, {}, transport => ({
      ...transport,
      users: {
        ...transport.users,
        block: (...asked) =>
          fails ? Promise.reject(new ChatError('timeout')) : transport.users.block(...asked),
      },
    }));
    const asked: string[] = [];
    list.addEventListener('chat-block', ({ uid }) => asked.push(uid));
    const yes = async (): Promise<void> => {
      await until(() => partOf(list, 'dialog')?.matches(':modal'), 'the question');
      await click(findAll(partOf(list, 'dialog')!, '.dialog-actions button')[1]!);
    };
    await menuOf(list, 'linus', 'Block');
    await yes();
    await until(() => partOf(list, 'trouble'), 'the words');
    expect(wordsOf(partOf(list, 'trouble'))).to.include('Linus was not blocked.');
    fails = false;
    await menuOf(list, 'linus', 'Block');
    await yes();
    await until(() => session.session!.state.users.get('linus')?.blockedByMe, 'the block');
    expect(asked).to.deep.equal(['linus', 'linus']);
    await until(() => wordsOf(users(list)[1]).includes('Blocked'), 'the mark');
    await menuOf(list, 'linus', 'Unblock');
    await until(() => !session.session!.state.users.get('linus')?.blockedByMe, 'no block');
  });

  it('opens its menu by the right button and by the menu key, and gives the focus back', async () => {
    const { list } = await show(html`<chat-users></chat-users>`);
    await click(users(list)[0]!, 'right');
    await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
    await press('Escape');
    users(list)[0]!.focus();
    await press('Shift+F10');
    await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
    await press('Escape');
    await until(() => users(list)[0]!.matches(':focus'), 'the focus is back');
  });

  it('closes the menu of somebody who is deleted meanwhile, and keeps the focus in the list', async () => {
    let tell: TransportSink = () => undefined;
    const { list } = await show(html`<chat-users></chat-users>`, {}, transport => ({
      ...transport,
      connect: (credentials, sink, signal) => {
        tell = sink;
        return transport.connect(credentials, sink, signal);
      },
    }));
    find(list, '[data-uid="linus"]').focus();
    await press('Shift+F10');
    await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
    tell([{ type: 'userRemoved', uid: 'linus' }]);
    await until(() => uids(list) === 'grace,mary', 'Linus is gone');
    await until(() => !items(list).length, 'the menu, too');
    await until(() => users(list).some(one => one.matches(':focus')), 'the focus is with another');
  });

  it('follows what others do: who comes online, who blocks nobody any more', async () => {
    const { list, chat } = await show(html`<chat-users with-filters></chat-users>`);
    await click(filter(list, 'online'));
    await until(() => uids(list) === 'grace', 'Grace');
    const { session: linus } = await chat.elsewhere('linus');
    await until(() => uids(list) === 'grace,linus', 'Linus, too');
    linus.close();
    await until(() => uids(list) === 'grace', 'Grace alone');
  });

  it('scrolls through 10,000 without a blank frame', async function () {
    this.timeout(90_000);
    const crowd = Array.from({ length: 10_000 }, (_, i) => {
      const uid = `u${String(i).padStart(5, '0')}`;
      return { uid, name: uid };
    });
    const { list } = await show(html`<chat-users></chat-users>`, {
      users: [{ uid: 'ada', name: 'Ada' }, ...crowd],
      groups: [],
    });
    expect(await blankFrames(list, 3000)).to.equal(0);
    expect(users(list).length).to.be.below(80);
  });
});
