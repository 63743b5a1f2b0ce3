import { expect } from 'chai';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import {
  dayAt,
  findAll,
  partOf,
  rowNamed,
  rowWith,
  seedOf,
  talk,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { accessible, choose, messageOf, showChat } from '../../support/message-actions.js';
import { until } from '../../support/wait.js';

const old: SeedMessage = {
  ref: 'old',
  from: 'grace',
  to: 'group:crew',
  sentAt: dayAt(20, '8:00'),
  text: '**Old** words',
};
const mine: SeedMessage = { from: 'ada', to: 'group:crew', sentAt: Date.now() - 60_000, text: 'My words' };
const both = async (messages: SeedMessage[] = [old, mine]) => {
  const chat = new TestChat({ seed: seedOf(messages), height: 420 });
  const { list: hers, field: herField } = await showChat(chat, 'group:crew', 'grace');
  return { chat, hers, herField, ...(await showChat(chat)) };
};
const composing = (root: Element): string => wordsOf(partOf(root, 'composing'));
const hasFocus = (field: HTMLElement) => (): boolean =>
  (field.getRootNode() as ShadowRoot).activeElement === field;

describe('Answering a message', () => {
  it('shows over the field whom and what one answers; it goes out as a quote, which leads back and flashes', async () => {
    const { element, list, field, hers } = await both([old, ...talk(200)]);
    await list.scrollToMessage(
      (await element.session!.listMessages({ conversationId: 'group:crew', search: 'Old' })).items[0]!.id,
    );
    await choose(list, 'Old words', 'reply');
    await until(() => composing(element), 'what is answered');
    expect(composing(element)).to.match(/^Replying to Grace ?Old words$/);
    await until(hasFocus(field), 'the focus in the field');
    await accessible(element);
    await type('An answer');
    await press('Enter');
    const row = await rowNamed(list, 'An answer');
    await until(() => composing(element) === '', 'nothing is answered any more');
    await until(() => rowWith(hers, 'An answer'), 'it is there');
    const quote = partOf(rowWith(hers, 'An answer')!, 'quote')!;
    expect(wordsOf(quote)).to.match(/^Grace ?Old words$/);
    expect(rowWith(hers, 'Message 5.') === undefined).to.equal(true);
    await until(() => row.dataset['state'] !== 'sending', 'it is sent');
    await click(partOf(rowWith(list, 'An answer')!, 'quote')!);
    const there = (): HTMLElement | undefined =>
      findAll(list, '[part~="message"]').find(
        each => wordsOf(each).includes('Old words') && !partOf(each, 'quote'),
      );
    await until(() => there()?.classList.contains('flash'), 'it flashes');
    const { top, bottom } = there()!.getBoundingClientRect();
    const view = partOf(list, 'scroller')!.getBoundingClientRect();
    expect(top >= view.top && bottom <= view.bottom).to.equal(true);
    await until(() => !there()!.classList.contains('flash'), 'and no longer');
  });

  it('is left by Escape and by its button; what was written stays', async () => {
    const { element, list, field } = await both();
    field.focus();
    await type('Half a th');
    for (const leave of [() => press('Escape'), () => click(partOf(element, 'composing-leave')!)]) {
      await choose(list, 'Old words', 'reply');
      await until(hasFocus(field), 'the focus in the field');
      await until(() => composing(element), 'what is answered');
      await leave();
      await until(() => composing(element) === '', 'left');
      expect(field.value).to.equal('Half a th');
    }
    await until(hasFocus(field), 'the focus in the field');
    await type('ought');
    await press('Enter');
    await until(() => rowWith(list, 'Half a thought'), 'it is sent');
    expect(partOf(rowWith(list, 'Half a thought')!, 'quote') === null).to.equal(true);
  });

  it('another message takes its place', async () => {
    const { element, list } = await both();
    await choose(list, 'Old words', 'reply');
    await until(() => /Old words/.test(composing(element)), 'the first');
    await choose(list, 'My words', 'reply');
    await until(() => /My words/.test(composing(element)), 'the other');
  });
});

describe('Changing a message', () => {
  it('puts its words into the field; the other side sees the change', async () => {
    const { element, list, field, hers } = await both();
    await choose(list, 'My words', 'edit');
    await until(() => field.value === 'My words', 'the words in the field');
    await until(hasFocus(field), 'the focus in the field');
    expect(composing(element)).to.match(/^Editing ?My words$/);
    await accessible(element);
    await press('End');
    await type(', better');
    await press('Enter');
    await until(() => field.value === '', 'the field is empty');
    await until(() => rowWith(hers, 'My words, better'), 'the change');
    expect(wordsOf(partOf(rowWith(hers, 'better')!, 'edited'))).to.equal('edited');
    expect(wordsOf(partOf(rowWith(list, 'better')!, 'edited'))).to.equal('edited');
    expect(composing(element)).to.equal('');
  });

  it('is left by Escape, which brings the draft back', async () => {
    const { element, list, field } = await both();
    field.focus();
    await type('A draft');
    await choose(list, 'My words', 'edit');
    await until(() => field.value === 'My words', 'the words in the field');
    await type('…');
    await press('Escape');
    await until(() => field.value === 'A draft', 'the draft');
    expect(composing(element)).to.equal('');
    expect(rowWith(list, 'My words…') === undefined).to.equal(true);
  });

  it('goes on after one looked into another conversation, and the draft is not lost', async () => {
    const { element, list, field } = await both();
    const composer = element.querySelector('chat-composer')!;
    field.focus();
    await type('A draft');
    await choose(list, 'My words', 'edit');
    await until(() => field.value === 'My words', 'the words in the field');
    composer.group = '';
    composer.user = 'grace';
    await until(() => field.value === '', 'the other field');
    composer.user = '';
    composer.group = 'crew';
    await until(() => /^Editing/.test(composing(element)), 'back at the change');
    expect(field.value).to.equal('My words');
    field.focus();
    await press('Escape');
    await until(() => field.value === 'A draft', 'the draft');
  });

  it('without a change sends nothing, empty sends nothing, and what is refused stays in the field', async () => {
    let asked = 0;
    const chat = new TestChat({
      seed: seedOf([mine]),
      wrap: transport => ({
        ...transport,
        messages: {
          ...transport.messages,
          edit: (id, changes, signal) => {
            asked += 1;
            return transport.messages.edit!(`${id}nope`, changes, signal);
          },
        },
      }),
    });
    const { element, list, field } = await showChat(chat);
    await choose(list, 'My words', 'edit');
    await until(() => field.value === 'My words', 'the words in the field');
    await press('Enter');
    await until(() => composing(element) === '', 'left');
    expect(asked).to.equal(0);
    await choose(list, 'My words', 'edit');
    await until(() => field.value === 'My words', 'the words in the field');
    field.select();
    await press('Delete');
    await press('Enter');
    expect(asked).to.equal(0);
    await type('Others');
    await press('Enter');
    await until(
      () => /no longer there/.test(wordsOf(element.querySelector('chat-composer')!.shadowRoot)),
      'the reason',
    );
    expect(field.value).to.equal('Others');
    expect(composing(element)).to.match(/^Editing/);
    await until(() => rowWith(list, 'My words'), 'what was said stands');
  });

  it('asks the page first', async () => {
    const { element, list, field, session } = await both();
    const heard: string[] = [];
    element.addEventListener('chat-edit', event => {
      heard.push(event.text);
      event.preventDefault();
    });
    await choose(list, 'My words', 'edit');
    await until(() => field.value === 'My words', 'the words in the field');
    await press('End');
    await type('!');
    await press('Enter');
    expect(heard).to.deep.equal(['My words!']);
    expect((messageOf(session, 'group:crew', 'My words') as { text: string }).text).to.equal('My words');
  });

  it('of a message that is deleted meanwhile ends', async () => {
    const { element, list, field, chat, session } = await both();
    const { session: tablet } = await chat.elsewhere('ada');
    await choose(list, 'My words', 'edit');
    await until(() => field.value === 'My words', 'the words in the field');
    await tablet.deleteMessage(messageOf(session, 'group:crew', 'My words').id, 'everyone');
    await rowNamed(list, 'You deleted this message.');
    await until(() => composing(element) === '', 'nothing to change');
  });
});
