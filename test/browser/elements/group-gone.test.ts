import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-app/define.js';
import { columns, NARROW, WIDE } from '../../support/app.js';
import { expectAccessible } from '../../support/axe.js';
import { dayAt, find, findAll, isVisible, partOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { click, press, type } from '../../support/input.js';
import { until } from '../../support/wait.js';

const seed = seedOf([
  { from: 'grace', to: 'group:crew', sentAt: dayAt(1, '9:00'), text: 'A question', ref: 'root' },
  { from: 'linus', to: 'group:crew', sentAt: dayAt(1, '9:01'), text: 'An answer', parent: 'root' },
]);

/** Ada has the crew's chat open, Grace owns it and is elsewhere. */
async function show(width = WIDE) {
  const chat = new TestChat({ seed, width, height: 700 });
  const { session: grace } = await chat.elsewhere('grace');
  const element = await chat.show(html`<chat-app></chat-app>`);
  element.session!.open('group:crew');
  await until(() => findAll(element, '[part~="message"]').length > 0, 'the messages');
  return { chat, grace, element, app: element.querySelector('chat-app')! };
}

const composerIn = (root: Element) => find(root, 'chat-composer');
const listIn = (root: Element) => find(root, 'chat-messages');

async function write(composer: Element, words: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(composer, 'textarea');
  await until(() => !field.disabled, 'one may write');
  field.focus();
  await type(words);
  await until(() => field.value === words, 'the words');
}

/** What is said where the messages were. */
const stateOf = (list: Element): HTMLElement | undefined =>
  findAll(list.shadowRoot!, '[role="alert"][data-code]').filter(isVisible)[0];

const saysGone = async (list: Element): Promise<string> => {
  await until(() => stateOf(list), 'why there is nothing to read');
  expect(findAll(list.shadowRoot!, '[role="status"].skeleton').length).to.equal(0);
  await until(() => wordsOf(stateOf(list)), 'the words');
  return wordsOf(stateOf(list));
};

/** Ada answers in a thread, beside the chat. */
async function answer(app: Element, words: string): Promise<HTMLElement> {
  await click(find(listIn(app), '[part~="thread"]'));
  await until(
    () => findAll(app, 'chat-thread')[0]?.shadowRoot?.querySelector('chat-composer')?.shadowRoot,
    'the thread',
  );
  const thread = find(app, 'chat-thread');
  await until(() => findAll(thread, '[part~="message"]').length === 1, 'the answer');
  await write(composerIn(thread), words);
  return thread;
}

/** What is written stands there, cannot be sent, and can be copied. */
async function keeps(composer: Element, words: string): Promise<void> {
  await until(() => partOf(composer, 'copy-text'), 'that one may copy the words');
  const field = find<HTMLTextAreaElement>(composer, 'textarea');
  expect([field.value, field.disabled]).to.deep.equal([words, true]);
  expect(isVisible(field) && isVisible(partOf(composer, 'copy-text')!)).to.equal(true);
}

describe('a group that is gone', () => {
  it('says so where its messages were, keeps what was being written, and leads on', async () => {
    const { grace, element, app } = await show();
    await write(composerIn(app), 'all of this');
    await grace.deleteGroup('crew');
    expect(await saysGone(listIn(app))).to.include('This group doesn’t exist');
    await keeps(composerIn(app), 'all of this');
    const header = find(app, 'chat-header');
    await until(() => wordsOf(partOf(header, 'status')).includes('doesn’t exist'), 'the header, too');
    expect(wordsOf(partOf(header, 'name'))).to.equal('The crew');
    await until(() => !element.session!.state.notices.length, 'nothing that covers what was written');
    await expectAccessible(app);
    await click(find(app, '[slot="way-on"]'));
    await until(() => !element.session!.state.current, 'no chat is open');
    await until(() => partOf(app, 'empty'), 'what one can do now');
  });

  it('does so at 360 pixels, and gives the focus to the list', async () => {
    const { grace, app } = await show(NARROW);
    await write(composerIn(app), 'all of this');
    await grace.deleteGroup('crew');
    await saysGone(listIn(app));
    await keeps(composerIn(app), 'all of this');
    find(app, '[slot="way-on"]').focus();
    await press('Enter');
    await until(() => columns(app).join() === 'list', 'the list');
    await until(() => app.shadowRoot!.activeElement, 'the focus is in the app');
  });

  it('says so when it was gone before one came, and offers what was kept', async () => {
    const { chat, grace, element } = await show();
    await write(composerIn(element), 'before');
    await until(() => element.session!.state.drafts.get('group:crew')?.text === 'before', 'a draft');
    const draft = element.session!.state.drafts.get('group:crew')!;
    await grace.deleteGroup('crew');
    const later = await chat.show(html`<chat-app></chat-app>`);
    later.session!.saveDraft('group:crew', draft);
    later.session!.open('group:crew');
    const app = later.querySelector('chat-app')!;
    await until(() => findAll(app, 'chat-messages').length, 'the chat');
    await saysGone(listIn(app));
    await keeps(composerIn(app), 'before');
    expect(isVisible(find(app, '[slot="way-on"]'))).to.equal(true);
  });

  it('keeps what was being written in a thread, in view', async () => {
    const { grace, app } = await show();
    const thread = await answer(app, 'an answer, too');
    await grace.deleteGroup('crew');
    await saysGone(listIn(thread));
    await keeps(composerIn(thread), 'an answer, too');
    expect(isVisible(thread)).to.equal(true);
    await saysGone(find(app, '[part="chat"] > chat-messages'));
    await expectAccessible(app);
  });

  for (const [way, reason] of [
    ['kick', 'Join The crew to write.'],
    ['ban', 'You are banned from The crew.'],
  ] as const) {
    it(`keeps what was being written in a thread after a ${way}, and says why`, async () => {
      const { grace, app } = await show();
      const thread = await answer(app, 'an answer, too');
      await grace[way]('crew', 'ada');
      await until(() => wordsOf(composerIn(thread).shadowRoot).includes(reason), 'the reason');
      await keeps(composerIn(thread), 'an answer, too');
      if (way === 'ban') expect(await saysGone(listIn(thread))).to.include('You are banned');
      await expectAccessible(app);
    });
  }

  it('is said by a list that has a group of its own', async () => {
    const chat = new TestChat({ seed });
    const { session: grace } = await chat.elsewhere('grace');
    const element = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
    await until(() => findAll(element, '[part~="message"]').length > 0, 'the messages');
    await grace.deleteGroup('crew');
    expect(await saysGone(listIn(element))).to.include('This group doesn’t exist');
  });
});
