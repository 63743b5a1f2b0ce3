import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import { findAll, rowsOf, seedOf, TestChat, wordsOf, dayAt } from '../../support/chat.js';
import { painted } from '../../support/input.js';
import { picture } from '../../support/media.js';

// In a page of its own: how kinds beside the first ones are shown is not here before the first such message.
describe('a kind that is on its way', () => {
  it('has the room that it will take, and nothing below it moves when it comes', async () => {
    const at = dayAt(1, '9:00');
    const from = 'grace';
    const to = 'group:crew' as const;
    const seed = seedOf([
      { from, to, sentAt: at, media: 'image', attachments: [picture('sea')] },
      { from, to, sentAt: at + 60_000, text: 'The sea.' },
    ]);
    const chat = new TestChat({ seed, height: 700 });
    const list = chat.put(html`<chat-messages group="crew"></chat-messages>`).querySelector('chat-messages')!;
    const heights: number[] = [];
    let coming = false;
    let isSeen = false;
    for (let frame = 0; frame < 1200 && !isSeen; frame += 1) {
      await painted();
      const [row] = rowsOf(list);
      if (!row) continue;
      heights.push(row.getBoundingClientRect().height);
      coming ||= findAll(list, '.coming').length > 0;
      isSeen = findAll(list, '[part~=picture]').length > 0;
    }
    expect(isSeen, 'the picture').to.equal(true);
    expect(coming, 'it stands in first').to.equal(true);
    expect(Math.max(...heights) - Math.min(...heights)).to.be.lessThan(1);
    expect(wordsOf(rowsOf(list)[1]!)).to.include('The sea.');
  });
});
