import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import { expectAccessible } from '../../support/axe.js';
import { findAll, seedOf, TestChat, talk } from '../../support/chat.js';
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
});
