import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import type { ChatInteractEvent } from '../../../src/kinds/index.js';
import type { CustomMessage } from '../../../src/model/message.js';
import type { Session } from '../../../src/session/session.js';
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
} from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const DAYS = {
  title: 'Stand-up moved',
  text: 'Which day?',
  elements: [
    { type: 'button', id: 'tue', label: 'Tuesday', style: 'primary' },
    { type: 'button', id: 'wed', label: 'Wednesday', style: 'danger' },
    { type: 'button', id: 'web', label: 'Calendar', url: 'https://example.com/' },
  ],
};
const LUNCH = {
  title: 'Lunch',
  submitLabel: 'Order',
  elements: [
    { type: 'select', id: 'dish', label: 'Dish', options: ['Soup', 'Fish'], required: true },
    { type: 'input', id: 'note', label: 'Allergies' },
  ],
};
const ask = (customData: object): SeedMessage =>
  ({
    from: 'grace',
    to: 'group:crew',
    sentAt: dayAt(1, '9:00'),
    custom: 'interactive',
    customData,
    text: 'A question',
  }) as SeedMessage;

async function show(customData: object, language = 'en') {
  const chat = new TestChat({ seed: seedOf([ask(customData)]), height: 760 });
  const list = await chat.show(html`<chat-messages group="crew"></chat-messages>`, 'ada', language);
  // How it is drawn is loaded with the first one.
  await until(() => findAll(list, '[part=interactive], .unknown').length > 0, 'the body');
  const { session } = await chat.elsewhere('grace');
  void session.loadThread('group:crew');
  await until(() => answersAt(session), 'Grace has it, too');
  return { list, grace: session, chat };
}
const answersAt = (session: Session): CustomMessage[] | undefined => {
  const entries = session.state.threads.get('group:crew')?.entries;
  return entries
    ?.map(({ message }) => message as CustomMessage)
    .filter(({ type: kind }) => kind === 'interaction');
};
const buttons = (list: Element): HTMLButtonElement[] => findAll(list, '[part~="interactive-button"]');
const button = (list: Element, name: string): HTMLButtonElement =>
  buttons(list).find(each => wordsOf(each) === name)!;

describe('custom/interactive', () => {
  it('answers with a message that quotes it, for everyone', async () => {
    const { list, grace } = await show(DAYS);
    await click(button(list, 'Tuesday'));
    await until(() => answersAt(grace)?.length === 1, 'Grace has the answer');
    const [answer] = answersAt(grace)!;
    expect(answer!.customData).to.deep.equal({
      inReplyTo: answer!.quotedMessageId,
      elementId: 'tue',
      values: {},
      label: 'Tuesday',
    });
    expect([answer!.sender.uid, answer!.text, answer!.quote?.text]).to.deep.equal([
      'ada',
      'Tuesday',
      'A question',
    ]);
    await until(() => rowsOf(list).length === 2, 'its row');
    const row = rowsOf(list)[1]!;
    expect(wordsOf(partOf(row, 'quote')))
      .to.include('Grace')
      .and.to.include('A question');
    expect(row.ariaLabel).to.match(/^You, .*: Chose “Tuesday”$/);
    expect(wordsOf(find(list, '.interactive-answer'))).to.equal('You chose: Tuesday');
    // Without `once`, one may change one's mind.
    expect(buttons(list).map(each => each.disabled)).to.deep.equal([false, false, undefined]);
    await click(button(list, 'Wednesday'));
    await until(() => wordsOf(find(list, '.interactive-answer')) === 'You chose: Wednesday', 'the new mind');
  });

  it('is answered once where it says so, by each person', async () => {
    const { list, chat, grace } = await show({ ...DAYS, once: true });
    const other = await chat.show(html`<chat-messages group="crew"></chat-messages>`, 'linus');
    await until(() => buttons(other).length === 3, 'the buttons on Linus’s screen');
    await click(button(list, 'Tuesday'));
    await until(() => button(list, 'Tuesday').disabled && button(list, 'Wednesday').disabled, 'off for Ada');
    await until(() => answersAt(grace)?.length === 1, 'the answer');
    await until(() => rowsOf(other).length === 2, 'the answer on Linus’s screen');
    expect(button(other, 'Tuesday').disabled).to.equal(false);
    expect(wordsOf(find(other, '.interactive-answer'))).to.equal('');
    // Another screen of Ada's knows it, too.
    const again = await chat.show(html`<chat-messages group="crew"></chat-messages>`, 'ada');
    await until(() => buttons(again).length === 3 && button(again, 'Tuesday').disabled, 'off there');
  });

  it('asks the page, which may do something else', async () => {
    const { list, grace } = await show(LUNCH);
    const heard: ChatInteractEvent[] = [];
    list.addEventListener('chat-interact', event => {
      heard.push(event);
      event.preventDefault();
    });
    const select = find<HTMLSelectElement>(list, 'select');
    select.value = 'Fish';
    find(list, 'input[name=note]').focus();
    await type(' nuts ');
    await press('Enter');
    await until(() => heard.length === 1, 'the event');
    expect([heard[0]!.message.customData['title'], heard[0]!.elementId]).to.deep.equal(['Lunch', 'submit']);
    expect(heard[0]!.values).to.deep.equal({ dish: 'Fish', note: 'nuts' });
    expect(answersAt(grace)).to.deep.equal([]);
    expect(rowsOf(list).length).to.equal(1);
  });

  it('sends what was filled in, and nothing while something is missed', async () => {
    const { list, grace } = await show(LUNCH);
    await click(button(list, 'Order'));
    expect(find(list, 'select').matches(':invalid')).to.equal(true);
    expect(rowsOf(list).length).to.equal(1);
    find<HTMLSelectElement>(list, 'select').value = 'Soup';
    find(list, 'input[name=note]').focus();
    await type('nuts');
    await click(button(list, 'Order'));
    await until(() => answersAt(grace)?.length === 1, 'the answer');
    expect(answersAt(grace)![0]!.customData['values']).to.deep.equal({ dish: 'Soup', note: 'nuts' });
    const row = await rowNamed(list, 'Dish: Soup');
    expect(wordsOf(row)).to.include('Allergies: nuts');
  });

  it('opens pages safely, and has no button that leads elsewhere', async () => {
    const evil = { type: 'button', id: 'evil', label: 'Evil', url: 'javascript:alert(1)' };
    const { list } = await show({ ...DAYS, elements: [...DAYS.elements, evil] });
    const link = button(list, 'Calendar') as unknown as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://example.com/',
      '_blank',
      'noopener noreferrer nofollow',
    ]);
    expect(buttons(list).map(wordsOf)).to.deep.equal(['Tuesday', 'Wednesday', 'Calendar']);
  });

  for (const wrong of [{}, { elements: 'x' }, { elements: [{ type: 'rocket' }] }]) {
    it(`shows wrong data by its words: ${JSON.stringify(wrong)}`, async () => {
      const { list } = await show(wrong);
      expect(wordsOf(rowsOf(list)[0]))
        .to.include('A question')
        .and.to.include('custom/interactive');
    });
  }

  it('is spoken with what it offers', async () => {
    const { list } = await show(DAYS);
    expect(rowsOf(list)[0]!.ariaLabel).to.match(
      /: Stand-up moved, Which day\?, Tuesday, Wednesday, Calendar$/,
    );
  });

  it('is for everyone', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const { list } = await show(DAYS);
      await click(button(list, 'Tuesday'));
      await until(() => rowsOf(list).length === 2, 'the answer');
      await expectAccessible(find(list, '[part=interactive]'));
      const { list: form } = await show(LUNCH, 'ar');
      await expectAccessible(find(form, '[part=interactive]'));
    }
  });

  it('keeps what was filled in while its row is far away', async () => {
    const { list } = await show(LUNCH);
    const { session } = list;
    const note = (): HTMLInputElement => find(list, 'input[name="note"]');
    note().focus();
    await type('nuts');
    const dish = find<HTMLSelectElement>(list, 'select');
    dish.value = 'Fish';
    dish.dispatchEvent(new Event('input', { bubbles: true }));
    for (let i = 0; i < 80; i += 1) session!.send('group:crew', { text: `Line ${i}` });
    const scroller = partOf(list, 'scroller')!;
    await until(
      () => !findAll(list, 'select').length && wordsOf(rowsOf(list).at(-1)).includes('79'),
      'it is gone',
    );
    scroller.scrollTop = 0;
    await until(() => findAll(list, 'select').length, 'it is back');
    expect(note().value).to.equal('nuts');
    expect(find<HTMLSelectElement>(list, 'select').value).to.equal('Fish');
  });
});
