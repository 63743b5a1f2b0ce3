import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-users/define.js';
import type { ChatUsers } from '../../../src/elements/chat-users/chat-users.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { User } from '../../../src/model/user.js';
import type { Transport } from '../../../src/transport/transport.js';
import type { LocalTransport } from '../../../src/transports/local/index.js';
import type { UserQuery } from '../../../src/transport/queries.js';
import { expectAccessible } from '../../support/axe.js';
import { find, findAll, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const PEOPLE = [
  { uid: 'ada', name: 'Ada' },
  { uid: 'grace', name: 'Grace', alwaysStatus: 'online' as const, role: 'support' },
  { uid: 'linus', name: 'Linus' },
  { uid: 'mary', name: 'Mary', alwaysStatus: 'away' as const },
];

const rows = (list: Element): HTMLElement[] => findAll(list, '[part~="user"]');
const uids = (list: Element): (string | undefined)[] => rows(list).map(row => row.dataset['uid']);
const rowOf = (list: Element, uid: string): HTMLElement | undefined =>
  rows(list).find(row => row.dataset['uid'] === uid);

async function show(
  options: {
    users?: typeof PEOPLE | { uid: string; name: string }[];
    wrap?: (transport: LocalTransport) => Transport;
    content?: unknown;
  } = {},
): Promise<{ chat: TestChat; session: ChatSession; list: ChatUsers }> {
  const { users = PEOPLE, wrap, content = html`<chat-users></chat-users>` } = options;
  const chat = new TestChat({ seed: seedOf([], { users, groups: [] }), ...(wrap && { wrap }) });
  const session = await chat.show(content);
  return { chat, session, list: find<ChatUsers>(session, 'chat-users') };
}

describe('<chat-users>', () => {
  it('lists everybody else by name, with who is here and in what role', async () => {
    const { list } = await show();
    await until(() => rows(list).length === 3, 'three people');
    expect(uids(list)).to.deep.equal(['grace', 'linus', 'mary']);
    expect(wordsOf(rowOf(list, 'grace'))).to.match(/Grace.*Online.*support/u);
    expect(wordsOf(rowOf(list, 'mary'))).to.include('Away');
    expect(wordsOf(rowOf(list, 'linus'))).to.not.include('default');
    await expectAccessible(list);
  });

  it('asks, then opens the chat with whom one presses', async () => {
    const { list, session } = await show();
    await until(() => rowOf(list, 'linus'), 'Linus');
    const asked: string[] = [];
    const refuse = (event: Event): void => event.preventDefault();
    list.addEventListener('chat-open', event => asked.push(event.conversationId));
    list.addEventListener('chat-open', refuse);
    await click(rowOf(list, 'linus')!);
    expect(session.session!.state.current).to.equal(undefined);
    list.removeEventListener('chat-open', refuse);
    await click(rowOf(list, 'linus')!);
    expect(session.session!.state.current).to.equal('user:linus');
    expect(asked).to.deep.equal(['user:linus', 'user:linus']);
  });

  it('finds by name, says when it finds nobody, and opens the first on Enter', async () => {
    const { list, session } = await show();
    await until(() => rows(list).length === 3, 'three people');
    const field = find<HTMLInputElement>(list, 'input');
    field.focus();
    await type('mar');
    await until(() => uids(list).join() === 'mary', 'Mary alone');
    await type('x');
    await until(() => wordsOf(partOf(list, 'empty')) === 'Nothing found for “marx”.', 'nobody');
    await press('Backspace');
    await until(() => uids(list).join() === 'mary', 'Mary again');
    await press('Enter');
    expect(session.session!.state.current).to.equal('user:mary');
  });

  it('gives up an older search when a newer one is made', async () => {
    const given: string[] = [];
    let asked = false;
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      users: {
        ...transport.users,
        list: (query: UserQuery, signal) => {
          if (query.search !== 'g') return transport.users.list(query, signal);
          asked = true;
          // This one is never answered: what it would find must not come over the newer.
          return new Promise((_, reject) => {
            signal.addEventListener('abort', () => {
              given.push(query.search ?? '');
              reject(new ChatError('aborted'));
            });
          });
        },
      },
    });
    const { list } = await show({ wrap });
    await until(() => rows(list).length === 3, 'three people');
    const field = find<HTMLInputElement>(list, 'input');
    const search = (words: string): void => {
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    search('g');
    await until(() => asked, 'the first search is on its way');
    search('lin');
    await until(() => uids(list).join() === 'linus', 'Linus alone');
    expect(given).to.deep.equal(['g']);
  });

  it('shows who comes for the first time, and who is here now', async () => {
    const { chat, list } = await show({ users: [PEOPLE[0]!, PEOPLE[2]!] });
    await until(() => rows(list).length === 1, 'Linus alone');
    expect(wordsOf(rowOf(list, 'linus'))).to.not.include('Online');
    await chat.elsewhere('linus');
    await until(() => wordsOf(rowOf(list, 'linus')).includes('Online'), 'Linus is here');
    await chat.elsewhere('zoe');
    await until(() => uids(list).includes('zoe'), 'Zoe is listed');
  });

  it('says that nobody else is here, and what to do', async () => {
    const { list, chat } = await show({ users: [PEOPLE[0]!] });
    await until(() => partOf(list, 'empty'), 'words');
    expect(wordsOf(partOf(list, 'empty'))).to.match(/^Nobody else is here yet\..*as another person/u);
    await expectAccessible(list);
    await chat.elsewhere('grace');
    await until(() => uids(list).join() === 'grace', 'Grace');
  });

  it('says what went wrong, and tries again', async () => {
    let fails = true;
    const wrap = (transport: LocalTransport): Transport => ({
      ...transport,
      users: {
        ...transport.users,
        list: (...asked) =>
          fails ? Promise.reject(new ChatError('timeout')) : transport.users.list(...asked),
      },
    });
    const { list } = await show({ wrap });
    await until(() => partOf(list, 'error'), 'the failure');
    expect(wordsOf(partOf(list, 'error'))).to.include('The service did not answer in time.');
    fails = false;
    await click(find(partOf(list, 'error')!, 'button'));
    await until(() => rows(list).length === 3, 'three people');
  });

  it('pages through hundreds, drawing a few, by arrows from the search field', async () => {
    const users = Array.from({ length: 240 }, (_, i) => ({
      uid: `u${String(i).padStart(3, '0')}`,
      name: `User ${String(i).padStart(3, '0')}`,
    }));
    const { list } = await show({ users: [PEOPLE[0]!, ...users] });
    await until(() => rows(list).length > 5, 'rows');
    find(list, 'input').focus();
    await press('ArrowDown');
    expect(rows(list)[0]!.matches(':focus')).to.equal(true);
    await until(
      async () => {
        await press('End');
        return rowOf(list, 'u239')?.matches(':focus');
      },
      'the last of all',
      15_000,
    );
    expect(rows(list).length).to.be.below(90);
  });

  it('chooses several, and no more than are allowed', async () => {
    const { list } = await show({ content: html`<chat-users multiple max="2"></chat-users>` });
    await until(() => rows(list).length === 3, 'three people');
    let chosen: readonly User[] = [];
    list.addEventListener('chat-users-select', event => (chosen = event.users));
    await click(rowOf(list, 'mary')!);
    await click(rowOf(list, 'grace')!);
    expect(chosen.map(({ uid }) => uid)).to.deep.equal(['mary', 'grace']);
    expect(rowOf(list, 'mary')!.getAttribute('aria-checked')).to.equal('true');
    await until(() => rowOf(list, 'linus')!.matches(':disabled'), 'no third');
    await click(rowOf(list, 'mary')!);
    expect(chosen.map(({ uid }) => uid)).to.deep.equal(['grace']);
    await expectAccessible(list);
  });

  it('goes on where it was when it is taken out and put back', async () => {
    const { list, session, chat } = await show();
    await until(() => rows(list).length === 3, 'three people');
    list.remove();
    await chat.elsewhere('zoe');
    session.append(list);
    await until(() => uids(list).includes('zoe'), 'who came meanwhile');
  });
});
