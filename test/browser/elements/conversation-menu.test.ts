import { expect } from 'chai';
import { html } from 'lit';
import type { ChatConversationActionEvent } from '../../../src/elements/chat-conversations/chat-conversation-action-event.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { calm } from '../../support/calm.js';
import { find, findAll, isVisible, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import {
  button,
  choose,
  focusedRow,
  listOf,
  menuLines,
  nameOf,
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
import { click, hover, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const HOUR = 3_600_000;
const dialogOf = (list: Element): HTMLElement | undefined => findAll(list, 'dialog').find(isVisible);

/** Refuses one thing for as long as it is told to. */
const refusing = (name: 'archive' | 'tag' | 'delete') => {
  const at = { refuses: true };
  const wrap = (transport: LocalTransport): Transport => ({
    ...transport,
    conversations: {
      ...transport.conversations,
      [name]: (...given: never[]) =>
        at.refuses
          ? Promise.reject(new ChatError('timeout'))
          : (transport.conversations[name] as (...all: never[]) => unknown)(...given),
    },
  });
  return { at, wrap };
};

describe('menu of a conversation', () => {
  it('opens by the second button of the mouse, by the menu key and by the button in the row', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK, UNREAD) }));
    await openMenu(list, 'user:grace');
    expect(menuLines(list)).to.deep.equal([
      'Mark as read',
      'Pin',
      'Mute…',
      'Tags…',
      'Archive',
      'Select',
      'Delete chat',
    ]);
    await calm(list);
    await expectAccessible(list);
    await press('Escape');
    await until(() => menuLines(list).length === 0, 'it is closed');
    row(list, 'user:linus').focus();
    await press('Shift+F10');
    await until(() => menuLines(list)[0] === 'Mark as unread', 'the menu');
    await press('Escape');
    await until(() => focusedRow(list) === 'user:linus', 'the focus is back');
    await press('Tab');
    await press('Enter');
    await until(() => menuLines(list).length > 0, 'the menu');
    await press('Escape');
    await hover(row(list, 'group:crew'));
    const more = (): HTMLElement | null =>
      partOf(row(list, 'group:crew').parentElement!, 'conversation-more');
    await until(more, 'the button');
    await click(more()!);
    await until(() => menuLines(list).length > 0, 'the menu');
    expect(sessionOf(list).state.current).to.equal(undefined);
  });

  it('marks read, and unread from the last message of somebody else on', async () => {
    const chat = new TestChat({
      seed: seedOf(
        [...TALK, { from: 'ada', to: 'user:grace', sentAt: Date.now() - 60_000, text: 'Yes' }],
        UNREAD,
      ),
    });
    const list = await show(chat);
    await openMenu(list, 'user:grace');
    await choose(list, 'Mark as read');
    await until(() => !partOf(row(list, 'user:grace'), 'unread'), 'it is read');
    await openMenu(list, 'user:grace');
    await choose(list, 'Mark as unread');
    await until(() => wordsOf(partOf(row(list, 'user:grace'), 'unread')) === '1', 'one is unread');
    await openMenu(list, 'user:linus');
    await choose(list, 'Mark as unread');
    await until(() => partOf(list, 'trouble'), 'there is nothing to mark');
    expect(wordsOf(partOf(list, 'trouble'))).to.include('Nobody else has written there yet.');
    await click(button(list, 'Dismiss'));
    await until(() => !partOf(list, 'trouble'), 'it is gone');
  });

  it('pins: the row goes to the top at once, though the mouse is over it', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    await openMenu(list, 'user:grace');
    await choose(list, 'Pin');
    await until(() => order(list)[0] === 'user:grace', 'it stands first');
    expect(partOf(row(list, 'user:grace'), 'pinned')).to.exist;
    await openMenu(list, 'user:grace');
    await choose(list, 'Unpin');
    await until(() => order(list).at(-1) === 'user:grace', 'it is back');
  });

  it('mutes for as long as one likes', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const until8 = (): number | undefined =>
      sessionOf(list).state.conversations.get('group:crew')?.mutedUntil;
    await openMenu(list, 'group:crew');
    await choose(list, 'Mute…');
    await until(() => menuLines(list).join() === '1 hour,8 hours,1 week,Always', 'the times');
    await choose(list, '8 hours');
    await until(() => partOf(row(list, 'group:crew'), 'muted'), 'it is muted');
    expect(until8()).to.be.closeTo(Date.now() + 8 * HOUR, HOUR);
    await openMenu(list, 'group:crew');
    await choose(list, 'Unmute');
    await until(() => !partOf(row(list, 'group:crew'), 'muted'), 'it is not');
    await openMenu(list, 'group:crew');
    await choose(list, 'Mute…');
    await choose(list, 'Always');
    await until(() => until8() === Infinity, 'for ever');
  });

  it('archives here and on my other device, and tells why it could not', async () => {
    const { at, wrap } = refusing('archive');
    const chat = new TestChat({ seed: seedOf(TALK), wrap });
    const list = await show(chat);
    const phone = await chat.elsewhere('ada');
    await openMenu(list, 'user:grace');
    await choose(list, 'Archive');
    await until(() => partOf(list, 'trouble'), 'why it could not');
    expect(wordsOf(partOf(list, 'trouble'))).to.include('“Grace” stays as it was.');
    await until(() => order(list).includes('user:grace'), 'it is back');
    at.refuses = false;
    await click(button(list, 'Try again'));
    await until(() => !order(list).includes('user:grace'), 'it is gone');
    expectNone(partOf(list, 'trouble'));
    await until(() => !phone.session.state.inbox.items.includes('user:grace'), 'it is gone there');
  });

  it('follows what I do on my other device', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const phone = await chat.elsewhere('ada');
    await phone.session.pinConversation('user:linus', true);
    await until(() => order(list)[0] === 'user:linus', 'it is pinned');
    await phone.session.tagConversation('user:linus', ['work']);
    await until(() => wordsOf(partOf(row(list, 'user:linus'), 'tag')) === 'work', 'it has its tag');
    await until(() => findAll(list, '[data-filter="tag:work"]').length === 1, 'the tag is a filter');
    await phone.session.mute('user:linus', Infinity);
    await until(() => partOf(row(list, 'user:linus'), 'muted'), 'it is muted');
    await phone.session.deleteConversation('user:linus');
    await until(() => rowsOf(list).length === 2, 'it is gone');
  });

  it('tags: writes new ones, chooses known ones, keeps what was chosen when it fails', async () => {
    const { at, wrap } = refusing('tag');
    const mine = [{ uid: 'ada', with: 'user:linus' as const, tags: ['work'] }];
    const list = await show(new TestChat({ seed: seedOf(TALK, { conversations: mine }), wrap }));
    await openMenu(list, 'user:grace');
    await choose(list, 'Tags…');
    await until(() => dialogOf(list), 'the dialog');
    expect(wordsOf(find(list, '#dialog-title'))).to.equal('Tags of Grace');
    await calm(list);
    await expectAccessible(list);
    const chosen = (): string[] => findAll(dialogOf(list)!, '[aria-pressed="true"]').map(wordsOf);
    find(dialogOf(list)!, 'input').focus();
    await type('family');
    await press('Enter');
    await until(() => chosen().join() === 'family', 'the new tag');
    await click(button(dialogOf(list)!, 'work'));
    await until(() => chosen().join() === 'work,family', 'both');
    await click(button(dialogOf(list)!, 'Done'));
    await until(() => wordsOf(dialogOf(list)).includes('The service did not answer in time.'), 'why not');
    expect(chosen()).to.deep.equal(['work', 'family']);
    at.refuses = false;
    await click(button(dialogOf(list)!, 'Done'));
    await until(() => !dialogOf(list), 'it is closed');
    expect(sessionOf(list).state.conversations.get('user:grace')?.tags).to.have.members(['work', 'family']);
    expect(nameOf(row(list, 'user:grace'))).to.match(/Tags: (work, family|family, work)/);
  });

  it('asks before it deletes, and gives the focus to the next row', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const grace = await chat.elsewhere('grace');
    row(list, 'group:crew').focus();
    await press('ArrowDown');
    await press('Shift+F10');
    await choose(list, 'Delete chat');
    await until(() => dialogOf(list), 'the question');
    expect(wordsOf(dialogOf(list))).to.include('Delete this chat?');
    await calm(list);
    await expectAccessible(list);
    await click(button(dialogOf(list)!, 'Cancel'));
    expect(rowsOf(list)).to.have.length(3);
    await until(() => focusedRow(list) === 'user:linus', 'the focus is back');
    await press('Shift+F10');
    await choose(list, 'Delete chat');
    await until(() => dialogOf(list), 'the question');
    await click(button(dialogOf(list)!, 'Delete'));
    await until(() => rowsOf(list).length === 2, 'it is gone');
    await until(() => focusedRow(list) === 'user:grace', 'the next row has the focus');
    expect(grace.session.state.inbox.items).to.include('user:ada');
  });

  it('offers only what the service can', async () => {
    const plain = ({ connect, conversations, messages }: LocalTransport): Transport => ({
      connect,
      conversations: { list: conversations.list, get: conversations.get, markRead: conversations.markRead },
      messages: { list: messages.list, get: messages.get, send: messages.send },
    });
    const list = await show(new TestChat({ seed: seedOf(TALK, UNREAD), wrap: plain }));
    await openMenu(list, 'user:grace');
    expect(menuLines(list)).to.deep.equal(['Mark as read', 'Select']);
  });

  it('lets a page leave out, add and move lines, and do them in its own way', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const ran: string[] = [];
    list.conversationMenu = (actions, conversation) => [
      { id: 'crm', label: 'Open in CRM', run: ({ id }) => ran.push(id) },
      ...actions.filter(({ id }) => id === 'pin').reverse(),
      ...(conversation.receiverType === 'group' ? actions.filter(({ id }) => id === 'mute') : []),
    ];
    await openMenu(list, 'user:grace');
    expect(menuLines(list)).to.deep.equal(['Open in CRM', 'Pin']);
    await choose(list, 'Open in CRM');
    await until(() => ran.join() === 'user:grace', 'it ran');
    const told: string[] = [];
    list.addEventListener('chat-conversation-action', event => {
      const { action, conversation } = event as ChatConversationActionEvent;
      told.push(`${action} ${conversation.id}`);
      event.preventDefault();
    });
    await openMenu(list, 'group:crew');
    expect(menuLines(list)).to.deep.equal(['Open in CRM', 'Pin', 'Mute…']);
    await choose(list, 'Pin');
    await until(() => told.join() === 'pin group:crew', 'the page was asked');
    expect(sessionOf(list).state.conversations.get('group:crew')?.pinnedAt).to.equal(undefined);
  });

  it('goes away with the conversation that it is of', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const phone = await chat.elsewhere('ada');
    await openMenu(list, 'user:grace');
    await phone.session.deleteConversation('user:grace');
    await until(() => menuLines(list).length === 0, 'the menu is gone');
    await openMenu(list, 'user:linus');
    await choose(list, 'Tags…');
    await until(() => dialogOf(list), 'the dialog');
    await phone.session.deleteConversation('user:linus');
    await until(() => !dialogOf(list), 'the dialog is gone');
  });

  it('finds a name by its first letters', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    row(list, 'group:crew').focus();
    await type('gr');
    await until(() => focusedRow(list) === 'user:grace', 'Grace');
  });

  it('loads nothing of it before it is wanted', async () => {
    const list = listOf(
      await new TestChat({ seed: seedOf(TALK) }).show(html`<chat-conversations></chat-conversations>`),
    );
    await until(() => rowsOf(list).length === 3, 'rows');
    expect(findAll(list, 'chat-menu')).to.have.length(0);
    expect(findAll(list, 'dialog')).to.have.length(0);
  });
});
