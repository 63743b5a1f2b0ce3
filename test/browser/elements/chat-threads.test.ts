import { expect } from 'chai';
import { html } from 'lit';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatThreadOpenEvent } from '../../../src/elements/chat-messages/chat-thread-open-event.js';
import type { ChatThread } from '../../../src/elements/chat-thread/chat-thread.js';
import '../../../src/elements/chat-thread/define.js';
import type { ChatThreads } from '../../../src/elements/chat-threads/chat-threads.js';
import '../../../src/elements/chat-threads/define.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { expectAccessible } from '../../support/axe.js';
import {
  dayAt,
  find,
  findAll,
  partOf,
  rowNamed,
  rowsOf,
  seedOf,
  TestChat,
  wordsOf,
  type ChatOptions,
  type Elsewhere,
} from '../../support/chat.js';
import { expectNone } from '../../support/expect-elements.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const messages: SeedMessage[] = [
  { from: 'ada', to: 'group:crew', sentAt: dayAt(3, '9:00'), text: 'Who brings the rope?', ref: 'rope' },
  { from: 'linus', to: 'group:crew', sentAt: dayAt(3, '9:10'), text: 'I do', parent: 'rope' },
  { from: 'grace', to: 'group:crew', sentAt: dayAt(2, '9:00'), text: 'Lunch at noon?', ref: 'lunch' },
  { from: 'ada', to: 'group:crew', sentAt: dayAt(2, '9:05'), text: 'Yes', parent: 'lunch' },
  { from: 'grace', to: 'group:crew', sentAt: dayAt(1, '9:00'), text: 'Between Linus and me', ref: 'theirs' },
  { from: 'linus', to: 'group:crew', sentAt: dayAt(1, '9:05'), text: 'Indeed', parent: 'theirs' },
];

const rows = (root: Element): HTMLElement[] => findAll(root, '[part~="thread"][data-thread]');
const unread = (row: Element | undefined): string =>
  wordsOf(row?.querySelector('[part="unread"] [aria-hidden]'));
const follow = (thread: Element): HTMLElement => partOf(thread, 'follow')!;

async function list(options: ChatOptions = {}): Promise<{ chat: TestChat; threads: ChatThreads }> {
  const chat = new TestChat({ seed: seedOf(messages), width: 360, ...options });
  const session = await chat.show(html`<chat-threads></chat-threads>`);
  return { chat, threads: find<ChatThreads>(session, 'chat-threads') };
}

const answer = async ({ session }: Elsewhere, words: string, text: string): Promise<void> => {
  const { items } = await session.listMessages({ conversationId: 'group:crew', search: words });
  session.send('group:crew', { text, parentId: items[0]!.id });
};

describe('chat-threads', () => {
  it('lists the threads that I began, answered in or am named in, newest answer first', async () => {
    const { chat, threads } = await list();
    await until(() => rows(threads).length === 2, 'two threads');
    const [first, second] = rows(threads).map(wordsOf);
    expect(first)
      .to.include('Grace')
      .and.include('The crew')
      .and.include('Lunch at noon?')
      .and.include('You: Yes');
    expect(second).to.include('Who brings the rope?').and.include('Linus: I do');
    const grace = await chat.elsewhere('grace');
    await answer(grace, 'Between', 'Ask <@uid:ada>');
    await until(() => rows(threads).length === 3 && wordsOf(rows(threads)[0]).includes('Between'), 'a third');
    expect(unread(rows(threads)[0])).to.equal('1');
    await answer(grace, 'rope', 'Two ropes');
    await until(
      () => wordsOf(rows(threads)[0]).includes('Grace: Two ropes'),
      'the newest answer goes to the top',
    );
    expect(wordsOf(rows(threads)[0])).to.include('1 unread message');
  });

  it('opens a thread in its conversation, unless the page does something else', async () => {
    const { threads } = await list();
    await until(() => rows(threads).length === 2, 'two threads');
    const { session } = threads.closest('chat-session')!;
    const asked: ChatThreadOpenEvent[] = [];
    const refuse = (event: Event): void => event.preventDefault();
    threads.addEventListener('chat-thread-open', event => asked.push(event));
    threads.addEventListener('chat-thread-open', refuse);
    await click(rows(threads)[1]!);
    expect(asked[0]!.messageId).to.equal(rows(threads)[1]!.dataset['thread']);
    expect(session!.state.current).to.equal(undefined);
    threads.removeEventListener('chat-thread-open', refuse);
    rows(threads)[0]!.focus();
    await press('ArrowDown');
    await press('Enter');
    await until(() => session!.state.current === 'group:crew', 'its conversation');
    expect(asked[1]!.messageId).to.equal(asked[0]!.messageId);
  });

  it('shows unread ones alone; what one reads goes down to nothing', async () => {
    const { chat, threads } = await list();
    await until(() => rows(threads).length === 2, 'two threads');
    await click(findAll(threads, '[part~="filter"]')[1]!);
    await until(() => wordsOf(partOf(threads, 'empty')) === 'Nothing new in your threads.', 'nothing');
    const linus = await chat.elsewhere('linus');
    await answer(linus, 'rope', 'And a hook');
    await until(() => rows(threads).length === 1 && unread(rows(threads)[0]) === '1', 'one');
    const session = threads.closest('chat-session')!.session!;
    const root = rows(threads)[0]!.dataset['thread']!;
    const { lastReply } = await session.getThread(root);
    session.markThreadRead(root, lastReply!.id);
    await until(() => !unread(rows(threads)[0]), 'it is read');
  });

  it('says that there are none, and what went wrong', async () => {
    let fails = true;
    const { threads } = await list({
      seed: seedOf([]),
      wrap: transport => ({
        ...transport,
        threads: {
          ...transport.threads,
          list: (query, signal) =>
            fails ? Promise.reject(new ChatError('timeout')) : transport.threads.list(query, signal),
        },
      }),
    });
    await until(() => partOf(threads, 'error'), 'the error');
    fails = false;
    await click(find(partOf(threads, 'error')!, 'button'));
    await until(() => wordsOf(partOf(threads, 'empty')).startsWith('No threads yet.'), 'none');
    await expectAccessible(threads);
  });

  it('shows nothing where the service has no such list', async () => {
    const { threads } = await list({ wrap: ({ threads: _threads, ...rest }) => rest });
    await threads.updateComplete;
    expect(rows(threads).length + findAll(threads, 'button').length).to.equal(0);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing in ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const { chat, threads } = await list();
      await until(() => rows(threads).length === 2, 'two threads');
      await answer(await chat.elsewhere('linus'), 'rope', 'Here it is');
      await until(() => unread(rows(threads)[0]) === '1', 'one unread');
      await expectAccessible(threads);
    });
  }
});

describe('chat-thread', () => {
  async function open(options: ChatOptions = {}) {
    const chat = new TestChat({ seed: seedOf(messages), width: 400, height: 600, ...options });
    const session = await chat.show(html`<chat-thread group="crew"></chat-thread>`);
    const { items } = await session.session!.listMessages({ conversationId: 'group:crew', search: 'rope' });
    const thread = find<ChatThread>(session, 'chat-thread');
    thread.thread = items[0]!.id;
    await until(() => partOf(thread, 'root'), 'the root');
    return { chat, session: session.session!, thread };
  }

  it('shows the message that it hangs on, its answers, and writes one', async () => {
    const { thread } = await open();
    expect(wordsOf(partOf(thread, 'root')))
      .to.include('Who brings the rope?')
      .and.include('Ada');
    await rowNamed(thread, 'I do');
    expect(wordsOf(partOf(thread, 'bar'))).to.include('1 reply');
    find<HTMLElement>(thread, 'chat-composer').focus();
    await type('thanks');
    await press('Enter');
    await rowNamed(thread, 'thanks');
    await until(() => wordsOf(partOf(thread, 'bar')).includes('2 replies'), 'the count');
  });

  it('follows and unfollows, and reads what is on screen', async () => {
    const { chat, session, thread } = await open();
    await rowNamed(thread, 'I do');
    expect(follow(thread).ariaPressed).to.equal('true');
    const linus = await chat.elsewhere('linus');
    await answer(linus, 'rope', 'And a hook');
    await rowNamed(thread, 'And a hook');
    await until(async () => (await session.getThread(thread.thread)).unreadCount === 0, 'it is read');
    await click(follow(thread));
    await until(() => wordsOf(follow(thread)) === 'Follow', 'not any more');
    await until(async () => !(await session.getThread(thread.thread)).followed, 'at the service, too');
    await click(follow(thread));
    await until(() => wordsOf(follow(thread)) === 'Following', 'again');
  });

  it('takes back what the service refuses, and says why', async () => {
    const { thread } = await open({
      wrap: transport => ({
        ...transport,
        threads: { ...transport.threads, follow: () => Promise.reject(new ChatError('timeout')) },
      }),
    });
    await click(follow(thread));
    await until(() => wordsOf(partOf(thread, 'error')).includes('did not answer in time'), 'why');
    expect(follow(thread).ariaPressed).to.equal('true');
  });

  it('shows the root without a button where threads cannot be followed', async () => {
    const { thread } = await open({ wrap: ({ threads: _threads, ...rest }) => rest });
    await until(() => rowsOf(thread).length === 1, 'the answer');
    expectNone(partOf(thread, 'follow'));
  });

  it('axe finds nothing', async () => {
    const { thread } = await open();
    await rowNamed(thread, 'I do');
    await expectAccessible(thread);
  });
});
