import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-group-form/define.js';
import '../../../src/elements/chat-group-leave/define.js';
import '../../../src/elements/chat-groups/define.js';
import type { ChatGroupForm } from '../../../src/elements/chat-group-form/chat-group-form.js';
import type { ChatGroupLeave } from '../../../src/elements/chat-group-leave/chat-group-leave.js';
import type { GroupChanges, NewGroup } from '../../../src/model/group.js';
import type { Scope } from '../../../src/model/member.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { calm, expectCalmAndAccessible } from '../../support/calm.js';
import { dayAt, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

type Wrap = (transport: LocalTransport) => Transport;
interface Options {
  readonly owner?: string;
  readonly people?: Readonly<Record<string, Scope>>;
  readonly type?: 'public' | 'private';
  readonly wrap?: Wrap;
}

const club = ({ owner = 'ada', people = {}, type: kind = 'public' }: Options) =>
  seedOf([], {
    groups: [
      {
        guid: 'club',
        name: 'The club',
        type: kind,
        owner,
        description: 'Old words',
        tags: ['old'],
        createdAt: dayAt(9, '8:00'),
        members: [
          { uid: owner, scope: 'admin' },
          ...Object.entries(people).map(([uid, scope]) => ({ uid, scope })),
        ],
      },
    ],
  });

async function show(content: unknown, options: Options = {}) {
  const chat = new TestChat({ seed: club(options), ...(options.wrap && { wrap: options.wrap }) });
  const session = await chat.show(content);
  await session.session!.getGroup('club').catch(() => undefined);
  return { chat, session };
}

const field = (root: Element, name: string): HTMLInputElement => find(root, `[name="${name}"]`);
const fill = async (root: Element, name: string, text: string): Promise<void> => {
  const input = field(root, name);
  const folded = input.closest('details');
  if (folded) folded.open = true;
  input.focus();
  input.select();
  await press('Delete');
  await type(text);
};
const dialog = (root: Element): HTMLElement | null => partOf(root, 'dialog');
const groupOf = (session: { session?: { state: { groups: ReadonlyMap<string, unknown> } } | undefined }) =>
  session.session!.state.groups.get('club');

describe('<chat-group-form>', () => {
  const create = async (wrap?: Wrap) => {
    const shown = await show(html`<chat-group-form></chat-group-form>`, wrap ? { wrap } : {});
    const form = find<ChatGroupForm>(shown.session, 'chat-group-form');
    form.show();
    await until(() => findAll(form, '[name="name"]')[0]?.matches(':focus'), 'the name has the focus');
    return { ...shown, form };
  };

  it('creates a group with everything that a group can have', async () => {
    const { form, session } = await create();
    let made: NewGroup | undefined;
    form.addEventListener('chat-create-group', event => (made = event.group));
    await calm(form);
    await type('Deck');
    await click(findAll(form, 'label').find(one => wordsOf(one).startsWith('Private'))!);
    await click(find(form, 'summary'));
    await fill(form, 'description', 'Above the sea');
    await fill(form, 'icon', 'https://example.invalid/not-a-picture.png');
    await fill(form, 'tags', 'sea, deck,, sea');
    await until(
      () => wordsOf(form.shadowRoot as unknown as Element).includes('no picture at this'),
      'the hint',
    );
    await fill(form, 'guid', 'deck-1');
    await until(() => findAll(form, '[part~="user"]').length === 2, 'people');
    await click(find(form, '[part~="user"][data-uid="grace"]'));
    const select = await until(() => findAll(form, '.person select').length, 'the scope').then(() =>
      find<HTMLSelectElement>(form, '.person select'),
    );
    select.value = 'admin';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await expectCalmAndAccessible(form);
    await click(partOf(form, 'create')!);
    await until(() => !dialog(form), 'it is done');
    expect(made).to.deep.equal({
      guid: 'deck-1',
      name: 'Deck',
      type: 'private',
      icon: 'https://example.invalid/not-a-picture.png',
      description: 'Above the sea',
      tags: ['sea', 'deck'],
      members: [{ uid: 'grace', scope: 'admin' }],
    });
    const { membersCount, tags } = session.session!.state.groups.get('deck-1')!;
    expect([membersCount, [...tags]]).to.deep.equal([2, ['sea', 'deck']]);
  });

  it('says at the field that a guid is taken, and keeps all that was typed', async () => {
    const { form, session } = await create();
    await calm(form);
    await type('Deck');
    await click(find(form, 'summary'));
    await fill(form, 'guid', 'club');
    await press('Enter');
    await until(() => field(form, 'guid').getAttribute('aria-invalid') === 'true', 'the field says so');
    expect(wordsOf(partOf(form, 'form'))).to.include('There is a group with this id already.');
    await until(() => field(form, 'guid').matches(':focus'), 'the field has the focus');
    expect(field(form, 'name').value).to.equal('Deck');
    await expectCalmAndAccessible(form);
    await fill(form, 'guid', 'not an id!');
    await press('Enter');
    await until(() => wordsOf(partOf(form, 'form')).includes('letters, digits'), 'what an id is');
    await fill(form, 'guid', 'deck');
    await press('Enter');
    await until(() => session.session!.state.groups.has('deck'), 'the group');
  });

  it('refuses a name of 255 combining marks in words, before anybody is asked', async () => {
    const { form, session } = await create();
    const name = field(form, 'name');
    name.value = 'e' + '\u0301\u0316'.repeat(127);
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Enter');
    await until(() => name.getAttribute('aria-invalid') === 'true', 'the field says so');
    expect(wordsOf(partOf(form, 'form'))).to.include('longer than 100 characters');
    expect((await session.session!.listGroups({})).items).to.have.length(1);
  });

  const edit = async (options: Options = {}) => {
    const shown = await show(html`<chat-group-form group="club"></chat-group-form>`, options);
    const form = find<ChatGroupForm>(shown.session, 'chat-group-form');
    form.show();
    await until(
      () => findAll<HTMLInputElement>(form, '[name="name"]')[0]?.value === 'The club',
      'the group as it is',
    );
    return { ...shown, form };
  };

  it('changes what was changed and nothing else, while somebody else changes the rest', async () => {
    const { form, chat, session } = await edit({ owner: 'grace', people: { ada: 'moderator' } });
    const asked: GroupChanges[] = [];
    form.addEventListener('chat-update-group', ({ changes }) => asked.push(changes));
    await calm(form);
    await fill(form, 'name', 'The guild');
    const { session: grace } = await chat.elsewhere('grace');
    await grace.updateGroup('club', { description: 'New words' });
    await until(() => field(form, 'description').value === 'New words', 'the field follows');
    expect(field(form, 'name').value).to.equal('The guild');
    await expectCalmAndAccessible(form);
    await click(partOf(form, 'create')!);
    await until(() => !dialog(form), 'it is done');
    expect(asked).to.deep.equal([{ name: 'The guild' }]);
    const { name, description } = session.session!.state.groups.get('club')!;
    expect([name, description]).to.deep.equal(['The guild', 'New words']);
  });

  it('cannot save when the right to it is gone meanwhile, and says so', async () => {
    const { form, chat } = await edit({ owner: 'grace', people: { ada: 'moderator' } });
    const { session: grace } = await chat.elsewhere('grace');
    await grace.setScope('club', 'ada', 'participant');
    await until(() => (partOf(form, 'create') as HTMLButtonElement).disabled, 'no saving');
    expect(wordsOf(partOf(form, 'error'))).to.equal('You can no longer do this in this group.');
  });
});

describe('<chat-group-leave>', () => {
  const open = async (options: Options, how: 'show' | 'showDelete' = 'show') => {
    const shown = await show(html`<chat-group-leave group="club"></chat-group-leave>`, options);
    const leaving = find<ChatGroupLeave>(shown.session, 'chat-group-leave');
    leaving[how]();
    await until(() => dialog(leaving)?.matches(':modal'), 'the dialog');
    await calm(leaving);
    return { ...shown, leaving };
  };
  const hasFocus = (leaving: ChatGroupLeave, part: string): boolean =>
    leaving.shadowRoot!.activeElement?.matches(`[part~="${part}"]`) ?? false;
  const heir = (root: Element, uid: string): HTMLElement => find(root, `[part~="member"][data-uid="${uid}"]`);

  it('asks, then leaves', async () => {
    const { leaving, session } = await open({ owner: 'grace', people: { ada: 'participant' } });
    const asked: string[] = [];
    leaving.addEventListener('chat-leave', ({ guid }) => asked.push(guid));
    expect(wordsOf(dialog(leaving))).to.include('Leave The club? You can come back.');
    expect(hasFocus(leaving, 'cancel')).to.equal(true);
    await expectCalmAndAccessible(leaving);
    await click(partOf(leaving, 'leave')!);
    await until(() => !dialog(leaving), 'it is done');
    expect(asked).to.deep.equal(['club']);
    expect((groupOf(session) as { hasJoined: boolean }).hasJoined).to.equal(false);
  });

  it('says of a private group that one cannot come back by oneself', async () => {
    const { leaving } = await open({ owner: 'grace', people: { ada: 'participant' }, type: 'private' });
    expect(wordsOf(dialog(leaving))).to.include('only somebody in it can bring you back');
  });

  it('leads the owner through handing it on', async () => {
    const { leaving, session, chat } = await open({ people: { grace: 'participant', linus: 'moderator' } });
    const asked: string[] = [];
    leaving.addEventListener('chat-transfer-ownership', ({ uid }) => asked.push(`owner ${uid}`));
    leaving.addEventListener('chat-leave', () => asked.push('leave'));
    expect(wordsOf(dialog(leaving))).to.include('Who takes The club over?');
    await until(() => findAll(leaving, '[part~="member"]').length === 2, 'the others');
    await until(() => hasFocus(leaving, 'search'), 'one can search at once');
    await press('ArrowDown');
    await until(() => hasFocus(leaving, 'member'), 'the first of the others has the focus');
    await click(partOf(leaving, 'leave')!);
    await until(() => partOf(leaving, 'error'), 'the words');
    expect(wordsOf(partOf(leaving, 'error'))).to.equal('Choose who takes it over.');
    heir(leaving, 'grace').focus();
    await press(' ');
    await until(() => heir(leaving, 'grace').getAttribute('aria-checked') === 'true', 'Grace is chosen');
    await expectCalmAndAccessible(leaving);
    await click(partOf(leaving, 'leave')!);
    await until(() => !dialog(leaving), 'it is done');
    expect(asked).to.deep.equal(['owner grace', 'leave']);
    expect((groupOf(session) as { hasJoined: boolean }).hasJoined).to.equal(false);
    const { session: grace } = await chat.elsewhere('grace');
    expect((await grace.getGroup('club')).owner).to.equal('grace');
  });

  it('says so when the one chosen just left, and lets one choose another', async () => {
    let faster: () => Promise<void> = () => Promise.resolve();
    const wrap: Wrap = transport => ({
      ...transport,
      groups: {
        ...transport.groups,
        transferOwnership: async (...asked) => {
          await faster();
          return transport.groups.transferOwnership(...asked);
        },
      },
    });
    const { leaving, chat, session } = await open({
      people: { grace: 'participant', linus: 'participant' },
      wrap,
    });
    const { session: grace } = await chat.elsewhere('grace');
    await until(() => findAll(leaving, '[part~="member"]').length === 2, 'the others');
    await click(heir(leaving, 'grace'));
    faster = async () => {
      faster = () => Promise.resolve();
      await grace.leaveGroup('club');
    };
    await click(partOf(leaving, 'leave')!);
    await until(() => partOf(leaving, 'error'), 'the words');
    expect(wordsOf(partOf(leaving, 'error'))).to.equal(
      'Grace is no longer in the group. Choose somebody else.',
    );
    expect((groupOf(session) as { owner: string }).owner).to.equal('ada');
    await until(() => findAll(leaving, '[part~="member"]').length === 1, 'one is left');
    await click(heir(leaving, 'linus'));
    await click(partOf(leaving, 'leave')!);
    await until(() => !dialog(leaving), 'it is done');
  });

  it('offers an owner who is alone to delete it', async () => {
    const { leaving, session } = await open({});
    await until(() => wordsOf(dialog(leaving)).includes('Nobody else is in this group.'), 'the words');
    expectNone(partOf(leaving, 'leave'));
    await until(() => hasFocus(leaving, 'cancel'), 'the focus is where one can go on');
    await click(partOf(leaving, 'delete')!);
    await until(() => wordsOf(dialog(leaving)).includes('Delete The club for everyone?'), 'the question');
    await expectCalmAndAccessible(leaving);
    await click(partOf(leaving, 'delete')!);
    await until(() => !groupOf(session), 'it is gone');
    await until(() => !dialog(leaving), 'so is the dialog');
  });

  it('asks before it deletes, and closes when somebody else was faster', async () => {
    const { leaving, chat } = await open({ owner: 'grace', people: { ada: 'admin' } }, 'showDelete');
    const { session: grace } = await chat.elsewhere('grace');
    await grace.deleteGroup('club');
    await until(() => !dialog(leaving), 'there is nothing to delete');
  });
});

describe('<chat-groups>, what one does with them', () => {
  const items = (list: Element): HTMLElement[] => findAll(list, '[role="menuitem"]');
  const openMenu = async (list: Element): Promise<void> => {
    await until(() => findAll(list, '[data-menu]').length, 'the row');
    await click(findAll(list, '[data-menu]')[0]!);
    await until(() => items(list).some(item => item.matches(':focus')), 'the menu has the focus');
  };

  it('makes one, edits it, and deletes it, each with its dialog', async () => {
    const { session } = await show(html`<chat-groups with-create with-filters></chat-groups>`, {
      owner: 'grace',
    });
    const list = find(session, 'chat-groups');
    await click(partOf(list, 'create')!);
    await until(() => findAll(list, '[name="name"]').some(one => one.matches(':focus')), 'the form');
    await type('Deck');
    await press('Enter');
    await until(() => session.session!.state.current?.startsWith('group:deck'), 'it is open');
    await click(find(list, '[data-filter="joined"]'));
    await until(() => findAll(list, '[part~="group"]').length === 1, 'what one is in');
    await openMenu(list);
    expect(items(list).map(wordsOf)).to.deep.equal(['Edit group', 'Leave group', 'Delete group']);
    await expectCalmAndAccessible(list);
    await press('Enter');
    await until(() => findAll<HTMLInputElement>(list, '[name="name"]')[0]?.value === 'Deck', 'the form');
    await press('Escape');
    await openMenu(list);
    await press('End');
    await press('Enter');
    await until(() => wordsOf(dialog(list)).includes('Delete Deck for everyone?'), 'the question');
    await click(findAll(list, '[part~="delete"]')[0]!);
    await until(() => findAll(list, '[part~="group"]').length === 0, 'it is gone');
    await until(() => wordsOf(partOf(list, 'empty')) === 'Nothing here fits.', 'the words');
    await click(find(list, '[data-filter="others"]'));
    await until(() => findAll(list, '[part~="join"]').length === 1, 'what one may join');
  });
});
