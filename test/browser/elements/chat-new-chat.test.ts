import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-new-chat/define.js';
import type { ChatNewChat } from '../../../src/elements/chat-new-chat/chat-new-chat.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { NewGroup } from '../../../src/model/group.js';
import { isId } from '../../../src/model/ids.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectCalmAndAccessible } from '../../support/calm.js';
import { atEnd, find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectFocus, expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

interface Shown {
  readonly chat: TestChat;
  readonly session: ChatSession;
  readonly panel: ChatNewChat;
  readonly button: HTMLButtonElement;
}

async function show(
  options: { wrap?: (transport: LocalTransport) => Transport; users?: { uid: string; name: string }[] } = {},
): Promise<Shown> {
  const { wrap, users } = options;
  const chat = new TestChat({
    seed: seedOf([], { groups: [], ...(users && { users }) }),
    ...(wrap && { wrap }),
  });
  const session = await chat.show(html`<chat-new-chat></chat-new-chat>`);
  const panel = find<ChatNewChat>(session, 'chat-new-chat');
  const button = document.createElement('button');
  button.textContent = 'New chat';
  button.addEventListener('click', () => panel.show());
  document.body.prepend(button);
  atEnd(() => button.remove());
  return { chat, session, panel, button };
}

const dialog = (panel: Element): HTMLElement | null => partOf(panel, 'dialog');
const tab = (panel: Element, name: string): HTMLElement =>
  findAll(panel, '[role="tab"]').find(one => wordsOf(one) === name)!;
const users = (panel: Element): HTMLElement[] => findAll(panel, '[part~="user"]');
const name = (panel: Element): HTMLInputElement => find<HTMLInputElement>(panel, 'input[name="name"]');
const toForm = async ({ panel, button }: Shown): Promise<void> => {
  await click(button);
  await until(() => partOf(panel, 'new-group'), 'the button for a new group');
  await click(partOf(panel, 'new-group')!);
  await until(() => name(panel).matches(':focus'), 'the name has the focus');
};
const radio = (panel: Element, label: string): HTMLElement =>
  findAll(panel, 'label').find(one => wordsOf(one).startsWith(label))!;

describe('<chat-new-chat>', () => {
  it('lets two people of an empty app find each other', async () => {
    const { chat, panel, session, button } = await show({ users: [{ uid: 'ada', name: 'Ada' }] });
    const { session: other } = await chat.elsewhere('newton');
    await click(button);
    await until(() => users(panel).length === 1, 'Newton');
    await click(users(panel)[0]!);
    await until(() => !dialog(panel), 'the dialog is gone');
    expect(session.session!.state.current).to.equal('user:newton');
    session.session!.send('user:newton', { text: 'Hello' });
    await until(
      () => other.state.conversations.get('user:ada')?.lastMessage?.muid !== undefined,
      'Newton got it',
    );
  });

  it('is a dialog that one searches at once, and that gives the focus back', async () => {
    const { panel, button } = await show();
    let closes = 0;
    panel.addEventListener('chat-close', () => (closes += 1));
    await click(button);
    await until(() => findAll(panel, 'input[type="search"]')[0]?.matches(':focus'), 'the search field');
    expect(dialog(panel)!.matches(':modal')).to.equal(true);
    await until(() => users(panel).length === 2, 'people');
    await expectCalmAndAccessible(panel);
    await type('lin');
    await until(() => users(panel).length === 1, 'one person');
    await press('Escape');
    await until(() => users(panel).length === 2, 'all people again');
    expect(dialog(panel), 'the first Escape takes back the search alone').to.not.equal(null);
    await press('Escape');
    await until(() => !dialog(panel), 'the dialog is gone');
    await expectFocus(button);
    expect(closes).to.equal(1);
  });

  it('closes by its button and by a press beside it, not by one in it', async () => {
    const { panel, button } = await show();
    await click(button);
    await until(() => users(panel).length === 2, 'people');
    await click(find(panel, '.dialog-title'));
    expect(dialog(panel)).to.not.equal(null);
    await click(findAll(panel, 'button').find(one => one.getAttribute('aria-label') === 'Close')!);
    await until(() => !dialog(panel), 'the dialog is gone');
    await click(button);
    await until(() => dialog(panel), 'the dialog');
    const press = (kind: string): boolean =>
      dialog(panel)!.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true }));
    press('pointerdown');
    press('click');
    await until(() => !dialog(panel), 'the dialog is gone');
  });

  it('goes from people to groups by arrows', async () => {
    const { panel, button, session } = await show();
    await session.session!.createGroup({ guid: 'club', name: 'The club', type: 'public' });
    await click(button);
    await until(() => tab(panel, 'People'), 'tabs');
    tab(panel, 'People').focus();
    await press('ArrowRight');
    await until(() => tab(panel, 'Groups').matches(':focus'), 'the second tab');
    expect(tab(panel, 'Groups').getAttribute('aria-selected')).to.equal('true');
    await until(() => findAll(panel, '[part~="group"]').length === 1, 'the group');
    await expectCalmAndAccessible(panel);
    await click(findAll(panel, '[part~="group"] button')[0]!);
    await until(() => !dialog(panel), 'the dialog is gone');
    expect(session.session!.state.current).to.equal('group:club');
  });

  it('shows what is wrong at each field, and forgets nothing of what is right', async () => {
    const shown = await show();
    const { panel } = shown;
    await toForm(shown);
    await click(radio(panel, 'With a password'));
    await click(partOf(panel, 'create')!);
    await until(() => name(panel).matches(':focus'), 'the first field that is wrong');
    const form = partOf(panel, 'form')!;
    expect(wordsOf(form)).to.include('Give the group a name.').and.to.include('Type the password.');
    expect(name(panel).getAttribute('aria-invalid')).to.equal('true');
    await expectCalmAndAccessible(panel);
    await type('Chest');
    expect(wordsOf(form)).to.not.include('Give the group a name.');
    await click(partOf(panel, 'create')!);
    const field = find<HTMLInputElement>(panel, 'input[name="password"]');
    await until(() => field.matches(':focus'), 'the field that is wrong');
    expect(name(panel).value).to.equal('Chest');
  });

  it('creates a group with a guid after its name and with people in it, and opens it', async () => {
    const shown = await show();
    const { panel, session } = shown;
    let asked: NewGroup | undefined;
    panel.addEventListener('chat-create-group', event => (asked = event.group));
    await toForm(shown);
    await type('Café-Größe 2');
    await click(radio(panel, 'Private'));
    await until(() => users(panel).length === 2, 'people');
    await click(users(panel)[0]!);
    await until(() => findAll(panel, '.person').length === 1, 'Grace is chosen');
    await click(partOf(panel, 'create')!);
    await until(() => !dialog(panel), 'the dialog is gone');
    expect(asked!.guid).to.match(/^cafe-gro-e-2-.{8}$/u);
    expect(isId(asked!.guid)).to.equal(true);
    const group = session.session!.state.groups.get(asked!.guid)!;
    expect([group.name, group.type, group.membersCount, group.owner]).to.deep.equal([
      'Café-Größe 2',
      'private',
      2,
      'ada',
    ]);
    expect(session.session!.state.current).to.equal(`group:${asked!.guid}`);
  });

  it('makes a guid of a name in which there is no letter for one', async () => {
    const shown = await show();
    const { panel, session } = shown;
    await toForm(shown);
    await type('森川');
    await press('Enter');
    await until(() => session.session!.state.current?.startsWith('group:group-'), 'the group is open');
    expect(isId(session.session!.state.current!.slice('group:'.length))).to.equal(true);
    await until(() => !dialog(panel), 'the dialog is gone');
  });

  it('creates nothing when the event is cancelled', async () => {
    const shown = await show();
    const { panel, session } = shown;
    panel.addEventListener('chat-create-group', event => event.preventDefault());
    await toForm(shown);
    await type('Chest');
    await press('Enter');
    await until(() => !dialog(panel), 'the dialog is gone');
    expect((await session.session!.listGroups({})).items).to.have.length(0);
  });

  it('says why the service refused, and keeps all that was typed', async () => {
    let fails = true;
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      groups: {
        ...transport.groups,
        create: (...asked) =>
          fails ? Promise.reject(new ChatError('timeout')) : transport.groups.create!(...asked),
      },
    });
    const shown = await show({ wrap });
    const { panel, session } = shown;
    await toForm(shown);
    await type('Chest');
    await press('Enter');
    await until(
      () => /not created\. The service did not answer/u.test(wordsOf(partOf(panel, 'form'))),
      'why',
    );
    expect(name(panel).value).to.equal('Chest');
    fails = false;
    await click(partOf(panel, 'create')!);
    await until(() => session.session!.state.current?.startsWith('group:chest-'), 'the group is open');
  });

  it('hides what the transport cannot do', async () => {
    const wrap = ({ groups, users: _users, ...transport }: LocalTransport): Transport => ({
      ...transport,
      groups: { list: groups.list, get: groups.get },
    });
    const { panel, button } = await show({ wrap });
    await click(button);
    await until(() => findAll(panel, 'chat-groups').length, 'groups alone');
    expect(findAll(panel, '[role="tab"]')).to.have.length(0);
    expectNone(partOf(panel, 'new-group'));
  });

  it('stands in the page, too', async () => {
    const chat = new TestChat({ seed: seedOf([], { groups: [] }) });
    const session = await chat.show(html`<chat-new-chat inline></chat-new-chat>`);
    const panel = find<ChatNewChat>(session, 'chat-new-chat');
    await until(() => users(panel).length === 2, 'people');
    let closes = 0;
    panel.addEventListener('chat-close', () => (closes += 1));
    panel.show();
    expectNone(dialog(panel));
    await expectCalmAndAccessible(panel);
    await click(users(panel)[0]!);
    await until(() => closes === 1, 'it says that it has done its work');
    expect(session.session!.state.current).to.equal('user:grace');
  });
});
