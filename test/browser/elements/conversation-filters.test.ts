import { expect } from 'chai';
import { html } from 'lit';
import type { ChatFilterEvent } from '../../../src/elements/chat-conversations/chat-filter-event.js';
import type { ConversationFilter } from '../../../src/elements/chat-conversations/chat-conversations.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import { expectAccessible } from '../../support/axe.js';
import { calm } from '../../support/calm.js';
import { findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import {
  button,
  crowd,
  listOf,
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

const filters = (list: Element): string[] => findAll(list, '[part~="filter"]').map(wordsOf);
const chosen = (list: Element): string[] =>
  findAll(list, '[part~="filter"][aria-pressed="true"]').map(wordsOf);
const same = (list: Element, ids: readonly string[]): boolean =>
  JSON.stringify(order(list)) === JSON.stringify(ids);
const field = (list: Element): HTMLInputElement => partOf(list, 'search') as HTMLInputElement;

const MINE = {
  conversations: [
    { uid: 'ada', with: 'user:grace' as const, readUpTo: 0 },
    { uid: 'ada', with: 'user:linus' as const, tags: ['work'] },
    { uid: 'ada', with: 'group:crew' as const, tags: ['home', 'work'] },
  ],
};

describe('filters of chat-conversations', () => {
  it('lists what is unread, with people, in groups, and all again', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK, UNREAD) }));
    expect(filters(list)).to.deep.equal(['All', 'Unread', 'Mentions', 'People', 'Groups', 'Archived']);
    expect(chosen(list)).to.deep.equal(['All']);
    await click(button(list, 'Unread'));
    await until(() => same(list, ['user:grace']), 'what is unread');
    expect(chosen(list)).to.deep.equal(['Unread']);
    expect(list.getAttribute('filter')).to.equal('unread');
    await click(button(list, 'People'));
    await until(() => same(list, ['user:linus', 'user:grace']), 'people');
    await click(button(list, 'Groups'));
    await until(() => same(list, ['group:crew']), 'groups');
    await click(button(list, 'All'));
    await until(() => rowsOf(list).length === 3, 'all');
  });

  it('takes the attribute, and asks before it changes', async () => {
    const chat = new TestChat({ seed: seedOf(TALK, UNREAD) });
    const list = listOf(await chat.show(html`<chat-conversations filter="groups"></chat-conversations>`));
    await until(() => same(list, ['group:crew']), 'groups');
    const asked: ConversationFilter[] = [];
    list.addEventListener('chat-filter', event => {
      asked.push((event as ChatFilterEvent).filter);
      event.preventDefault();
    });
    await click(button(list, 'Unread'));
    expect(asked).to.deep.equal(['unread']);
    expect(list.filter).to.equal('groups');
    list.filter = 'people';
    await until(() => same(list, ['user:linus', 'user:grace']), 'people');
  });

  it('follows what happens: what becomes unread comes, and what one has open stays', async () => {
    const chat = new TestChat({ seed: seedOf(TALK, UNREAD) });
    const list = await show(chat);
    const session = sessionOf(list);
    await click(button(list, 'Unread'));
    await until(() => same(list, ['user:grace']), 'what is unread');
    const linus = await chat.elsewhere('linus');
    linus.session.send('group:crew', { text: 'Listen, <@uid:ada>' });
    await until(() => same(list, ['group:crew', 'user:grace']), 'the crew comes');
    await click(row(list, 'user:grace'));
    session.markRead('user:grace', session.state.conversations.get('user:grace')!.lastMessage!.id);
    await until(() => !partOf(row(list, 'user:grace'), 'unread'), 'it is read');
    expect(order(list)).to.include('user:grace');
    session.open('group:crew');
    await hover(field(list));
    await until(() => same(list, ['group:crew']), 'it goes when one goes on');
    await click(button(list, 'Mentions'));
    await until(() => same(list, ['group:crew']), 'who named me');
  });

  it('shows my tags, and lists those that have one', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK, MINE) }));
    expect(filters(list)).to.include.members(['home', 'work']);
    expect(findAll(row(list, 'group:crew'), '[part~="tag"]').map(wordsOf)).to.deep.equal(['home', 'work']);
    await click(button(list, 'work'));
    await until(() => same(list, ['group:crew', 'user:linus']), 'those at work');
    expect(list.filter).to.equal('tag:work');
    await click(button(list, 'home'));
    await until(() => same(list, ['group:crew']), 'those at home');
  });

  it('lists what is archived, which is nowhere else', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    await sessionOf(list).archive('user:grace', true);
    await until(() => rowsOf(list).length === 2, 'it is gone');
    await click(button(list, 'Archived'));
    await until(() => same(list, ['user:grace']), 'the archive');
    await sessionOf(list).archive('user:grace', false);
    await hover(field(list));
    await until(() => partOf(list, 'empty'), 'nothing is left');
    expect(wordsOf(partOf(list, 'empty'))).to.include('No chat is like that.');
    await click(button(list, 'Show all chats'));
    await until(() => rowsOf(list).length === 3, 'all');
    expect(list.filter).to.equal('all');
  });

  it('finds by name what is loaded at once, and all else from the service', async function () {
    this.timeout(60_000);
    const list = await show(new TestChat({ seed: crowd(300), height: 500 }));
    field(list).focus();
    await type('User 29');
    await until(() => order(list).length === 11, 'all eleven');
    expect(order(list)[0]).to.equal('user:u29');
    expect(order(list).at(-1)).to.equal('user:u299');
    await press('ArrowDown');
    await until(
      () => list.shadowRoot!.activeElement?.matches('[data-conversation="user:u29"]'),
      'the first row',
    );
    field(list).focus();
    await type('x');
    await until(() => partOf(list, 'empty'), 'nothing');
    expect(wordsOf(partOf(list, 'empty'))).to.include('Nothing found for “User 29x”.');
    await calm(list);
    await expectAccessible(list);
    await press('Escape');
    await until(() => rowsOf(list).length > 11, 'all again');
  });

  it('opens the first one found by Enter', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    field(list).focus();
    await type('gra');
    await until(() => same(list, ['user:grace']), 'Grace');
    await press('Enter');
    await until(() => sessionOf(list).state.current === 'user:grace', 'she is open');
  });

  it('pages through what a filter finds', async function () {
    this.timeout(60_000);
    const list = await show(new TestChat({ seed: crowd(300), height: 500 }));
    await click(button(list, 'People'));
    await until(() => rowsOf(list).length > 10, 'rows');
    row(list, 'user:u0').focus();
    await until(
      async () => {
        await press('End');
        return list.shadowRoot!.activeElement?.matches('[data-conversation="user:u299"]') ?? false;
      },
      'the last one',
      50_000,
    );
  });

  it('is walked by keys, one stop in the tab order', async () => {
    const list = await show(new TestChat({ seed: seedOf(TALK) }));
    const inFocus = (): string => wordsOf(list.shadowRoot!.activeElement);
    field(list).focus();
    await press('Tab');
    expect(inFocus()).to.equal('All');
    await press('ArrowRight');
    expect(inFocus()).to.equal('Unread');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(inFocus()).to.equal('Archived');
    await press('Home');
    await press('ArrowRight');
    await press('Enter');
    await until(() => list.filter === 'unread', 'it is chosen');
    await until(() => partOf(list, 'empty'), 'nothing is unread');
    expect(wordsOf(partOf(list, 'empty'))).to.include('Nothing is unread.');
    await calm(list);
    await expectAccessible(list);
  });

  it('leaves out what a page does not want, and what the service cannot', async () => {
    const plain = ({ connect, conversations, messages }: LocalTransport): Transport => ({
      connect,
      conversations: { list: conversations.list, get: conversations.get, markRead: conversations.markRead },
      messages: { list: messages.list, get: messages.get, send: messages.send },
    });
    const list = await show(new TestChat({ seed: seedOf(TALK, MINE), wrap: plain }));
    expect(filters(list)).to.deep.equal(['All', 'Unread', 'Mentions']);
    list.withoutFilters = true;
    list.withoutSearch = true;
    await list.updateComplete;
    expectNone(partOf(list, 'filters'));
    expectNone(partOf(list, 'search'));
  });

  it('says why it could not be asked, keeps what it knows, and tries again', async () => {
    let refuses = true;
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      conversations: {
        ...transport.conversations,
        list: (query, signal) =>
          refuses && query.search !== undefined
            ? Promise.reject(new ChatError('timeout'))
            : transport.conversations.list(query, signal),
      },
    });
    const list = await show(new TestChat({ seed: seedOf(TALK), wrap }));
    field(list).focus();
    await type('li');
    await until(() => same(list, ['user:linus']), 'what is loaded');
    await until(() => findAll(list, '.trouble').length, 'why there is no more');
    expect(wordsOf(findAll(list, '.trouble')[0])).to.include('The service did not answer in time.');
    await type('zz');
    await until(() => partOf(list, 'error'), 'there is nothing to show');
    refuses = false;
    await click(button(list, 'Try again'));
    await until(() => partOf(list, 'empty'), 'nothing is found');
  });
});
