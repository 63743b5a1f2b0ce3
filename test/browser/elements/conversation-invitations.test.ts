import { expect } from 'chai';
import type { AppSeed } from '../../../src/backend/app-seed.js';
import type { ChatConversations } from '../../../src/elements/chat-conversations/chat-conversations.js';
import type { ChatConversationActionEvent } from '../../../src/elements/chat-conversations/chat-conversation-action-event.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { GroupType } from '../../../src/model/group.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { calm } from '../../support/calm.js';
import { partOf, seedOf, TestChat, wordsOf, type ChatOptions } from '../../support/chat.js';
import {
  button,
  choose,
  focusedRow,
  menuLines,
  nameOf,
  openMenu,
  order,
  row,
  rowsOf,
  sessionOf,
  show,
  TALK,
} from '../../support/conversations.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

/** Grace alone in a band. */
const seed = (type: GroupType): AppSeed =>
  seedOf(TALK.slice(0, 2), {
    groups: [
      {
        guid: 'band',
        name: 'The band',
        type,
        owner: 'grace',
        createdAt: 1,
        members: [{ uid: 'grace' }],
      },
    ],
  });

/** Shows Ada her list, and has Grace add her to the band. */
async function invited(
  type: GroupType = 'private',
  more: ChatOptions = {},
): Promise<{ list: ChatConversations; chat: TestChat }> {
  const chat = new TestChat({ seed: seed(type), ...more });
  const list = await show(chat);
  const grace = await chat.elsewhere('grace');
  await grace.session.addMembers('band', [{ uid: 'ada' }]);
  await until(() => partOf(list, 'invitation-decline'), 'the answers');
  return { list, chat };
}

const isIn = (list: ChatConversations): boolean | undefined =>
  sessionOf(list).state.groups.get('band')?.hasJoined;

describe('being added to a group', () => {
  it('is declined by a button: the group is left, and that is said', async () => {
    const { list, chat } = await invited();
    const linus = await chat.elsewhere('grace');
    await calm(list);
    await expectAccessible(list);
    await click(button(list, 'Decline, and leave The band'));
    await until(() => !order(list).includes('group:band'), 'its row is gone');
    expect(wordsOf(partOf(list, 'declined'))).to.include('You left The band.');
    expect(wordsOf(partOf(list, 'declined'))).to.include('only somebody in it can bring you back');
    expectNone(partOf(list, 'rejoin'));
    await expectAccessible(list);
    const { items } = await linus.session.listMembers({ guid: 'band' });
    expect(items.map(({ user }) => user.uid)).to.deep.equal(['grace']);
    await click(button(list, 'Dismiss'));
    await until(() => !partOf(list, 'declined'), 'it is put away');
  });

  it('is taken by another button, which marks it as read and leaves all else', async () => {
    const { list } = await invited();
    await click(button(list, 'Stay in The band'));
    await until(() => !partOf(list, 'invitation'), 'it is answered');
    expect(order(list)[0]).to.equal('group:band');
    expect(nameOf(row(list, 'group:band'))).not.to.include('You were added');
    expect(isIn(list)).to.equal(true);
    expect(sessionOf(list).state.current).to.equal(undefined);
  });

  it('stays in question when somebody writes there, also for who comes later, until one has looked', async () => {
    const { list, chat } = await invited();
    const grace = await chat.elsewhere('grace');
    grace.session.send('group:band', { text: 'Welcome, all' });
    await until(() => nameOf(row(list, 'group:band')).includes('Welcome, all'), 'what Grace wrote');
    const isOpen = (shown: ChatConversations): void => {
      const marks = ['added', 'unread'].map(part => wordsOf(partOf(row(shown, 'group:band'), part)));
      expect(marks).to.deep.equal(['New', '1']);
      expect(nameOf(row(shown, 'group:band'))).to.include('You were added');
      expect(!!partOf(shown, 'invitation-decline')).to.equal(true);
    };
    isOpen(list);
    const later = await show(chat);
    await until(() => partOf(later, 'invitation-decline'), 'the answers');
    isOpen(later);
    await click(button(later, 'Stay in The band'));
    for (const each of [later, list]) {
      await until(() => !partOf(each, 'invitation') && !partOf(each, 'added'), 'it is answered');
      expectNone(partOf(row(each, 'group:band'), 'unread'));
    }
  });

  it('is answered by writing there', async () => {
    const { list } = await invited();
    sessionOf(list).send('group:band', { text: 'Thank you' });
    await until(() => !partOf(list, 'invitation') && !partOf(list, 'added'), 'it is answered');
    expect(isIn(list)).to.equal(true);
  });

  it('is answered by keys alone, and the focus stays in the list', async () => {
    const { list } = await invited();
    row(list, 'group:band').focus();
    await until(() => partOf(list, 'conversation-more'), 'the button of the menu');
    const isOn = (part: string): boolean =>
      list.shadowRoot?.activeElement?.matches(`[part~="${part}"]`) ?? false;
    await press('Tab');
    await until(() => isOn('conversation-more'), 'the menu has the focus');
    await press('Tab');
    await until(() => isOn('invitation-stay'), 'the first answer has the focus');
    await press('Tab');
    await until(() => isOn('invitation-decline'), 'the second answer has the focus');
    await press('Enter');
    await until(() => !order(list).includes('group:band'), 'it is declined');
    await until(() => focusedRow(list) === order(list)[0], 'the next row has the focus');
  });

  it('is answered in the menu, too, and can be taken back where anyone may join', async () => {
    const { list } = await invited('public');
    await openMenu(list, 'group:band');
    expect(menuLines(list).slice(0, 2)).to.deep.equal(['Stay', 'Decline']);
    await choose(list, 'Decline');
    await until(() => partOf(list, 'rejoin'), 'the way back');
    expect(order(list)).not.to.include('group:band');
    await click(button(list, 'Join again'));
    await until(() => order(list)[0] === 'group:band', 'it is there again');
    expectNone(partOf(list, 'declined'));
    expectNone(partOf(list, 'invitation'));
    expect(isIn(list)).to.equal(true);
  });

  it('stays in question where that is refused, with the reason and another try', async () => {
    let refuses = true;
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      groups: {
        ...transport.groups,
        leave: (...given) =>
          refuses ? Promise.reject(new ChatError('timeout')) : transport.groups.leave(...given),
      },
    });
    const { list } = await invited('private', { wrap });
    await click(button(list, 'Decline, and leave The band'));
    await until(() => partOf(list, 'trouble'), 'the reason');
    expect(wordsOf(partOf(list, 'trouble'))).to.include('The service did not answer in time.');
    expect(order(list)).to.include('group:band');
    expectNone(partOf(list, 'declined'));
    refuses = false;
    await click(button(list, 'Try again'));
    await until(() => !order(list).includes('group:band'), 'it is declined');
  });

  it('is the host app’s to answer in another way', async () => {
    const { list } = await invited();
    const asked: string[] = [];
    list.addEventListener('chat-conversation-action', (event: ChatConversationActionEvent) => {
      asked.push(`${event.action} ${event.conversation.id}`);
      event.preventDefault();
    });
    await click(button(list, 'Decline, and leave The band'));
    await until(() => asked.length > 0, 'it was asked');
    expect(asked).to.deep.equal(['decline group:band']);
    expect(isIn(list)).to.equal(true);
    list.conversationMenu = actions => actions.filter(({ id }) => id !== 'decline');
    await until(() => !partOf(list, 'invitation-decline'), 'it is left out');
    expect(partOf(list, 'invitation-stay')).not.to.equal(null);
  });

  it('fits a narrow list, and one that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { list } = await invited('private', { width: 280 });
    const scroller = partOf(list, 'scroller')!;
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    const [first] = rowsOf(list);
    const words = partOf(first!, 'conversation-name')!.getBoundingClientRect();
    const answer = partOf(list, 'invitation-stay')!.getBoundingClientRect();
    expect(answer.right).to.be.closeTo(words.right, 2);
  });
});
