import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-composer/define.js';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatComposer } from '../../../src/elements/chat-composer/chat-composer.js';
import type { ChatSession } from '../../../src/elements/chat-session/chat-session.js';
import { registerKind } from '../../../src/kinds/index.js';
import type { ComposeContext } from '../../../src/kinds/kind.js';
import type { CustomMessage } from '../../../src/model/message.js';
import type { Session } from '../../../src/session/session.js';
import { expectAccessible } from '../../support/axe.js';
import {
  atEnd,
  dayAt,
  find,
  findAll,
  rowsOf,
  rowNamed,
  seedOf,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const pollBy = (from: string, customData = {}, more = {}): SeedMessage => ({
  from,
  to: 'group:crew',
  sentAt: dayAt(1, '9:00'),
  custom: 'poll',
  text: 'Drinks?',
  customData: {
    question: 'Drinks?',
    options: ['Tea', 'Coffee', 'Water'].map((label, i) => ({ id: String(i), label })),
    ...customData,
  },
  ...more,
});

/** Shows Ada the group with this message, Grace being elsewhere. */
async function show(message: SeedMessage, language = 'en') {
  const chat = new TestChat({ seed: seedOf([message]), height: 700 });
  const list = await chat.show(html`<chat-messages group="crew"></chat-messages>`, 'ada', language);
  // How it is drawn is loaded with the first one.
  await until(() => findAll(list, '[part=poll], .unknown').length > 0, 'the body');
  const { session } = await chat.elsewhere('grace');
  void session.loadThread('group:crew');
  await until(() => messagesOf(session).length > 0, 'Grace has it, too');
  return { list, grace: session, chat };
}

const messagesOf = (session: Session): CustomMessage[] =>
  (session.state.threads.get('group:crew')?.entries ?? []).map(({ message }) => message as CustomMessage);
const options = (list: Element): HTMLElement[] => findAll(list, '[part~="poll-option"]');
const option = (list: Element, name: string): HTMLElement =>
  options(list).find(each => wordsOf(each).startsWith(name))!;
const results = (list: Element): string[] => options(list).map(wordsOf);
const chosen = (list: Element): string[] =>
  options(list)
    .filter(each => each.ariaChecked === 'true')
    .map(each => wordsOf(each).split(' ')[0]!);
/** Who voted for what, as Grace's service has it. */
const votesAt = (session: Session): string[] =>
  (messagesOf(session)[0]!.reactions ?? []).flatMap(({ emoji, users }) =>
    users.map(({ uid }) => `${uid} ${emoji}`),
  );

describe('custom/poll', () => {
  it('counts one vote a person, for everyone and at once, and moves it', async () => {
    const { list, grace } = await show(pollBy('grace'));
    expect(find(list, '[role=radiogroup]').ariaLabel).to.equal('Drinks?');
    await click(option(list, 'Tea'));
    await until(() => votesAt(grace).join() === 'ada 1️⃣', 'Grace sees the vote');
    await grace.react(messagesOf(grace)[0]!.id, '2️⃣', true);
    await until(
      () => results(list).join('|') === 'Tea 50% 1 vote|Coffee 50% 1 vote|Water 0% 0 votes',
      'both votes',
    );
    await click(option(list, 'Water'));
    await until(() => votesAt(grace).join() === 'grace 2️⃣,ada 3️⃣', 'the vote has moved');
    await until(() => chosen(list).join() === 'Water', 'one is marked');
    await until(
      () => wordsOf(find(list, '[role=status].poll-said')) === 'You voted for Water.',
      'it is said',
    );
    // Pressed again, it is taken back.
    await click(option(list, 'Water'));
    await until(() => votesAt(grace).join() === 'grace 2️⃣', 'it is gone');
    expect(chosen(list)).to.deep.equal([]);
    expect(wordsOf(find(list, '[part=poll-votes]'))).to.equal('1 vote');
  });

  it('takes several where several are allowed', async () => {
    const { list, grace } = await show(pollBy('grace', { multiple: true }));
    expect(options(list).map(each => each.role)).to.deep.equal(['checkbox', 'checkbox', 'checkbox']);
    await click(option(list, 'Tea'));
    await until(() => chosen(list).join() === 'Tea', 'one');
    await click(option(list, 'Coffee'));
    await until(() => votesAt(grace).join() === 'ada 1️⃣,ada 2️⃣', 'two votes');
    expect(chosen(list)).to.deep.equal(['Tea', 'Coffee']);
  });

  it('takes back one of two votes that two devices made where one is allowed', async () => {
    const { grace } = await show(
      pollBy('grace', {}, { reactions: { '2️⃣': ['ada'], '3️⃣': ['ada', 'linus'] } }),
    );
    await until(() => votesAt(grace).join() === 'ada 2️⃣,linus 3️⃣', 'one vote of Ada is left');
  });

  it('shows votes as results, and other reactions as reactions', async () => {
    const { list } = await show(pollBy('grace', {}, { reactions: { '1️⃣': ['linus'], '🥂': ['grace'] } }));
    expect(findAll(list, '[part=reaction]').map(each => each.dataset['emoji'])).to.deep.equal(['🥂']);
    expect(results(list)[0]).to.equal('Tea 100% 1 vote');
  });

  it('says who voted, everyone, and by name', async () => {
    const { list } = await show(
      pollBy('grace', {}, { reactions: { '1️⃣': ['ada', 'linus'], '3️⃣': ['grace'] } }),
    );
    await click(find(list, '[part=poll-voters] summary'));
    const said = () => findAll(list, '[part=poll-voters] dl > div').map(wordsOf);
    await until(() => said().length === 2, 'the names');
    expect(said()[0]).to.match(/^Tea\s?You\s?Linus$/);
    expect(said()[1]).to.match(/^Water\s?Grace$/);
  });

  it('says nobody’s name in an anonymous one', async () => {
    const { list } = await show(pollBy('grace', { anonymous: true }, { reactions: { '1️⃣': ['linus'] } }));
    expect(wordsOf(find(list, '[part=poll]')))
      .to.include('Anonymous')
      .and.to.not.include('Linus');
    expect(findAll(list, '[part=poll-voters]').length).to.equal(0);
  });

  it('is ended and opened again by its sender alone, for everyone', async () => {
    const { list, chat, grace } = await show(pollBy('ada', {}, { reactions: { '1️⃣': ['ada'] } }));
    const other = await chat.show(html`<chat-messages group="crew"></chat-messages>`, 'linus');
    await until(() => options(other).length === 3, 'the poll on Linus’s screen');
    expect(findAll(other, '[part=poll-end]').length).to.equal(0);
    await click(find(list, '[part=poll-end]'));
    await until(() => wordsOf(find(other, '[part=poll]')).includes('Closed'), 'closed for Linus');
    expect(findAll(other, '[role=radio]').length).to.equal(0);
    expect(results(other)[0]).to.equal('Tea 100% 1 vote');
    expect(messagesOf(grace)[0]!.customData['question']).to.equal('Drinks?');
    await until(() => wordsOf(find(list, '[part=poll-end]')) === 'Open again', 'the way back');
    expect(results(list)[0]).to.equal('Tea 100% 1 vote your vote');
    await click(find(list, '[part=poll-end]'));
    await until(() => findAll(other, '[role=radio]').length === 3, 'open for Linus');
  });

  it('ends by itself when its time has come', async () => {
    const { list } = await show(pollBy('grace', { closesAt: Date.now() + 2500 }));
    expect(findAll(list, '[role=radio]').length).to.equal(3);
    await until(() => wordsOf(find(list, '[part=poll]')).includes('Closed'), 'the end');
    expect(findAll(list, '[role=radio]').length).to.equal(0);
  });

  for (const wrong of [{ question: 7 }, { options: 'none' }, { options: [{}] }, { options: [null, 3] }]) {
    it(`shows wrong data by its words: ${JSON.stringify(wrong)}`, async () => {
      const { list } = await show(pollBy('grace', wrong));
      expect(wordsOf(rowsOf(list)[0]))
        .to.include('Drinks?')
        .and.to.include('custom/poll');
      expect(options(list).length).to.equal(0);
    });
  }

  it('is used by keys: arrows walk, nothing is chosen before it is pressed', async () => {
    const { list, grace } = await show(pollBy('grace'));
    expect(options(list).map(each => each.tabIndex)).to.deep.equal([0, -1, -1]);
    options(list)[0]!.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(chosen(list)).to.deep.equal([]);
    await press(' ');
    await until(() => votesAt(grace).join() === 'ada 2️⃣', 'the vote');
    await until(
      () =>
        options(list)
          .map(each => each.tabIndex)
          .join() === '-1,0,-1',
      'the Tab key goes to it',
    );
  });

  it('is spoken with its results, in each language', async () => {
    const { list } = await show(pollBy('grace', {}, { reactions: { '1️⃣': ['ada'] } }));
    expect(rowsOf(list)[0]!.ariaLabel).to.match(
      /^Grace, .*: Poll: Drinks\?, Tea: 1 vote, your vote, Coffee: 0 votes, Water: 0 votes$/,
    );
    const { list: german } = await show(pollBy('grace'), 'de');
    await until(() => wordsOf(find(german, '[part=poll]')).includes('Eine Antwort'), 'German');
    const { list: arabic } = await show(pollBy('grace'), 'ar');
    await until(() => wordsOf(find(arabic, '[part=poll]')).includes('إجابة واحدة'), 'Arabic');
  });

  it('is for everyone', async () => {
    const reactions = { '1️⃣': ['ada', 'grace'], '2️⃣': ['linus'] };
    for (const data of [{}, { multiple: true, anonymous: true }, { closed: true }]) {
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        const { list } = await show(pollBy('ada', data, { reactions }));
        await expectAccessible(find(list, '[part=poll]'));
      }
    }
  });
});

describe('making a poll', () => {
  let composer: ChatComposer;
  const part = (root: Element, name: string): HTMLElement => find(root, `[part~="${name}"]`);
  const form = (): Element => find(composer, 'chat-poll-form');
  const fields = (): HTMLInputElement[] => findAll(form(), '[part=option]');
  const items = (): HTMLElement[] => findAll(composer, '[part~=item]');

  async function put(): Promise<ChatSession> {
    const chat = new TestChat({ height: 700 });
    const session = await chat.show(
      html`<div style="display:grid;grid-template-rows:minmax(0,1fr) auto;min-block-size:0">
        <chat-messages group="crew"></chat-messages><chat-composer group="crew"></chat-composer>
      </div>`,
    );
    composer = session.querySelector('chat-composer')!;
    await until(() => findAll(composer, '[part=attach]:enabled').length > 0, 'the composer');
    return session;
  }

  async function choose(name: string): Promise<void> {
    await click(part(composer, 'attach'));
    await until(() => items().length > 0, 'the menu');
    await click(items().find(item => wordsOf(item) === name)!);
  }

  it('begins in the menu of the attach button, and is sent when it is whole', async () => {
    const session = await put();
    expect(part(composer, 'attach').getAttribute('aria-haspopup')).to.equal('menu');
    await choose('Poll');
    await until(
      () => findAll(composer, 'chat-poll-form [part=question], [part=question]').length > 0,
      'the form',
    );
    await press('Enter');
    await click(part(form(), 'send'));
    await until(() => wordsOf(part(form(), 'error')) === 'Write a question.', 'the question is missed');
    part(form(), 'question').focus();
    await type('Where to?');
    await press('Enter');
    await type('Sea');
    await click(part(form(), 'send'));
    await until(() => wordsOf(part(form(), 'error')) === 'Give at least two options.', 'two are missed');
    expect(fields()[1]!.getAttribute('aria-invalid')).to.equal('true');
    await type('Sea');
    await click(part(form(), 'send'));
    await until(() => wordsOf(part(form(), 'error')) === 'This option is there already.', 'twice the same');
    await expectAccessible(form());
    await type('side');
    await press('Enter');
    await until(() => fields().length === 3, 'a third');
    await type('Lakes');
    await click(find(form(), '[type=checkbox]'));
    await click(part(form(), 'send'));
    const row = await rowNamed(session, 'Where to?');
    expect(findAll(form(), 'dialog').length).to.equal(0);
    await until(() => findAll(row, '[role=checkbox]').length === 3, 'the poll, sent');
    expect(results(row).map(words => words.split(' ')[0])).to.deep.equal(['Sea', 'Seaside', 'Lakes']);
  });

  it('adds and takes away options, between two and ten, and keeps what was written when closed', async () => {
    await put();
    await choose('Poll');
    await until(() => findAll(composer, '[part=add]').length > 0, 'the form');
    expect(findAll(form(), '[part=remove]').length).to.equal(0);
    for (let count = 3; count <= 10; count += 1) {
      await click(part(form(), 'add'));
      await until(() => fields().length === count, `${String(count)} options`);
    }
    expect(findAll(form(), '[part=add]').length).to.equal(0);
    await type('Ten');
    await click(find(form(), '[aria-label="Remove option 1"]'));
    await until(() => fields().length === 9, 'nine');
    await press('Escape');
    await until(() => findAll(form(), 'dialog').length === 0, 'closed');
    await choose('Poll');
    await until(() => fields().length === 9, 'as it was left');
    expect(fields().at(-1)!.value).to.equal('Ten');
  });

  it('asks the page before it is sent', async () => {
    const session = await put();
    let asked = 0;
    session.addEventListener('chat-send', event => {
      asked += 1;
      event.preventDefault();
    });
    await choose('Poll');
    await until(() => findAll(composer, '[part=question]').length > 0, 'the form');
    part(form(), 'question').focus();
    for (const words of ['Q', 'A', 'B']) {
      await type(words);
      await press('Enter');
    }
    await until(() => fields().length === 3, 'a third field');
    // Enter where nothing more is written sends.
    await press('Enter');
    await until(() => asked === 1, 'the question');
    expect(rowsOf(session).length).to.equal(0);
  });

  it('offers what the page’s own kinds have, and what they say', async () => {
    const session = await put();
    let given: ComposeContext | undefined;
    atEnd(
      registerKind<CustomMessage>('custom/dice', {
        frame: 'bubble',
        render: ({ text }) => text,
        preview: ({ text }) => text,
        compose: { label: () => 'Dice', open: context => void (given = context) },
      }),
    );
    await choose('Dice');
    await until(() => given, 'it is opened');
    given!.tell('Rolling');
    await until(() => wordsOf(composer.shadowRoot).includes('Rolling'), 'its words');
    given!.send({ custom: 'dice', customData: { eyes: 6 }, text: 'Six' });
    await rowNamed(session, 'Six');
  });

  it('sends where one is, and says so when the page may not know it', async () => {
    const session = await put();
    const { geolocation } = navigator;
    const answer = (position: Partial<Geolocation>): void => {
      Object.defineProperty(navigator, 'geolocation', { value: position, configurable: true });
    };
    atEnd(() => Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true }));
    answer({ getCurrentPosition: (_, refuse) => refuse?.({ code: 1 } as GeolocationPositionError) });
    await choose('My location');
    await until(
      () => wordsOf(composer.shadowRoot).includes('This page may not know where you are.'),
      'why not',
    );
    answer({
      getCurrentPosition: take =>
        take({ coords: { latitude: 57.6713, longitude: 11.9025 } } as GeolocationPosition),
    });
    await choose('My location');
    const row = await rowNamed(session, '57.6713° N, 11.9025° E');
    expect(row.querySelector('a')!.getAttribute('href')).to.equal('geo:57.6713,11.9025');
    expect(wordsOf(composer.shadowRoot)).to.not.include('may not know');
  });
});
