import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-group-members/define.js';
import type { ChatGroupMembers } from '../../../src/elements/chat-group-members/chat-group-members.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Scope } from '../../../src/model/member.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

type People = Readonly<Record<string, Scope>>;

/** A group of Grace's, with these people in it beside her. */
const club = (people: People, more: { banned?: string[]; crowd?: number } = {}) => {
  const crowd = Array.from({ length: more.crowd ?? 0 }, (_, i) => `m${String(i).padStart(4, '0')}`);
  return seedOf([], {
    users: [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: 'Grace', alwaysStatus: 'online' },
      { uid: 'linus', name: 'Linus' },
      { uid: 'mary', name: 'Mary' },
      ...crowd.map(uid => ({ uid, name: uid })),
    ],
    groups: [
      {
        guid: 'club',
        name: 'The club',
        type: 'public',
        owner: 'grace',
        createdAt: dayAt(9, '8:00'),
        members: [
          { uid: 'grace', scope: 'admin' },
          ...Object.entries(people).map(([uid, scope]) => ({ uid, scope })),
          ...crowd.map(uid => ({ uid })),
        ],
        banned: more.banned,
      },
    ],
  });
};

interface Shown {
  readonly chat: TestChat;
  readonly session: ChatSession;
  readonly list: ChatGroupMembers;
}

async function show(
  people: People,
  options: { banned?: string[]; crowd?: number; wrap?: (transport: LocalTransport) => Transport } = {},
): Promise<Shown> {
  const chat = new TestChat({ seed: club(people, options), ...(options.wrap && { wrap: options.wrap }) });
  const session = await chat.show(html`<chat-group-members group="club"></chat-group-members>`);
  return { chat, session, list: find<ChatGroupMembers>(session, 'chat-group-members') };
}

const rows = (list: Element): HTMLElement[] => findAll(list, '[part~="member"]');
const rowOf = (list: Element, uid: string): HTMLElement | undefined =>
  rows(list).find(row => row.dataset['uid'] === uid);
const scopeOf = (list: Element, uid: string): string | undefined => rowOf(list, uid)?.dataset['scope'];
const buttonOf = (list: Element, uid: string): HTMLElement | null =>
  rowOf(list, uid)?.querySelector<HTMLElement>('[part~="menu-button"]') ?? null;
const items = (list: Element): HTMLElement[] => findAll(list, '[role^="menuitem"]');
const there = (list: Element, count: number): Promise<void> =>
  until(() => rows(list).length === count, `${String(count)} members`);
const choose = async (list: Element, uid: string, label: string): Promise<void> => {
  await click(buttonOf(list, uid)!);
  await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
  await click(items(list).find(item => wordsOf(item) === label)!);
};
const confirm = async (list: Element): Promise<void> => {
  await until(() => partOf(list, 'dialog')?.matches(':modal'), 'the question');
  const [, yes] = findAll(partOf(list, 'dialog')!, '.dialog-actions button');
  await click(yes!);
};

describe('<chat-group-members>', () => {
  it('lists the owner first, then by scope and name, with who they are', async () => {
    const { list } = await show({ linus: 'participant', ada: 'moderator', mary: 'admin' });
    await there(list, 4);
    expect(rows(list).map(row => row.dataset['uid'])).to.deep.equal(['grace', 'mary', 'ada', 'linus']);
    expect(rows(list).map(row => row.dataset['scope'])).to.deep.equal([
      'admin',
      'admin',
      'moderator',
      'participant',
    ]);
    expect(rowOf(list, 'grace')!.hasAttribute('data-owner')).to.equal(true);
    expect(rowOf(list, 'mary')!.hasAttribute('data-owner')).to.equal(false);
    expect(wordsOf(rowOf(list, 'grace')!)).to.match(/Grace.*Online.*Owner/u);
    expect(wordsOf(rowOf(list, 'ada')!)).to.match(/Ada You.*Moderator/u);
    expect(wordsOf(rowOf(list, 'linus')!)).to.not.include('Participant');
    expect(wordsOf(partOf(list, 'heading'))).to.equal('Members 4');
    await expectAccessible(list);
  });

  const everything = ['Remove from group', 'Ban from group'];
  const powers: readonly (readonly [string, Scope, Readonly<Record<string, readonly string[]>>])[] = [
    ['a participant nothing', 'participant', { grace: [], mary: [], linus: [] }],
    [
      'a moderator what concerns participants',
      'moderator',
      { grace: [], mary: [], linus: ['Make moderator', 'Participant', ...everything] },
    ],
    [
      'an admin all but what concerns the owner',
      'admin',
      {
        grace: [],
        mary: ['Admin', 'Make moderator', 'Make participant', ...everything],
        linus: ['Make admin', 'Make moderator', 'Participant', ...everything],
      },
    ],
  ];
  for (const [what, scope, expected] of powers) {
    it(`offers ${what}`, async () => {
      const { list } = await show({ linus: 'participant', ada: scope, mary: 'admin' });
      await there(list, 4);
      expectNone(buttonOf(list, 'ada'), 'on oneself');
      for (const [uid, labels] of Object.entries(expected)) {
        const button = buttonOf(list, uid);
        expect(!!button, uid).to.equal(labels.length > 0);
        if (!button) continue;
        await click(button);
        await until(() => items(list).length, 'a menu');
        expect(items(list).map(wordsOf), uid).to.deep.equal(labels);
        await press('Escape');
      }
    });
  }

  it('hides what the transport cannot do', async () => {
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      members: { list: (...asked) => transport.members.list(...asked), kick: transport.members.kick },
    });
    const { list } = await show({ linus: 'participant', ada: 'admin' }, { wrap });
    await there(list, 3);
    await click(buttonOf(list, 'linus')!);
    await until(() => items(list).length, 'a menu');
    expect(items(list).map(wordsOf)).to.deep.equal(['Remove from group']);
  });

  it('changes a scope, and says so before', async () => {
    const { list } = await show({ linus: 'participant', ada: 'admin' });
    await there(list, 3);
    const asked: unknown[] = [];
    list.addEventListener('chat-member-scope', ({ guid, uid, scope }) => asked.push([guid, uid, scope]));
    await choose(list, 'linus', 'Make moderator');
    await until(() => scopeOf(list, 'linus') === 'moderator', 'Linus is a moderator');
    expect(asked).to.deep.equal([['club', 'linus', 'moderator']]);
    expect(wordsOf(rowOf(list, 'linus')!)).to.include('Moderator');
  });

  it('asks before it bans; Cancel does nothing, and the focus returns', async () => {
    const { list } = await show({ linus: 'participant', ada: 'admin' });
    await there(list, 3);
    const asked: string[] = [];
    list.addEventListener('chat-member-ban', ({ uid }) => asked.push(uid));
    rowOf(list, 'linus')!.focus();
    await press('Enter');
    await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
    await press('End');
    await press('Enter');
    await until(() => partOf(list, 'dialog')?.matches(':modal'), 'the question');
    expect(wordsOf(partOf(list, 'dialog'))).to.include('Ban Linus?');
    // While it comes in, it is translucent.
    await Promise.all(
      partOf(list, 'dialog')!
        .getAnimations()
        .map(one => one.finished),
    );
    await expectAccessible(list);
    await press('Escape');
    await until(() => !partOf(list, 'dialog'), 'the question is gone');
    expect(rowOf(list, 'linus')!.matches(':focus')).to.equal(true);
    expect(asked).to.deep.equal([]);
    await choose(list, 'linus', 'Ban from group');
    await confirm(list);
    await there(list, 2);
    expect(asked).to.deep.equal(['linus']);
  });

  it('removes someone who was kicked, and keeps the focus in the list', async () => {
    const { list } = await show({ linus: 'participant', mary: 'participant', ada: 'admin' });
    await there(list, 4);
    await choose(list, 'linus', 'Remove from group');
    await confirm(list);
    await there(list, 3);
    await until(() => rowOf(list, 'mary')!.matches(':focus-within'), 'the next row has the focus');
  });

  it('does nothing when the event is cancelled', async () => {
    const { list, session } = await show({ linus: 'participant', ada: 'admin' });
    await there(list, 3);
    let events = 0;
    for (const name of ['chat-member-scope', 'chat-member-kick'] as const) {
      list.addEventListener(name, event => {
        event.preventDefault();
        events += 1;
      });
    }
    await choose(list, 'linus', 'Make admin');
    await choose(list, 'linus', 'Remove from group');
    await confirm(list);
    expect(events).to.equal(2);
    // Whatever was asked of the service before this is answered before this.
    await session.session!.listMembers({ guid: 'club' });
    expect(scopeOf(list, 'linus')).to.equal('participant');
  });

  it('says what the service refused, and leaves everything as it was', async () => {
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      members: { ...transport.members, setScope: () => Promise.reject(new ChatError('not-allowed')) },
    });
    const { list } = await show({ linus: 'participant', ada: 'admin' }, { wrap });
    await there(list, 3);
    await choose(list, 'linus', 'Make moderator');
    await until(() => partOf(list, 'trouble'), 'what went wrong');
    expect(partOf(list, 'trouble')!.getAttribute('role')).to.equal('alert');
    expect(wordsOf(partOf(list, 'trouble'))).to.match(/Linus.*You are not allowed to do this\./u);
    expect(scopeOf(list, 'linus')).to.equal('participant');
    await click(find(partOf(list, 'trouble')!, 'button'));
    expectNone(partOf(list, 'trouble'));
  });

  it('follows what others do: my scope, theirs, who comes and who goes', async () => {
    const { chat, list } = await show({ linus: 'participant', ada: 'participant' });
    await there(list, 3);
    const { session: grace } = await chat.elsewhere('grace');
    expectNone(buttonOf(list, 'linus'));
    await grace.setScope('club', 'ada', 'moderator');
    await until(() => buttonOf(list, 'linus'), 'I may do something now');
    await grace.addMembers('club', [{ uid: 'mary' }]);
    await there(list, 4);
    await until(() => wordsOf(partOf(list, 'heading')) === 'Members 4', 'the count');
    await grace.setScope('club', 'linus', 'admin');
    await until(() => scopeOf(list, 'linus') === 'admin', 'Linus is an admin');
    expectNone(buttonOf(list, 'linus'));
    await grace.kick('club', 'mary');
    await there(list, 3);
    await grace.kick('club', 'ada');
    await until(() => /Only members see/u.test(wordsOf(list.shadowRoot as unknown as Element)), 'hidden');
    expect(rows(list)).to.have.length(0);
  });

  it('says to whom is banned that they are, and to whom is not in it that members alone see it', async () => {
    const banned = await show({ linus: 'participant' }, { banned: ['ada'] });
    await until(() => partOf(banned.list, 'empty'), 'words');
    expect(wordsOf(partOf(banned.list, 'empty'))).to.equal('You are banned from this group.');
    const outside = await show({ linus: 'participant' });
    await until(() => partOf(outside.list, 'empty'), 'words');
    expect(wordsOf(partOf(outside.list, 'empty'))).to.equal('Only members see who is in this group.');
  });

  it('says that the list could not be loaded, and tries again', async () => {
    let fails = true;
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      members: {
        ...transport.members,
        list: (...asked) =>
          fails ? Promise.reject(new ChatError('timeout')) : transport.members.list(...asked),
      },
    });
    const { list } = await show({ linus: 'participant', ada: 'admin' }, { wrap });
    await until(() => partOf(list, 'error'), 'the failure');
    expect(wordsOf(partOf(list, 'error'))).to.include('The service did not answer in time.');
    fails = false;
    await click(find(partOf(list, 'error')!, 'button'));
    await there(list, 3);
  });

  it('draws a few of thousands, and fetches more towards the end', async () => {
    const { list } = await show({ ada: 'admin' }, { crowd: 400 });
    await until(() => rows(list).length > 5, 'rows');
    rows(list)[0]!.focus();
    await until(
      async () => {
        await press('End');
        return rowOf(list, 'm0399')?.matches(':focus');
      },
      'the last of all has the focus',
      15_000,
    );
    expect(rows(list).length).to.be.below(100);
    expect(rowOf(list, 'm0399')!.getAttribute('aria-posinset')).to.equal('402');
    await press('Home');
    await until(() => rowOf(list, 'grace')?.matches(':focus'), 'the first of all has the focus');
  });

  it('is walked by arrows from one tab stop, and opens its menus by key and by the right button', async () => {
    const { list } = await show({ linus: 'participant', ada: 'admin' });
    await there(list, 3);
    expect(rows(list).filter(row => row.tabIndex === 0)).to.have.length(1);
    rows(list)[0]!.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(rowOf(list, 'linus')!.matches(':focus')).to.equal(true);
    expect(rowOf(list, 'linus')!.tabIndex).to.equal(0);
    await press('Shift+F10');
    await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
    await press('Escape');
    expect(rowOf(list, 'linus')!.matches(':focus')).to.equal(true);
    await click(rowOf(list, 'linus')!, 'right');
    await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
    await press('Escape');
    expect(items(list)).to.have.length(0);
  });

  it('shows the group that is the current conversation, and nothing for a person', async () => {
    const chat = new TestChat({ seed: club({ ada: 'participant' }) });
    const session = await chat.show(html`<chat-group-members></chat-group-members>`);
    const list = find(session, 'chat-group-members');
    session.session!.open('group:club');
    await there(list, 2);
    session.session!.open('user:grace');
    await there(list, 0);
    expectNone(partOf(list, 'heading'));
  });
});
