import { expect } from 'chai';
import { html } from 'lit';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import '../../../src/elements/chat-messages/define.js';
import type { ChatMessages } from '../../../src/elements/chat-messages/chat-messages.js';
import type { ChatMessageOpenEvent } from '../../../src/elements/chat-search/chat-message-open-event.js';
import type { ChatSearch } from '../../../src/elements/chat-search/chat-search.js';
import '../../../src/elements/chat-search/define.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { ChatError } from '../../../src/model/chat-error.js';
import type { MessageQuery } from '../../../src/model/queries.js';
import { expectAccessible } from '../../support/axe.js';
import {
  dayAt,
  find,
  findAll,
  isVisible,
  partOf,
  rowWith,
  seedOf,
  talk,
  TestChat,
  wordsOf,
  type ChatOptions,
} from '../../support/chat.js';
import { click, painted, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const messages = (): SeedMessage[] => [
  { from: 'grace', to: 'user:ada', sentAt: dayAt(40, '8:00'), text: 'The harbour long ago' },
  { from: 'ada', to: 'user:grace', sentAt: dayAt(3, '8:00'), text: 'Harbour: https://harbour.example/map' },
  ...talk(300),
  { from: 'linus', to: 'group:crew', sentAt: Date.now() - 110_000, text: 'A root', ref: 'root' },
  {
    from: 'grace',
    to: 'group:crew',
    sentAt: Date.now() - 100_000,
    text: 'The harbour in a thread',
    parent: 'root',
  },
  {
    from: 'linus',
    to: 'group:crew',
    sentAt: Date.now() - 90_000,
    media: 'image',
    text: 'A picture of the harbour',
    attachments: [{ url: PNG, name: 'harbour.png', size: 70, mimeType: 'image/png', width: 1, height: 1 }],
  },
];

const seed = () =>
  seedOf(messages(), {
    groups: [
      {
        guid: 'crew',
        name: 'The crew',
        type: 'public',
        owner: 'grace',
        createdAt: dayAt(60, '8:00'),
        members: [{ uid: 'ada' }, { uid: 'grace' }, { uid: 'linus' }],
      },
      {
        guid: 'harbour',
        name: 'Harbour watch',
        type: 'public',
        owner: 'linus',
        createdAt: dayAt(60, '8:00'),
        members: [{ uid: 'linus' }],
      },
    ],
    users: [
      { uid: 'ada', name: 'Ada' },
      { uid: 'grace', name: 'Grace' },
      { uid: 'linus', name: 'Linus' },
      ...Array.from({ length: 5 }, (_, i) => ({ uid: `h${String(i)}`, name: `Harbour master ${String(i)}` })),
    ],
  });

async function show(
  options: ChatOptions = {},
): Promise<{ session: ChatSession; search: ChatSearch; list: ChatMessages }> {
  const chat = new TestChat({ seed: seed(), width: 760, height: 640, ...options });
  const session = await chat.show(html`
    <div style="display: grid; grid-template: minmax(0, 1fr) / 1fr 1fr; block-size: 100%">
      <chat-search></chat-search><chat-messages></chat-messages>
    </div>
  `);
  const search = find<ChatSearch>(session, 'chat-search');
  await search.updateComplete;
  search.focus();
  return { session, search, list: find<ChatMessages>(session, 'chat-messages') };
}

const results = (search: Element): string[] => findAll(search, '[part~="result"]').map(wordsOf);
const found = (search: Element, words: string): HTMLElement | undefined =>
  findAll(search, '[part~="result"]').find(row => wordsOf(row).includes(words));
const chip = (search: Element, words: string): HTMLElement =>
  findAll(search, '[part~="filter"], [part~="scope"]').find(each => wordsOf(each).startsWith(words))!;
const headings = (search: Element): string[] => findAll(search, '[part~="heading"]').map(wordsOf);
const status = (search: Element): string => wordsOf(find(search, 'p[role="status"]'));
const field = (search: Element): HTMLInputElement => find<HTMLInputElement>(search, 'input[type="search"]');

async function searchFor(search: Element, words: string, count: number): Promise<void> {
  await type(words);
  await until(() => results(search).length === count, `${String(count)} results`);
}

describe('chat-search', () => {
  it('says what it searches, and finds people, groups and messages at once, newest first', async () => {
    const { search } = await show();
    expect(wordsOf(partOf(search, 'empty'))).to.equal('Search messages, people and groups.');
    // Three of five people and the way to all of them, one group, four messages.
    await searchFor(search, 'harbour', 9);
    expect(headings(search)).to.deep.equal(['People', 'Groups', 'Messages']);
    const said = results(search);
    expect(said[3]).to.equal('All people found');
    expect(said[4]).to.include('Harbour watch');
    expect(said.slice(5).map(each => /picture|thread|map|long ago/.exec(each)?.[0])).to.deep.equal([
      'picture',
      'thread',
      'map',
      'long ago',
    ]);
    expect(said[7]).to.include('You: Harbour:');
    await until(() => status(search) === '10 results', 'the count is said');
    if ('highlights' in CSS) {
      const marked = [...(CSS.highlights.get('parlour-found') ?? [])].map(String);
      expect(marked.length).to.be.above(7);
      expect(marked.every(each => each.toLowerCase() === 'harbour')).to.equal(true);
    }
    await click(found(search, 'All people found')!);
    await until(() => results(search).length === 5, 'all five people');
    expect(results(search).every(each => each.startsWith('H0') || each.includes('Harbour master'))).to.equal(
      true,
    );
  });

  it('goes to a message however far it is: opens its chat, loads what is around it, and lights it up', async () => {
    const { session, search, list } = await show();
    session.session!.open('group:crew');
    await searchFor(search, 'long ago', 1);
    const told: ChatMessageOpenEvent[] = [];
    search.addEventListener('chat-message-open', event => told.push(event));
    await click(found(search, 'long ago')!);
    await until(() => rowWith(list, 'The harbour long ago'), 'the message');
    expect(session.session!.state.current).to.equal('user:grace');
    expect(told[0]!.goal.conversationId).to.equal('user:grace');
    await until(() => session.session!.state.goal === undefined, 'it is reached');
    search.value = 'Message 3.';
    await until(() => found(search, 'Message 3.'), 'the result');
    await click(found(search, 'Message 3.')!);
    await until(
      () => rowWith(list, 'Message 3.') && isVisible(rowWith(list, 'Message 3.')!),
      'the far message',
    );
    const row = rowWith(list, 'Message 3.')!;
    const { top, bottom } = row.getBoundingClientRect();
    const view = list.getBoundingClientRect();
    expect(top >= view.top && bottom <= view.bottom).to.equal(true);
  });

  it('goes to the root of the thread that an answer is in', async () => {
    const { search, list } = await show();
    await searchFor(search, 'in a thread', 1);
    await click(found(search, 'in a thread')!);
    await until(() => rowWith(list, 'A root'), 'the root');
  });

  it('asks first: a page may do something else', async () => {
    const { session, search } = await show();
    for (const name of ['chat-message-open', 'chat-open'] as const)
      search.addEventListener(name, event => event.preventDefault());
    await searchFor(search, 'harbour', 9);
    await click(found(search, 'long ago')!);
    await click(found(search, 'Harbour watch')!);
    await painted();
    expect(session.session!.state.current).to.equal(undefined);
    expect(session.session!.state.goal).to.equal(undefined);
  });

  it('opens the chat with a person, and a group', async () => {
    const { session, search } = await show();
    await searchFor(search, 'harbour', 9);
    await click(found(search, 'Harbour watch')!);
    await until(() => session.session!.state.current === 'group:harbour', 'the group');
    await click(found(search, 'Harbour master 1')!);
    await until(() => session.session!.state.current === 'user:h1', 'the person');
  });

  describe('filters', () => {
    it('by link, file and kind, alone or with words', async () => {
      const { search } = await show();
      await click(chip(search, 'Has a link'));
      await until(() => results(search).length === 1 && found(search, 'map'), 'the link');
      await click(chip(search, 'Has a link'));
      await click(chip(search, 'Has a file'));
      await until(() => results(search).length === 1 && found(search, 'picture'), 'the file');
      await click(chip(search, 'Has a file'));
      await click(chip(search, 'Kind'));
      await until(() => findAll(search, '.placed [data-item="message/image"]').length, 'the menu');
      await click(find(search, '[data-item="message/image"]'));
      await until(() => results(search).length === 1 && found(search, 'picture'), 'the picture');
      expect(wordsOf(chip(search, 'Photo'))).to.equal('Photo');
      search.focus();
      await type('nothing of the kind');
      await until(() => wordsOf(partOf(search, 'empty')).includes('Nothing found for'), 'nothing');
      await click(find(partOf(search, 'empty')!, 'button'));
      expect(search.filters).to.deep.equal({});
    });

    it('by who wrote it', async () => {
      const { search } = await show();
      await type('harbour');
      await click(chip(search, 'From'));
      await until(() => findAll(search, '[data-uid="linus"]').length, 'the people');
      await expectAccessible(search);
      await click(find(search, '[data-uid="linus"]'));
      await until(() => results(search).length === 1 && found(search, 'picture'), 'what Linus wrote');
      expect(wordsOf(chip(search, 'From'))).to.equal('From Linus');
      await click(chip(search, 'From'));
      await until(() => results(search).length === 9, 'everything again');
      await click(chip(search, 'From'));
      await until(() => findAll(search, 'chat-users .row').length, 'myself above the people');
      await click(find(search, 'chat-users > .row'));
      await until(() => results(search).length === 1 && found(search, 'map'), 'what I wrote');
    });

    it('by date: a span up to now, or days of one’s own', async () => {
      const { search } = await show();
      await type('harbour');
      const choose = async (item: string): Promise<void> => {
        await click(findAll(search, '[part~="filter"][aria-haspopup]')[1]!);
        await until(() => findAll(search, `.placed [data-item="${item}"]`).length, 'the menu');
        await click(find(search, `[data-item="${item}"]`));
      };
      await choose('7');
      await until(() => results(search).length === 3 && !found(search, 'long ago'), 'of this week');
      expect(wordsOf(chip(search, 'Past 7 days'))).to.equal('Past 7 days');
      await choose('days');
      const days = findAll<HTMLInputElement>(search, 'input[type="date"]');
      const day = new Date(dayAt(39, '8:00'));
      days[0]!.value = '';
      days[0]!.dispatchEvent(new Event('change'));
      days[1]!.value = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
        .map(each => String(each).padStart(2, '0'))
        .join('-');
      days[1]!.dispatchEvent(new Event('change'));
      await until(() => results(search).length === 1 && found(search, 'long ago'), 'until then');
      await choose('any');
      await until(() => results(search).length === 9, 'everything again');
      expect(findAll(search, 'input[type="date"]').length).to.equal(0);
    });

    it('in the chat that is open', async () => {
      const { session, search } = await show();
      session.session!.open('group:crew');
      await type('harbour');
      await until(() => chip(search, 'In The crew'), 'the filter');
      await click(chip(search, 'In The crew'));
      await until(() => results(search).length === 2, 'those of the crew');
      expect(results(search).every(each => each.includes('The crew'))).to.equal(true);
    });
  });

  it('by keyboard: from the field into the results and back, Enter opens the first, Escape empties the field', async () => {
    const { session, search } = await show();
    await searchFor(search, 'harbour', 9);
    await press('ArrowDown');
    await until(
      () => search.shadowRoot!.activeElement === found(search, 'Harbour master 0'),
      'the first row',
    );
    await press('ArrowDown');
    await until(() => search.shadowRoot!.activeElement === found(search, 'Harbour master 1'), 'the second');
    await press('ArrowUp');
    await press('ArrowUp');
    await until(() => search.shadowRoot!.activeElement === field(search), 'the field');
    await press('Enter');
    await until(() => session.session!.state.current === 'user:h0', 'the first is open');
    field(search).focus();
    await press('Escape');
    await until(() => search.value === '' && partOf(search, 'empty'), 'an empty field');
  });

  it('asks once typing rests, gives up what is not wanted any more, and pages', async () => {
    const asked: MessageQuery[] = [];
    const aborted: AbortSignal[] = [];
    const { search } = await show({
      wrap: transport => ({
        ...transport,
        messages: {
          ...transport.messages,
          list: async (query, signal) => {
            if (query.search) {
              asked.push(query);
              aborted.push(signal);
            }
            // The first answer takes until it is given up.
            if (query.search === 'harb')
              await new Promise(resolve => signal.addEventListener('abort', resolve));
            return transport.messages.list(query, signal);
          },
        },
      }),
    });
    await type('harb');
    await until(() => asked.length === 1, 'one question');
    await type('our');
    await until(() => results(search).length === 9, 'the results');
    expect(asked.map(query => query.search)).to.deep.equal(['harb', 'harbour']);
    expect(aborted[0]!.aborted).to.equal(true);
    search.scope = 'messages';
    search.value = 'Message';
    await until(() => found(search, 'Message 299.'), 'the newest page');
    const scroller = partOf(search, 'scroller')!;
    await until(() => {
      scroller.scrollTop = scroller.scrollHeight;
      return results(search).some(each => Number(/Message (\d+)/.exec(each)?.[1]) < 200);
    }, 'older pages');
    const cursors = asked.filter(query => query.search === 'Message' && query.cursor);
    expect(new Set(cursors.map(query => query.cursor)).size).to.equal(cursors.length);
  });

  it('says what went wrong, and tries again', async () => {
    let fails = true;
    const fail = <T>(): Promise<T> => Promise.reject(new ChatError('timeout'));
    const { search } = await show({
      wrap: transport => ({
        ...transport,
        messages: {
          ...transport.messages,
          list: (query, signal) => (fails && query.search ? fail() : transport.messages.list(query, signal)),
        },
      }),
    });
    await type('long ago');
    await until(() => partOf(search, 'error'), 'the error');
    expect(wordsOf(partOf(search, 'error'))).to.include('The service did not answer in time.');
    fails = false;
    await click(find(partOf(search, 'error')!, 'button'));
    await until(() => found(search, 'long ago'), 'the message');
  });

  it('hides what the service does not have', async () => {
    const { search } = await show({
      wrap: ({ connect, conversations, messages: port }) => ({ connect, conversations, messages: port }),
    });
    expect(findAll(search, '[part~="scope"]').length).to.equal(0);
    await searchFor(search, 'harbour', 4);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`axe finds nothing in ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const { search } = await show();
      await expectAccessible(search);
      await searchFor(search, 'harbour', 9);
      await click(chip(search, 'Has a link'));
      await until(() => results(search).length === 1, 'one');
      await expectAccessible(search);
    });
  }
});
