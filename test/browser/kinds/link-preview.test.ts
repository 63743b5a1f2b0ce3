import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { JsonValue } from '../../../src/model/json.js';
import { expectAccessible } from '../../support/axe.js';
import { dayAt, find, findAll, partOf, rowsOf, seedOf, TestChat, wordsOf } from '../../support/chat.js';
import { until } from '../../support/wait.js';

const SVG = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>')}`;
const PREVIEW = {
  url: 'https://www.example.com/tides',
  title: 'How the sea keeps time',
  description: 'Forty numbers a harbour.',
  siteName: 'The Tide Office',
  image: SVG,
};

async function show(linkPreview: JsonValue) {
  const message = {
    from: 'grace',
    to: 'group:crew' as const,
    sentAt: dayAt(1, '9:00'),
    text: 'Look: https://example.com/tides',
    metadata: { linkPreview },
  };
  const chat = new TestChat({ seed: seedOf([message]), height: 700 });
  const list = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
  await until(() => rowsOf(list).length > 0, 'a row');
  return list;
}
/** The list with its card, which is loaded with the first one. */
async function showCard(linkPreview: JsonValue) {
  const list = await show(linkPreview);
  await until(() => findAll(list, '[part=link-preview]').length, 'the card');
  return list;
}
const card = (list: Element): HTMLAnchorElement => find(list, '[part=link-preview]');

describe('the card of a link', () => {
  it('says title, words, site and host under the text, and opens safely', async () => {
    const list = await showCard(PREVIEW);
    expect(wordsOf(card(list))).to.equal(
      'The Tide Office · example.com How the sea keeps time Forty numbers a harbour.',
    );
    expect(card(list).href).to.equal('https://www.example.com/tides');
    expect([card(list).target, card(list).rel]).to.deep.equal(['_blank', 'noopener noreferrer nofollow']);
    expect(wordsOf(partOf(list, 'text'))).to.equal('Look: https://example.com/tides');
    await expectAccessible(card(list));
  });

  it('keeps the place of its picture, also where it does not load', async () => {
    const list = await showCard({ ...PREVIEW, image: '/gone.png' });
    const image = card(list).querySelector('img')!;
    expect([image.loading, image.referrerPolicy]).to.deep.equal(['lazy', 'no-referrer']);
    const box = image.parentElement!;
    const before = box.getBoundingClientRect().height;
    expect(before).to.be.above(100);
    await until(() => image.hidden, 'it failed');
    expect(box.getBoundingClientRect().height).to.equal(before);
  });

  it('shows the host of the URL, whatever the card says of itself', async () => {
    const list = await showCard({
      url: 'https://evil.example/login',
      title: 'My bank',
      siteName: 'bank.example',
    });
    expect(wordsOf(card(list))).to.equal('bank.example · evil.example My bank');
  });

  for (const wrong of [
    null,
    'https://example.com',
    { title: 'No URL' },
    { url: 'https://example.com' },
    { url: 'javascript:alert(1)', title: 'Evil' },
    { url: 'data:text/html,x', title: 'Evil' },
    { url: '/relative', title: 'Here' },
    { url: 7, title: [] },
  ] as JsonValue[]) {
    it(`is none: ${JSON.stringify(wrong)}`, async () => {
      const list = await show(wrong);
      expect(findAll(list, '[part=link-preview]').length).to.equal(0);
      expect(wordsOf(partOf(list, 'text'))).to.equal('Look: https://example.com/tides');
    });
  }

  it('loads no picture whose URL is not allowed', async () => {
    const list = await show({ ...PREVIEW, image: 'javascript:alert(1)' });
    expect(findAll(card(list), 'img').length).to.equal(0);
  });
});
