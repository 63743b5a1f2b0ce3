import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-groups/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const grace = { owner: 'grace', createdAt: dayAt(3, '9:00') };
const inIt = [{ uid: 'grace', scope: 'admin' as const }];
const GROUPS = [
  { ...grace, guid: 'open', name: 'Open', type: 'public' as const, members: inIt },
  { ...grace, guid: 'safe', name: 'Safe', type: 'password' as const, password: 'sesame', members: inIt },
  { ...grace, guid: 'mine', name: 'Mine', type: 'private' as const, members: [...inIt, { uid: 'ada' }] },
  { ...grace, guid: 'hid', name: 'Hidden', type: 'private' as const, members: inIt },
  { ...grace, guid: 'shut', name: 'Shut', type: 'public' as const, members: inIt, banned: ['ada'] },
];

const rows = (list: Element): HTMLElement[] => findAll(list, '[part~="group"]');
const rowOf = (list: Element, guid: string): HTMLElement =>
  rows(list).find(row => row.dataset['guid'] === guid)!;
const joinOf = (list: Element, guid: string): HTMLElement | null =>
  rowOf(list, guid).querySelector('[part="join"]');
const current = (session: ChatSession): string | undefined => session.session!.state.current;
const dialog = (list: Element): HTMLElement | null => partOf(list, 'dialog');
const password = (list: Element): HTMLInputElement | null =>
  findAll<HTMLInputElement>(list, 'input[type="password"]')[0] ?? null;

async function show(
  groups: typeof GROUPS = GROUPS,
  wrap?: (transport: LocalTransport) => Transport,
): Promise<{ chat: TestChat; session: ChatSession; list: HTMLElement }> {
  const chat = new TestChat({ seed: seedOf([], { groups }), ...(wrap && { wrap }) });
  const session = await chat.show(html`<chat-groups></chat-groups>`);
  return { chat, session, list: find(session, 'chat-groups') };
}

describe('<chat-groups>', () => {
  it('lists what one may see, with its type, its size, and what one can do', async () => {
    const { list } = await show();
    await until(() => rows(list).length === 4, 'four groups');
    expect(rows(list).map(row => row.dataset['guid'])).to.deep.equal(['mine', 'open', 'safe', 'shut']);
    expect(wordsOf(rowOf(list, 'mine'))).to.match(/Private.*2 members.*Joined/u);
    expect(wordsOf(rowOf(list, 'safe'))).to.match(/Asks for a password.*1 member.*Join/u);
    expect(joinOf(list, 'open')!.getAttribute('aria-label')).to.equal('Join Open');
    expect(wordsOf(rowOf(list, 'shut'))).to.include('You are banned from this group.');
    expectNone(joinOf(list, 'shut'));
    await expectAccessible(list);
  });

  it('opens a group that one is in', async () => {
    const { list, session } = await show();
    await until(() => rows(list).length === 4, 'four groups');
    await click(find(rowOf(list, 'mine'), 'button'));
    expect(current(session)).to.equal('group:mine');
  });

  it('asks, then joins a public group and opens it', async () => {
    const { list, session } = await show();
    await until(() => rows(list).length === 4, 'four groups');
    const asked: string[] = [];
    const refuse = (event: Event): void => event.preventDefault();
    list.addEventListener('chat-join', event => asked.push(event.guid));
    list.addEventListener('chat-join', refuse);
    await click(joinOf(list, 'open')!);
    await until(() => asked.length, 'it asks');
    expect(asked).to.deep.equal(['open']);
    await session.session!.listGroups({});
    expect(session.session!.state.groups.get('open')!.hasJoined).to.equal(false);
    list.removeEventListener('chat-join', refuse);
    await click(joinOf(list, 'open')!);
    await until(() => current(session) === 'group:open', 'it is open');
    expect(session.session!.state.groups.get('open')!.hasJoined).to.equal(true);
    await until(() => wordsOf(rowOf(list, 'open')).includes('Joined'), 'the row says so');
  });

  it('asks for the password, and tells a missing one from a wrong one', async () => {
    const { list, session } = await show();
    await until(() => rows(list).length === 4, 'four groups');
    const tried: (string | undefined)[] = [];
    list.addEventListener('chat-join', event => tried.push(event.password));
    await click(joinOf(list, 'safe')!);
    await until(() => password(list)?.matches(':focus'), 'the field has the focus');
    await press('Enter');
    await until(() => wordsOf(dialog(list)).includes('Type the password.'), 'it is missing');
    expect(tried).to.deep.equal([]);
    await type('open');
    await press('Enter');
    await until(() => wordsOf(dialog(list)).includes('That is not the password.'), 'it is wrong');
    expect(wordsOf(dialog(list))).to.not.include('Type the password.');
    expect(password(list)!.getAttribute('aria-invalid')).to.equal('true');
    await expectCalmAndAccessible(list);
    await until(() => password(list)!.matches(':focus'), 'one can type another at once');
    password(list)!.select();
    await type('sesame');
    await press('Enter');
    await until(() => current(session) === 'group:safe', 'it is open');
    expect(tried).to.deep.equal(['open', 'sesame']);
    await until(() => !dialog(list), 'the dialog is gone');
  });

  it('takes the question back on Escape, and only that', async () => {
    const { list } = await show();
    await until(() => rows(list).length === 4, 'four groups');
    await click(joinOf(list, 'safe')!);
    await until(() => password(list)?.matches(':focus'), 'the field has the focus');
    let further = 0;
    document.addEventListener('keydown', () => (further += 1), { once: true });
    await press('Escape');
    await until(() => joinOf(list, 'safe')!.matches(':focus'), 'the button has the focus');
    expectNone(password(list));
    expect(further).to.equal(0);
  });

  it('says that one was banned meanwhile', async () => {
    const { list, chat } = await show();
    await until(() => rows(list).length === 4, 'four groups');
    const { session: owner } = await chat.elsewhere('grace');
    await owner.addMembers('open', [{ uid: 'ada' }]);
    await owner.ban('open', 'ada');
    await until(() => wordsOf(rowOf(list, 'open')).includes('You are banned from this group.'), 'the words');
    expectNone(joinOf(list, 'open'));
  });

  it('says that there are none, finds by name, and shows one that is new', async () => {
    const { list, session } = await show([]);
    await until(() => partOf(list, 'empty'), 'words');
    expect(wordsOf(partOf(list, 'empty'))).to.match(/^There are no groups yet\./u);
    await session.session!.createGroup({ guid: 'new', name: 'New', type: 'public' });
    await until(() => rows(list).length === 1, 'the new group');
    find(list, 'input').focus();
    await type('xyz');
    await until(() => wordsOf(partOf(list, 'empty')) === 'Nothing found for “xyz”.', 'nothing');
  });

  it('offers no joining where the transport has none', async () => {
    const { list } = await show(GROUPS, transport => ({
      ...transport,
      groups: { list: transport.groups.list, get: transport.groups.get },
    }));
    await until(() => rows(list).length === 4, 'four groups');
    expect(findAll(list, '[part="join"]')).to.have.length(0);
  });
});
