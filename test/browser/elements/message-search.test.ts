import { expect } from 'chai';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import {
  dayAt,
  find,
  findAll,
  isVisible,
  partOf,
  rowNamed,
  rowWith,
  seedOf,
  talk,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { accessible, showChat } from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const say = (ref: string, text: string, sentAt: number, more: object = {}): SeedMessage =>
  ({ ref, from: 'grace', to: 'group:crew', text, sentAt, ...more }) as SeedMessage;

/** Four matches: one far in the past, three near the end, one of them in a thread. */
const messages = (): SeedMessage[] => [
  say('old', 'An anchor of old', dayAt(20, '8:00')),
  ...talk(400),
  say('mid', 'The Anchor is up', Date.now() - 120_000),
  say('thread', 'A thread begins', Date.now() - 110_000),
  say('reply', 'An anchor in the thread', Date.now() - 100_000, { parent: 'thread' }),
  say('new', 'Anchor, anchor', Date.now() - 60_000),
];

async function open() {
  const chat = new TestChat({ seed: seedOf(messages()), height: 500 });
  const stage = await showChat(chat);
  await stage.list.openSearch();
  await until(
    () => partOf(stage.list, 'search-field') === stage.list.shadowRoot!.activeElement,
    'the focus in the field',
  );
  return { ...stage, chat };
}

const status = (list: Element): string => wordsOf(find(partOf(list, 'search')!, '[role="status"]'));
const button = (list: Element, name: string): HTMLButtonElement =>
  find<HTMLButtonElement>(partOf(list, 'search')!, `button[aria-label="${name}"]`);
const marks = (name: string): AbstractRange[] =>
  'highlights' in CSS ? [...(CSS.highlights.get(name) ?? [])] : [];
const marked = (): string[] => marks('parlour-found').map(String);
/** The words of the row in which what one has come to is marked. */
const markedHere = (): string =>
  marks('parlour-found-here')
    .map(({ startContainer }) => wordsOf(startContainer.parentElement!.closest('[part~="message"]')))
    .join();
const shows = (list: Element, words: string) => (): boolean => {
  const row = rowWith(list, words);
  if (!row) return false;
  const { top, bottom } = row.getBoundingClientRect();
  const view = partOf(list, 'scroller')!.getBoundingClientRect();
  return top >= view.top - 1 && bottom <= view.bottom + 1;
};

describe('The search within a conversation', () => {
  it('opens with the focus in its field, and is a search with names', async () => {
    const { list } = await open();
    expect(partOf(list, 'search')!.getAttribute('role')).to.equal('search');
    expect(partOf(list, 'search-field')!.ariaLabel).to.equal('Search in this chat');
    for (const name of ['Previous match', 'Next match']) expect(button(list, name).disabled).to.equal(true);
    await accessible(list);
  });

  it('counts, goes to the newest match, and by Enter and Shift+Enter to older and newer ones, however far', async () => {
    const { list } = await open();
    await type('anchor');
    await until(() => status(list) === '1 of 4', 'the count');
    // The newest message is the last of all: nothing floats over it.
    await until(shows(list, 'Anchor, anchor'), 'the newest match');
    await until(() => !partOf(list, 'to-newest'), 'no way to where one is');
    await press('Enter');
    await until(() => status(list) === '2 of 4', 'the next older');
    await until(shows(list, 'A thread begins'), 'the root of the thread that it is in');
    await press('Enter');
    await until(() => status(list) === '3 of 4', 'the next older');
    await until(shows(list, 'The Anchor is up'), 'it is in view');
    await press('Enter');
    await until(() => status(list) === '4 of 4', 'the oldest');
    await until(shows(list, 'An anchor of old'), 'what is around it was loaded');
    await press('Enter');
    await until(() => status(list) === '1 of 4', 'round');
    await until(shows(list, 'Anchor, anchor'), 'the newest again');
    await until(() => !partOf(list, 'to-newest'), 'no way to where one is again');
    await press('Shift+Enter');
    await until(() => status(list) === '4 of 4', 'round the other way');
    await until(shows(list, 'An anchor of old'), 'the oldest again');
    // The focus stays where one types.
    expect(list.shadowRoot!.activeElement === partOf(list, 'search-field')).to.equal(true);
    await accessible(list);
  });

  it('by its buttons, too', async () => {
    const { list } = await open();
    await type('anchor');
    await until(() => status(list) === '1 of 4', 'the count');
    await click(button(list, 'Previous match'));
    await until(() => status(list) === '2 of 4', 'older');
    await click(button(list, 'Next match'));
    await until(() => status(list) === '1 of 4', 'newer');
  });

  it('says when there is nothing, and takes blanks for no words', async () => {
    const { list } = await open();
    await type('zzz');
    await until(() => status(list) === 'No matches', 'words');
    expect(button(list, 'Next match').disabled).to.equal(true);
    find<HTMLInputElement>(list, '[part~="search-field"]').select();
    await type('   ');
    await until(() => status(list) === '', 'no words');
    await list.updateComplete;
    expect(marked()).to.deep.equal([]);
  });

  it('marks the words in what is on screen, and no longer once it is closed', async function () {
    if (!('highlights' in CSS)) this.skip();
    await open();
    await type('anchor');
    await until(() => marked().length === 3, 'three marks');
    expect(marked()).to.deep.equal(['Anchor', 'Anchor', 'anchor']);
    await until(() => markedHere().includes('Anchor, anchor'), 'the one that it has come to');
    await press('Enter');
    await until(() => markedHere() === '', 'the next one is in a thread');
    await press('Enter');
    await until(() => markedHere().includes('The Anchor is up'), 'the one before');
    expect(marked()).to.have.length(3);
    await press('Escape');
    await until(() => marked().length === 0, 'none');
    expect(markedHere()).to.equal('');
  });

  it('closes by Escape and by its button; the focus goes back, or to where one has come', async () => {
    const { list, field } = await open();
    await press('Escape');
    await until(() => !partOf(list, 'search'), 'it is closed');
    await until(
      () => list.shadowRoot!.activeElement?.matches('[part~="message"]'),
      'the focus is on a message',
    );
    field.focus();
    await list.openSearch();
    await until(
      () => partOf(list, 'search-field') === list.shadowRoot!.activeElement,
      'the focus in the field',
    );
    await type('anchor');
    await until(() => status(list) === '1 of 4', 'the count');
    await click(button(list, 'Close'));
    await until(() => !partOf(list, 'search'), 'it is closed');
    await until(() => document.activeElement?.localName === 'chat-composer', 'the focus is back');
    // Opened again it is new.
    await list.openSearch();
    expect(find<HTMLInputElement>(list, '[part~="search-field"]').value).to.equal('');
    expect(status(list)).to.equal('');
  });

  it('closes when one turns to another conversation', async () => {
    const { list } = await open();
    list.group = '';
    list.user = 'grace';
    await until(() => !partOf(list, 'search'), 'it is closed');
  });

  it('of a thread finds what is in the thread', async () => {
    const { list, session } = await open();
    const { items } = await session.listMessages({ conversationId: 'group:crew', search: 'A thread begins' });
    list.thread = items[0]!.id;
    await rowNamed(list, 'An anchor in the thread');
    await list.openSearch();
    await until(
      () => partOf(list, 'search-field') === list.shadowRoot!.activeElement,
      'the focus in the field',
    );
    await type('anchor');
    await until(() => status(list) === '1 of 1', 'the count');
  });

  it('that fails says so, and searches again on Enter', async () => {
    let fails = true;
    const chat = new TestChat({
      seed: seedOf(messages()),
      height: 500,
      wrap: transport => ({
        ...transport,
        messages: {
          ...transport.messages,
          list: (query, signal) =>
            fails && query.search
              ? transport.messages.get('nope', signal).then(() => ({ items: [] }))
              : transport.messages.list(query, signal),
        },
      }),
    });
    const { list, element } = await showChat(chat);
    await list.openSearch();
    await until(
      () => partOf(list, 'search-field') === list.shadowRoot!.activeElement,
      'the focus in the field',
    );
    await type('anchor');
    await until(() => findAll(element, '[part~="notice"]').some(isVisible), 'a notice');
    fails = false;
    await press('Enter');
    await until(() => status(list) === '1 of 4', 'the count');
  });
});
