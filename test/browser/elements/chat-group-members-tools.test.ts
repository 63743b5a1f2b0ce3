import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-group-members/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { NewMember } from '../../../src/model/group.js';
import type { Scope } from '../../../src/model/member.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { blankFrames } from '../../support/blank-frames.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

type People = Readonly<Record<string, Scope>>;
type Wrap = (transport: LocalTransport) => Transport;
interface Options {
  readonly owner?: string;
  readonly banned?: string[];
  readonly crowd?: number;
  readonly outside?: number;
  readonly wrap?: Wrap;
}

const many = (letter: string, count = 0): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i).padStart(4, '0')}`);

const club = (people: People, { owner = 'grace', banned, crowd, outside }: Options) => {
  const inside = many('m', crowd);
  return seedOf([], {
    users: [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: 'Grace', alwaysStatus: 'online', role: 'teacher' },
      { uid: 'linus', name: 'Linus' },
      { uid: 'mary', name: 'Mary' },
      ...[...inside, ...many('o', outside)].map(uid => ({ uid, name: uid })),
    ],
    groups: [
      {
        guid: 'club',
        name: 'The club',
        type: 'public',
        owner,
        createdAt: dayAt(9, '8:00'),
        members: [
          { uid: owner, scope: 'admin' },
          ...Object.entries(people).map(([uid, scope]) => ({ uid, scope })),
          ...inside.map(uid => ({ uid })),
        ],
        banned,
      },
    ],
  });
};

async function show(people: People, options: Options = {}) {
  const chat = new TestChat({ seed: club(people, options), ...(options.wrap && { wrap: options.wrap }) });
  const session = await chat.show(html`<chat-group-members group="club"></chat-group-members>`);
  const list = find(session, 'chat-group-members');
  await until(() => rows(list).length, 'members');
  return { chat, session, list };
}

const own = (list: Element, part: string): HTMLElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${part}"]`),
];
const rows = (list: Element): HTMLElement[] => own(list, 'member');
const uids = (list: Element): (string | undefined)[] => rows(list).map(row => row.dataset['uid']);
const rowOf = (list: Element, uid: string): HTMLElement | undefined =>
  [...rows(list), ...own(list, 'banned')].find(row => row.dataset['uid'] === uid);
const filter = (list: Element, id: string): HTMLElement | undefined =>
  own(list, 'filter').find(one => one.dataset['filter'] === id);
const items = (list: Element): HTMLElement[] => findAll(list, '[role^="menuitem"]');
const dialog = (list: Element): HTMLElement | null => partOf(list, 'dialog');
const choose = async (list: Element, uid: string, label: string): Promise<void> => {
  await click(rowOf(list, uid)!.querySelector('[data-menu]')!);
  await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
  await click(items(list).find(item => wordsOf(item) === label)!);
};
const confirm = async (list: Element): Promise<void> => {
  await until(() => dialog(list)?.matches(':modal'), 'the question');
  await click(findAll(dialog(list)!, '.dialog-actions button')[1]!);
};
const adder = (list: Element): HTMLElement => find(list, 'chat-add-members');
const candidates = (list: Element): HTMLElement[] => findAll(adder(list), '[part~="user"]');
const candidate = (list: Element, uid: string): HTMLElement =>
  candidates(list).find(one => one.dataset['uid'] === uid)!;
const openAdder = async (list: Element): Promise<void> => {
  await until(() => partOf(list, 'add'), 'the button');
  await click(own(list, 'add')[0]!);
  await until(() => candidates(list).length, 'people to choose from');
};
const scopeOf = async (session: ChatSession, uid: string): Promise<string | undefined> => {
  const { items: found } = await session.session!.listMembers({ guid: 'club', search: uid });
  return found.find(({ user }) => user.uid === uid)?.scope;
};

describe('<chat-group-members>, what one finds and does', () => {
  it('finds by name, says when it finds nobody, and shows all again', async () => {
    const { list } = await show({ ada: 'admin', linus: 'participant', mary: 'moderator' });
    await click(own(list, 'search')[0]!);
    await type('ma');
    await until(() => uids(list).join() === 'mary', 'Mary');
    await type('xx');
    await until(() => wordsOf(partOf(list, 'empty')).includes('Nothing found for “maxx”.'), 'the words');
    await press('Escape');
    await until(() => rows(list).length === 4, 'everybody');
  });

  it('filters by scope and by who is here, by mouse and by arrows', async () => {
    const { list } = await show({ ada: 'admin', linus: 'participant', mary: 'moderator' });
    await click(filter(list, 'moderator')!);
    await until(() => uids(list).join() === 'mary', 'moderators');
    expect(filter(list, 'moderator')!.getAttribute('aria-pressed')).to.equal('true');
    await click(filter(list, 'online')!);
    await until(() => uids(list).join() === 'grace,ada' || uids(list).join() === 'grace', 'who is here');
    await click(filter(list, 'admin')!);
    await until(() => uids(list).join() === 'grace,ada', 'admins');
    filter(list, 'admin')!.focus();
    await press('Home');
    await press('Enter');
    await until(() => rows(list).length === 4, 'everybody');
    expect(filter(list, 'all')!.tabIndex).to.equal(0);
    expect(filter(list, 'admin')!.tabIndex).to.equal(-1);
    await expectCalmAndAccessible(list);
  });

  it('keeps a filtered list as it is, when others change it', async () => {
    const { list, chat } = await show({ ada: 'admin', linus: 'participant', mary: 'moderator' });
    const { session: grace } = await chat.elsewhere('grace');
    await click(filter(list, 'moderator')!);
    await until(() => uids(list).join() === 'mary', 'moderators');
    await grace.setScope('club', 'linus', 'moderator');
    await until(() => uids(list).join() === 'linus,mary', 'Linus, too');
    await grace.setScope('club', 'mary', 'participant');
    await until(() => uids(list).join() === 'linus', 'Mary no more');
    await grace.kick('club', 'linus');
    await until(() => wordsOf(partOf(list, 'empty')) === 'Nobody here fits.', 'nobody');
  });

  it('adds several at once, each with a scope, after it has asked', async () => {
    const { list, session } = await show({ ada: 'admin' });
    const asked: (readonly NewMember[])[] = [];
    list.addEventListener('chat-add-members', ({ members }) => asked.push(members));
    await openAdder(list);
    // Who is in it already is shown as such and cannot be chosen.
    expect((candidate(list, 'grace') as HTMLButtonElement).disabled).to.equal(true);
    await click(candidate(list, 'linus'));
    await click(candidate(list, 'mary'));
    await until(() => findAll(adder(list), '[part~="person"]').length === 2, 'two are chosen');
    const select = find<HTMLSelectElement>(adder(list), '[data-uid="mary"] select');
    expect(select.getAttribute('aria-label')).to.equal('Role of Mary');
    select.value = 'moderator';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await expectCalmAndAccessible(adder(list));
    const add = findAll(adder(list), 'button[part~="add"]')[0]!;
    expect(wordsOf(add)).to.equal('Add 2 people');
    await click(add);
    await until(() => rows(list).length === 4, 'four members');
    expect(asked).to.deep.equal([
      [
        { uid: 'linus', scope: 'participant' },
        { uid: 'mary', scope: 'moderator' },
      ],
    ]);
    expect(rowOf(list, 'mary')!.dataset['scope']).to.equal('moderator');
    expectNone(dialog(adder(list)));
    expect(await scopeOf(session, 'linus')).to.equal('participant');
  });

  it('adds no more than 25 in one call', async () => {
    const { list } = await show({ ada: 'admin' }, { outside: 30 });
    await openAdder(list);
    const chosen = (): number => findAll(adder(list), '[part~="person"]').length;
    candidate(list, 'linus').focus();
    for (let i = 1; i <= 25; i += 1) {
      await press(' ');
      await until(() => chosen() === i, `${String(i)} are chosen`);
      await press('ArrowDown');
    }
    expect(wordsOf(adder(list).shadowRoot as unknown as Element)).to.include('25 people at once at most.');
    expect(candidates(list).filter(one => (one as HTMLButtonElement).disabled).length).to.be.above(0);
  });

  it('names whom the service could not take, and keeps the others chosen', async () => {
    const { list, chat } = await show({ ada: 'admin' });
    await openAdder(list);
    await click(candidate(list, 'linus'));
    await click(candidate(list, 'mary'));
    // Somebody else is faster. What the list knows of it must not help here: it is asked from a page that has not heard.
    const { session: grace } = await chat.elsewhere('grace');
    await grace.ban('club', 'linus').catch(() => undefined);
    await grace.addMembers('club', [{ uid: 'linus' }]);
    await grace.ban('club', 'linus');
    await click(findAll(adder(list), 'button[part~="add"]')[0]!);
    await until(() => wordsOf(partOf(adder(list), 'error')).includes('Linus'), 'who it was');
    expect(wordsOf(partOf(adder(list), 'error'))).to.include('Banned from the group');
    expect(findAll(adder(list), '[part~="person"]').map(one => one.dataset['uid'])).to.deep.equal(['mary']);
    await click(findAll(adder(list), 'button[part~="add"]')[0]!);
    await until(() => rowOf(list, 'mary'), 'Mary is in');
  });

  it('shows who is banned to those who may see it, and lifts a ban', async () => {
    const { list, session } = await show({ ada: 'moderator' }, { banned: ['linus', 'mary'] });
    const asked: string[] = [];
    list.addEventListener('chat-member-unban', ({ uid }) => asked.push(uid));
    await click(filter(list, 'banned')!);
    await until(() => own(list, 'banned').length === 2, 'two');
    await expectCalmAndAccessible(list);
    const button = rowOf(list, 'linus')!.querySelector<HTMLElement>('[part~="unban"]')!;
    expect(button.getAttribute('aria-label')).to.equal('Lift ban on Linus');
    button.focus();
    await press('Enter');
    await until(() => own(list, 'banned').length === 1, 'one');
    expect(asked).to.deep.equal(['linus']);
    expect((await session.session!.listBanned({ guid: 'club' })).items).to.have.length(1);
  });

  it('leaves the list of the banned when one may not see it any more', async () => {
    const { list, chat } = await show({ ada: 'moderator' }, { banned: ['mary'] });
    const { session: grace } = await chat.elsewhere('grace');
    await click(filter(list, 'banned')!);
    await until(() => own(list, 'banned').length === 1, 'Mary');
    await grace.setScope('club', 'ada', 'participant');
    await until(() => own(list, 'banned').length === 0 && rows(list).length === 2, 'the members');
    expectNone(filter(list, 'banned'));
  });

  it('hands ownership on, after it has asked, and is no longer the owner', async () => {
    const { list } = await show({ linus: 'participant' }, { owner: 'ada' });
    const asked: string[] = [];
    list.addEventListener('chat-transfer-ownership', ({ uid }) => asked.push(uid));
    await choose(list, 'linus', 'Make owner');
    await until(() => wordsOf(dialog(list)).includes('Make Linus the owner'), 'the question');
    await expectCalmAndAccessible(list);
    await confirm(list);
    await until(() => rowOf(list, 'linus')!.hasAttribute('data-owner'), 'Linus owns it');
    expect(asked).to.deep.equal(['linus']);
    expect(rowOf(list, 'ada')!.dataset['scope']).to.equal('participant');
    expectNone(rowOf(list, 'linus')!.querySelector('[data-menu]'));
    expect(own(list, 'add')).to.have.length(0);
  });

  it('takes a question back when the right to it is gone, and says so', async () => {
    const { list, chat } = await show({ ada: 'admin', linus: 'participant' });
    const { session: grace } = await chat.elsewhere('grace');
    await choose(list, 'linus', 'Ban from group');
    await until(() => dialog(list)?.matches(':modal'), 'the question');
    await grace.setScope('club', 'ada', 'participant');
    await until(() => !dialog(list), 'no question');
    expect(wordsOf(partOf(list, 'trouble'))).to.include('You can no longer do this in this group.');
  });

  it('shows a new scope at once, and the old one again when the service refuses', async () => {
    let answer: ((error: unknown) => void) | undefined;
    const wrap: Wrap = transport => ({
      ...transport,
      members: { ...transport.members, setScope: () => new Promise((_, reject) => (answer = reject)) },
    });
    const { list } = await show({ ada: 'admin', linus: 'participant' }, { wrap });
    await choose(list, 'linus', 'Make moderator');
    await until(() => rowOf(list, 'linus')!.dataset['scope'] === 'moderator', 'the new one');
    expect(rowOf(list, 'linus')!.getAttribute('aria-busy')).to.equal('true');
    answer!(new ChatError('not-allowed'));
    await until(() => rowOf(list, 'linus')!.dataset['scope'] === 'participant', 'the old one');
    expect(wordsOf(partOf(list, 'trouble'))).to.equal(
      'Linus keeps the same role. You are not allowed to do this.',
    );
  });

  it('says what happened when two admins act on one person at once', async () => {
    let faster: () => Promise<void> = () => Promise.resolve();
    const wrap: Wrap = transport => ({
      ...transport,
      members: {
        ...transport.members,
        kick: async (...asked) => {
          await faster();
          return transport.members.kick(...asked);
        },
      },
    });
    const { list, chat } = await show({ ada: 'admin', linus: 'participant' }, { wrap });
    const { session: grace } = await chat.elsewhere('grace');
    faster = () => grace.kick('club', 'linus');
    await choose(list, 'linus', 'Remove from group');
    await confirm(list);
    await until(() => partOf(list, 'trouble'), 'the words');
    expect(wordsOf(partOf(list, 'trouble'))).to.equal(
      'Linus was not removed. This person is no longer in the group.',
    );
    expectNone(rowOf(list, 'linus'));
  });

  it('lets a page style members by their role', async () => {
    const { list } = await show({ ada: 'admin' });
    expect(rowOf(list, 'grace')!.dataset['role']).to.equal('teacher');
    expect(rowOf(list, 'grace')!.matches('[part~="role-teacher"]')).to.equal(true);
    const sheet = document.createElement('style');
    sheet.textContent = 'chat-group-members::part(role-teacher) { outline: 3px solid rgb(1, 2, 3); }';
    document.head.append(sheet);
    expect(getComputedStyle(rowOf(list, 'grace')!).outlineColor).to.equal('rgb(1, 2, 3)');
    sheet.remove();
  });

  it('scrolls through 5,000 without a blank frame', async function () {
    this.timeout(90_000);
    const { list } = await show({ ada: 'admin' }, { crowd: 5000 });
    expect(await blankFrames(list, 3000)).to.equal(0);
    expect(rows(list).length).to.be.below(80);
  });
});
