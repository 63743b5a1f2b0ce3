import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-conversations/define.js';
import type { ChatOpenEvent } from '../../../src/elements/chat-conversations/chat-open-event.js';
import { localeOf } from '../../../src/locales/registry.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import {
  crowd,
  focusedRow,
  listOf,
  minutesAgo,
  nameOf,
  order,
  row,
  rowsOf,
  show,
  TALK,
  UNREAD,
} from '../../support/conversations.js';
import { dayAt, find, findAll, isVisible, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, hover, painted, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

describe('chat-conversations', () => {
  it('lists pinned ones first, then the newest, and sorts anew as messages come', async () => {
    const chat = new TestChat({
      seed: seedOf(TALK, { conversations: [{ uid: 'ada', with: 'user:grace', pinnedAt: minutesAgo(5) }] }),
    });
    const list = await show(chat);
    expect(order(list)).to.deep.equal(['user:grace', 'group:crew', 'user:linus']);
    expect(partOf(row(list, 'user:grace'), 'pinned')).to.exist;
    const linus = await chat.elsewhere('linus');
    linus.session.send('user:ada', { text: 'Found them' });
    await until(() => order(list)[1] === 'user:linus', 'Linus moves up, under the pinned one');
    expect(order(list)).to.deep.equal(['user:grace', 'user:linus', 'group:crew']);
  });

  it('shows who said what last, with names for mentions', async () => {
    const chat = new TestChat({
      seed: seedOf([
        ...TALK,
        { from: 'grace', to: 'user:ada', sentAt: minutesAgo(3), text: 'gone', deletedAt: minutesAgo(2) },
      ]),
    });
    const list = await show(chat);
    const preview = (id: string): string => wordsOf(partOf(row(list, id), 'preview'));
    expect(preview('user:linus')).to.equal('You: The plans are on your desk');
    expect(preview('group:crew')).to.match(/^Linus: Ask @?Grace, she knows$/);
    expect(preview('user:grace')).to.equal('This message was deleted.');
  });

  it('says name, unread messages, mentions, words and time in one name', async () => {
    const chat = new TestChat({
      seed: seedOf(
        [...TALK, { from: 'grace', to: 'user:ada', sentAt: dayAt(1, '12:00'), text: 'Hello <@uid:ada>' }],
        UNREAD,
      ),
    });
    const list = await show(chat);
    expect(nameOf(row(list, 'user:grace'))).to.match(
      /^Grace, 2 unread messages, You were mentioned, .*(Are you there\?|Hello @?Ada), .+$/,
    );
    expect(nameOf(row(list, 'user:linus'))).to.include('You: The plans are on your desk');
    expect(nameOf(row(list, 'user:linus'))).to.not.include('unread');
  });

  it('speaks the language of the page', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK, UNREAD) }), 'ada', 'de');
    const german = (): string => localeOf('de').text('unreadCount', { count: 1 });
    await until(() => german() !== localeOf('en').text('unreadCount', { count: 1 }), 'German is loaded');
    await until(() => nameOf(row(list, 'user:grace')).includes(german()), 'the name is German');
  });

  it('counts what is unread, and stops when it is read', async () => {
    const chat = new TestChat({ seed: seedOf(TALK, UNREAD) });
    const list = await show(chat);
    expect(wordsOf(partOf(row(list, 'user:grace'), 'unread'))).to.equal('1');
    const grace = await chat.elsewhere('grace');
    grace.session.send('user:ada', { text: 'Look, <@uid:ada>' });
    await until(() => wordsOf(partOf(row(list, 'user:grace'), 'unread')) === '2', 'two are unread');
    expect(partOf(row(list, 'user:grace'), 'mention')).to.exist;
    const { session } = list.closest('chat-session')!;
    session!.markRead('user:grace', session!.state.conversations.get('user:grace')!.lastMessage!.id);
    await until(() => !partOf(row(list, 'user:grace'), 'unread'), 'nothing is unread');
    expectNone(partOf(row(list, 'user:grace'), 'mention'));
  });

  it('marks a muted conversation until it is not any more', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const { session } = list.closest('chat-session')!;
    await session!.mute('group:crew', Date.now() + 60 * 60_000);
    await until(() => partOf(row(list, 'group:crew'), 'muted'), 'the mark is there');
    expect(nameOf(row(list, 'group:crew'))).to.include('Muted');
    // It ends by itself, with nothing else changing.
    await session!.mute('group:crew', Date.now() + 150);
    await until(() => !partOf(row(list, 'group:crew'), 'muted'), 'the mark is gone');
  });

  it('shows who is here, and who types in place of the preview', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    expectNone(partOf(row(list, 'user:grace'), 'presence'));
    const grace = await chat.elsewhere('grace');
    await until(() => partOf(row(list, 'user:grace'), 'presence'), 'Grace is here');
    grace.session.typing('user:ada', true);
    grace.session.typing('group:crew', true);
    const preview = (id: string): string => wordsOf(partOf(row(list, id), 'preview'));
    await until(() => preview('user:grace') === 'typing…', 'she types to Ada');
    await until(() => preview('group:crew') === 'Grace is typing…', 'she types to the crew');
    grace.session.typing('user:ada', false);
    await until(() => preview('user:grace') === 'Are you there?', 'the preview is back');
  });

  it('opens a conversation, unless somebody cancels', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const { session } = list.closest('chat-session')!;
    const asked: string[] = [];
    const refuse = (event: Event): void => event.preventDefault();
    list.addEventListener('chat-open', event => asked.push((event as ChatOpenEvent).conversationId));
    list.addEventListener('chat-open', refuse);
    await click(row(list, 'user:grace'));
    expect(asked).to.deep.equal(['user:grace']);
    expect(session!.state.current).to.equal(undefined);
    list.removeEventListener('chat-open', refuse);
    await click(row(list, 'user:grace'));
    expect(session!.state.current).to.equal('user:grace');
    await until(() => row(list, 'user:grace').getAttribute('aria-current') === 'true', 'it is marked');
    expect(rowsOf(list).filter(one => one.hasAttribute('aria-current'))).to.have.length(1);
  });

  it('is walked by keys', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const { session } = list.closest('chat-session')!;
    const [first, second, third] = order(list);
    row(list, first!).focus();
    await press('ArrowDown');
    await until(() => focusedRow(list) === second, 'the second row');
    await press('End');
    await until(() => focusedRow(list) === third, 'the last row');
    await press('Home');
    await until(() => focusedRow(list) === first, 'the first row');
    await press('ArrowDown');
    await until(() => focusedRow(list) === second, 'the second row again');
    await press('Enter');
    await until(() => session!.state.current === second, 'it is open');
    expect(rowsOf(list).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('keeps the rows where they are while somebody walks them, and the focus on its row when they move', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const before = order(list);
    const last = before.at(-1)!;
    expect(last).to.equal('user:grace');
    row(list, before[1]!).focus();
    await press('ArrowDown');
    await until(() => focusedRow(list) === last, 'the last row');
    const grace = await chat.elsewhere('grace');
    grace.session.send('user:ada', { text: 'Me again' });
    await until(() => wordsOf(row(list, last)).includes('Me again'), 'her words are in her row');
    expect(order(list)).to.deep.equal(before);
    find(list, 'input').focus();
    await until(() => order(list)[0] === last, 'it moved to the top');
    expectNone(partOf(list, 'newest'));
  });

  it('keeps the rows where they are while the mouse is over them', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const before = order(list);
    await hover(row(list, before[1]!));
    const grace = await chat.elsewhere('grace');
    grace.session.send('user:ada', { text: 'Me again' });
    await until(() => wordsOf(row(list, 'user:grace')).includes('Me again'), 'her words are in her row');
    expect(order(list)).to.deep.equal(before);
    await click(partOf(list, 'newest')!);
    await until(() => order(list)[0] === 'user:grace', 'it moved to the top');
    expectNone(partOf(list, 'newest'));
    const linus = await chat.elsewhere('linus');
    linus.session.send('user:ada', { text: 'And me' });
    await until(() => wordsOf(row(list, 'user:linus')).includes('And me'), 'his words are in his row');
    expect(order(list)[0]).to.equal('user:grace');
    // A driver may keep a move to itself: it goes on moving, as a hand does.
    const hasMoved = (): boolean => order(list)[0] === 'user:linus';
    await until(async () => {
      await hover(find(list, 'input'));
      if (!hasMoved()) await hover(find(list, '[part~="filter"]'));
      return hasMoved();
    }, 'he moved to the top when the mouse left');
    expect(order(list)).to.have.length(3);
  });

  it('leaves the rows alone of which nothing changed', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const list = await show(chat);
    const linus = await chat.elsewhere('linus');
    await until(() => partOf(row(list, 'user:linus'), 'presence'), 'Linus is here');
    const touched = new Set<string | undefined>();
    const watcher = new MutationObserver(records => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest<HTMLElement>('[data-row]')?.dataset['row']);
      }
    });
    watcher.observe(list.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    linus.session.send('group:crew', { text: 'One more thing' });
    await until(() => wordsOf(row(list, 'group:crew')).includes('One more thing'), 'the words are there');
    await painted();
    watcher.disconnect();
    expect([...touched]).to.deep.equal(['group:crew']);
  });

  it('holds the reader’s place when the row at the top of the view gets news and leaves', async () => {
    const chat = new TestChat({ seed: crowd(60), height: 400 });
    const list = await show(chat);
    const { session } = list.closest('chat-session')!;
    const scroller = partOf(list, 'scroller')!;
    scroller.scrollTop = 900;
    await until(() => order(list).includes('user:u20'), 'what stands there is drawn');
    await painted();
    const top = scroller.getBoundingClientRect().top;
    const visible = rowsOf(list).find(one => one.getBoundingClientRect().bottom > top)!;
    const next = rowsOf(list)[rowsOf(list).indexOf(visible) + 1]!;
    const before = next.getBoundingClientRect().top;
    const mover = await chat.elsewhere(visible.dataset['conversation']!.slice('user:'.length));
    mover.session.send('user:ada', { text: 'News' });
    await until(
      () => session!.state.inbox.items[0] === visible.dataset['conversation'],
      'the conversation stands first',
    );
    await painted();
    await painted();
    expect(next.isConnected).to.equal(true);
    expect(next.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('loads further pages near the end and draws only what is near', async function () {
    this.timeout(60_000);
    const chat = new TestChat({ seed: crowd(300), height: 500 });
    const list = await show(chat);
    const { session } = list.closest('chat-session')!;
    row(list, 'user:u0').focus();
    await until(
      async () => {
        if (!session!.state.inbox.older && focusedRow(list) === 'user:u299') return true;
        await press('End');
        return false;
      },
      'the last conversation has the focus',
      50_000,
    );
    expect(session!.state.inbox.items).to.have.length(300);
    expect(rowsOf(list).length).to.be.below(60);
    expect(row(list, 'user:u299').parentElement?.getAttribute('aria-posinset')).to.equal('300');
  });

  it('stays quick with ten thousand conversations', async function () {
    this.timeout(120_000);
    const chat = new TestChat({ seed: crowd(10_000), height: 600 });
    const list = await show(chat);
    const { session } = list.closest('chat-session')!;
    while (session!.state.inbox.older) await session!.loadMoreInbox();
    expect(session!.state.inbox.items).to.have.length(10_000);
    const last = await chat.elsewhere('u9999');
    await until(() => row(list, 'user:u0'), 'the first row');
    last.session.send('user:ada', { text: 'From the very end' });
    await until(() => order(list)[0] === 'user:u9999', 'the last one comes first');
    expect(rowsOf(list).length).to.be.below(60);
  });

  it('says that there are none, with room for a way on', async () => {
    const chat = new TestChat({ seed: seedOf([], { groups: [] }) });
    const session = await chat.show(
      html`<chat-conversations><button slot="empty">Write to Grace</button></chat-conversations>`,
    );
    const list = listOf(session);
    await until(() => partOf(list, 'empty'), 'the empty state');
    expect(wordsOf(partOf(list, 'empty'))).to.include('No chats yet.');
    expect(isVisible(find(list, 'button'))).to.equal(true);
    expect(list.matches(':state(empty)')).to.equal(true);
    await expectAccessible(list);
  });

  it('says why the list did not come, and tries again', async () => {
    let refuses = true;
    const wrap = (transport: LocalTransport): LocalTransport => ({
      ...transport,
      conversations: {
        ...transport.conversations,
        list: (...asked) =>
          refuses ? Promise.reject(new ChatError('timeout')) : transport.conversations.list(...asked),
      },
    });
    const chat = new TestChat({ seed: seedOf(TALK), wrap });
    const list = listOf(await chat.show(html`<chat-conversations></chat-conversations>`));
    await until(() => partOf(list, 'error'), 'the failure');
    expect(wordsOf(partOf(list, 'error'))).to.include('The chats could not be loaded.');
    expect(wordsOf(partOf(list, 'error'))).to.include('The service did not answer in time.');
    await expectAccessible(list);
    refuses = false;
    await click(find(list, '[part~="error"] button'));
    await until(() => rowsOf(list).length === 3, 'the conversations');
  });

  it('is accessible in both schemes, right to left and without a pointer', async () => {
    const chat = new TestChat({ seed: seedOf(TALK, UNREAD) });
    const list = await show(chat);
    const { session } = list.closest('chat-session')!;
    session!.open('user:grace');
    await until(() => row(list, 'user:grace').hasAttribute('aria-current'), 'one is open');
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      await painted();
      await expectAccessible(list);
    }
    document.documentElement.dir = 'rtl';
    await painted();
    const box = row(list, 'user:grace').getBoundingClientRect();
    const picture = partOf(row(list, 'user:grace'), 'avatar')!.getBoundingClientRect();
    expect(box.right - picture.right).to.be.below(picture.left - box.left);
  });

  it('takes a session from elsewhere, also later', async () => {
    const chat = new TestChat({ seed: seedOf(TALK) });
    const { session } = await chat.elsewhere('ada');
    const list = document.createElement('chat-conversations');
    document.body.append(list);
    try {
      await list.updateComplete;
      expect(rowsOf(list)).to.have.length(0);
      list.session = session;
      await until(() => rowsOf(list).length === 3, 'its rows');
    } finally {
      list.remove();
    }
  });

  it('shows a name as text, whatever is in it', async () => {
    const users = [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: '<img src=x onerror=alert(1)>' },
      { uid: 'linus', name: 'L' },
    ];
    const list = await show(new TestChat({ seed: seedOf(TALK, { users }) }));
    expect(wordsOf(partOf(row(list, 'user:grace'), 'conversation-name'))).to.equal(users[1]!.name);
    expect(findAll(list, 'img[src="x"]')).to.have.length(0);
  });
});
