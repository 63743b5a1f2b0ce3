import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import { registerKind } from '../../../src/kinds/registry.js';
import { atEnd, dayAt, findAll, rowNamed, rowsOf, seedOf, TestChat } from '../../support/chat.js';
import { until } from '../../support/wait.js';

const messages: SeedMessage[] = [
  { from: 'grace', to: 'group:crew', sentAt: dayAt(1, '9:00'), text: 'Before' },
];

async function begin(content = html`<chat-messages group="crew"></chat-messages>`) {
  const chat = new TestChat({ seed: seedOf(messages) });
  const element = await chat.show(content);
  await until(() => rowsOf(element).length > 0, 'rows');
  const said: string[] = [];
  const region = findAll(element, '[part~="announcer"]')[0]!;
  const observer = new MutationObserver(records => {
    // What a screen reader hears of: words that come, not those that go.
    if (records.some(({ addedNodes, type }) => type === 'characterData' || addedNodes.length))
      said.push((region.textContent ?? '').trim().replace(/\s*\n\s*/g, ' | '));
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  atEnd(() => observer.disconnect());
  const grace = (await chat.elsewhere('grace')).session;
  return { chat, element, region, said, grace };
}

describe('The announcer', () => {
  it('is one polite region a session, out of sight, though two lists show the conversation', async () => {
    const { region, element, said, grace } = await begin(
      html`<chat-messages group="crew"></chat-messages><chat-messages group="crew"></chat-messages>`,
    );
    expect(findAll(element, '[aria-live="polite"][role="log"]').length).to.equal(1);
    expect(region.getBoundingClientRect().width).to.be.below(2);
    grace.send('group:crew', { text: 'Hello' });
    await until(() => said.length, 'it is said');
    expect(said).to.deep.equal(['Grace: Hello']);
  });

  it('says who before what, and the same words again when they come again', async () => {
    const { said, grace } = await begin();
    grace.send('group:crew', { text: '**Ok** <@uid:ada>' });
    await until(() => said.length === 1, 'it is said');
    grace.send('group:crew', { text: '**Ok** <@uid:ada>' });
    await until(() => said.length === 2, 'it is said again');
    expect(said).to.deep.equal(['Grace: Ok @Ada', 'Grace: Ok @Ada']);
  });

  it('says a few together, and a burst as a number', async () => {
    const { said, grace, element } = await begin();
    for (const text of ['One', 'Two']) grace.send('group:crew', { text });
    await rowNamed(element, 'Two');
    await until(() => said.join(' | ').includes('Two'), 'both are said');
    expect(said.join(' | ')).to.equal('Grace: One | Grace: Two');
    said.length = 0;
    for (let i = 0; i < 12; i += 1) grace.send('group:crew', { text: `Burst ${String(i)}` });
    const counted = (): number =>
      said.reduce(
        (sum, words) => sum + (Number(/^(\d+) new/.exec(words)?.[1]) || words.split(' | ').length),
        0,
      );
    await until(() => counted() === 12, 'all are said', 10_000);
    expect(said.some(words => /^\d+ new messages$/.test(words))).to.equal(true);
    expect(said.length).to.be.below(6);
  });

  it('says nothing of one’s own, from here or elsewhere, of edits, and of conversations off screen', async () => {
    const { said, grace, element, chat } = await begin();
    const { session: linus } = await chat.elsewhere('linus');
    const { session: tablet } = await chat.elsewhere('ada');
    element.session!.send('group:crew', { text: 'My own' });
    tablet.send('group:crew', { text: 'My own, elsewhere' });
    linus.send('user:ada', { text: 'Off screen' });
    await grace.loadThread('group:crew');
    const before = grace.state.threads
      .get('group:crew')!
      .entries.find(({ message }) => 'text' in message && message.text === 'Before')!;
    await grace.edit(before.message.id, { text: 'Before, changed' });
    await rowNamed(element, 'My own, elsewhere');
    await rowNamed(element, 'Before, changed');
    grace.send('group:crew', { text: 'The end' });
    await until(() => said.join().includes('The end'), 'the last');
    expect(said).to.deep.equal(['Grace: The end']);
  });

  it('says what the system says, and what between two people comes from the other one', async () => {
    const { said, grace, element, chat } = await begin();
    await grace.setScope('crew', 'linus', 'moderator');
    await until(() => said.length === 1, 'it is said');
    expect(said).to.deep.equal(['Grace made Linus a moderator']);
    const list = element.querySelector('chat-messages')!;
    list.group = '';
    list.user = 'grace';
    await list.updateComplete;
    grace.send('user:ada', { text: 'Only us' });
    const { session: linus } = await chat.elsewhere('linus');
    linus.send('group:crew', { text: 'Not on screen any more' });
    await until(() => said.length === 2, 'it is said');
    expect(said[1]).to.equal('Grace: Only us');
  });

  it('goes on after the session was moved while something was to be said', async () => {
    const { said, grace, element } = await begin();
    grace.send('group:crew', { text: 'On the way' });
    await rowNamed(element, 'On the way');
    const box = element.parentElement!;
    const other = document.createElement('div');
    other.style.cssText = box.style.cssText;
    box.after(other);
    atEnd(() => other.remove());
    other.append(element);
    await until(() => element.session?.state.connection.status === 'online', 'online');
    grace.send('group:crew', { text: 'After' });
    await until(() => said.some(words => words.includes('After')), 'it is said');
  });

  it('goes on after a kind that fails', async () => {
    const undo = registerKind('custom/bad', {
      frame: 'card',
      render: () => 'Bad',
      preview: () => {
        throw new Error('Bad');
      },
    });
    atEnd(undo);
    const { said, grace } = await begin();
    grace.send('group:crew', { custom: 'bad', customData: {} });
    await until(() => said.length === 1, 'it is said');
    expect(said[0]).to.match(/^Grace: /);
    grace.send('group:crew', { text: 'After' });
    await until(() => said.length === 2, 'it is said');
  });
});
