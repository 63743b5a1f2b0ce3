import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import { expectAccessible } from '../../support/axe.js';
import { dayAt, findAll, seedOf, TestChat, talk, wordsOf } from '../../support/chat.js';
import { until } from '../../support/wait.js';

describe('who has seen a message', () => {
  it('is said under my newest one in a group, and grows as they read', async () => {
    const chat = new TestChat({ seed: seedOf([...talk(8)]) });
    const ada = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
    const list = ada.querySelector('chat-messages')!;
    ada.session!.send('group:crew', { text: 'Who is coming?' });
    await until(() => list.shadowRoot!.textContent.includes('Who is coming?'), 'the message');
    const thread = (): string | undefined =>
      ada.session!.state.threads.get('group:crew')?.entries.at(-1)?.message.id;
    await until(
      () => ada.session!.state.threads.get('group:crew')?.entries.at(-1)?.delivery !== 'sending',
      'sent',
    );
    const words = (): string =>
      findAll(list, '[part~="seen-by"]')
        .map(line => line.textContent.trim())
        .join('|');

    const grace = await chat.elsewhere('grace');
    grace.session.markRead('group:crew', thread()!);
    await until(() => words() === 'Seen by Grace', 'Grace');
    const row = findAll(list, '[part~="seen-by"]')[0]!.closest('[part~="message"]')!;
    expect(row.getAttribute('data-message-id')).to.equal(thread());

    const linus = await chat.elsewhere('linus');
    linus.session.markRead('group:crew', thread()!);
    await until(() => words() === 'Seen by Grace and Linus', 'Linus');
    await expectAccessible(list);

    ada.session!.send('group:crew', { text: 'Another one' });
    await until(() => words() === '', 'nobody has seen the newest yet');
  });

  it('names the first three, also whom one has never met, and counts the others', async () => {
    const readers = ['bea', 'cleo', 'dora', 'emil', 'finn'];
    const seed = seedOf(talk(2), {
      users: ['ada', 'grace', ...readers].map(uid => ({ uid, name: uid[0]!.toUpperCase() + uid.slice(1) })),
      groups: [
        {
          guid: 'crew',
          name: 'The crew',
          type: 'public',
          owner: 'grace',
          createdAt: dayAt(30, '8:00'),
          members: ['ada', 'grace', ...readers].map(uid => ({ uid })),
        },
      ],
    });
    const chat = new TestChat({ seed });
    const ada = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
    ada.session!.send('group:crew', { text: 'Who is coming?' });
    const sent = () => ada.session!.state.threads.get('group:crew')?.entries.at(-1);
    await until(() => sent() && !['sending', 'failed'].includes(sent()!.delivery), 'sent');
    const { id } = sent()!.message;
    for (const uid of readers) {
      const reader = await chat.elsewhere(uid);
      reader.session.markRead('group:crew', id);
      await until(async () => (await ada.session!.receipts(id)).some(receipt => receipt.uid === uid), uid);
    }
    const words = (): string => wordsOf(findAll(ada, '[part~="seen-by"]')[0]);
    await until(() => words() === 'Seen by Bea, Cleo, Dora, and 2 more', `the names, not: ${words()}`);
  });
});
