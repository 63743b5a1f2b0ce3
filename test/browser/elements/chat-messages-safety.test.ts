import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import {
  dayAt,
  findAll,
  partOf,
  rowNamed,
  rowsOf,
  rowWith,
  seedOf,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { painted } from '../../support/input.js';
import { until } from '../../support/wait.js';

const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;

/** Shows texts of Grace in the group, each in a row of its own. */
async function show(texts: readonly string[], more: Partial<SeedMessage> = {}) {
  const messages = texts.map(
    (text, i) => ({ from: 'grace', to: 'group:crew', sentAt: at(i), text, ...more }) as SeedMessage,
  );
  const chat = new TestChat({ seed: seedOf(messages), height: 900 });
  const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
  await until(() => rowsOf(session).length === texts.length, 'the rows');
  return { chat, session, texts: rowsOf(session).map(row => partOf(row, 'text')!) };
}

/** What a text says with its line ends, as one reads it. */
const said = (text: Element): string => (text as HTMLElement).innerText.trim();

describe('chat-messages and what people write', () => {
  describe('markup is text', () => {
    const attacks = [
      '<b>bold</b>',
      '<img src=x onerror="window.__pwned = 1">',
      '<script>window.__pwned = 2</script>',
      '<svg onload="window.__pwned = 3"></svg>',
      '<iframe src="javascript:window.parent.__pwned=4"></iframe>',
      '<style>* { display: none }</style>',
      '"><img src=x onerror=window.__pwned=5>',
      '<a href="javascript:window.__pwned=6">press</a>',
      '&lt;b&gt; &amp; &#60;',
      '${window.__pwned = 7} {{constructor}}',
      '<!-- --><template><b></template>',
    ];
    it('character by character, and makes no element', async () => {
      const { texts } = await show(attacks);
      const expected = attacks.map(text => text.replace(/\s+/g, ' '));
      expect(texts.map(text => wordsOf(text))).to.deep.equal(expected);
      const made = texts.flatMap(text => [
        ...text.querySelectorAll('b, img, script, svg, iframe, style, a, template'),
      ]);
      expect(made.length).to.equal(0);
      await painted();
      expect('__pwned' in globalThis).to.equal(false);
    });

    it('in an edit, a caption, a quote, a reply’s sender and a custom kind, too', async () => {
      const evil = '<img src=x onerror="window.__pwned = 1">';
      const messages: SeedMessage[] = [
        { ref: 'evil', from: 'grace', to: 'group:crew', sentAt: at(1), text: evil },
        { from: 'ada', to: 'group:crew', sentAt: at(2), text: 'Answer', quotes: 'evil' },
        {
          from: 'grace',
          to: 'group:crew',
          sentAt: at(3),
          media: 'file',
          text: evil,
          attachments: [{ url: '/a.txt', name: evil, size: 1, mimeType: 'text/plain' }],
        },
        {
          from: 'grace',
          to: 'group:crew',
          sentAt: at(4),
          custom: evil.replace(/\W/g, ''),
          customData: {},
          text: evil,
        },
      ];
      const chat = new TestChat({ seed: seedOf(messages), height: 900 });
      const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
      await until(() => rowsOf(session).length === 4, 'the rows');
      expect(findAll(session, '[part~="bubble"] img').length).to.equal(0);
      for (const row of rowsOf(session)) expect(wordsOf(row)).to.include('<img src=x');
      expect('__pwned' in globalThis).to.equal(false);
    });
  });

  describe('links', () => {
    it('lead away from the page in a window of their own, which gets no hold of it', async () => {
      const { texts } = await show(['See https://example.com/a?b=c#d, and (www.example.org/x).']);
      const links = [...texts[0]!.querySelectorAll('a')];
      expect(links.map(link => link.getAttribute('href'))).to.deep.equal([
        'https://example.com/a?b=c#d',
        'https://www.example.org/x',
      ]);
      for (const link of links) {
        expect(link.target).to.equal('_blank');
        expect([...link.relList])
          .to.include('noopener')
          .and.include('noreferrer');
      }
      expect(said(texts[0]!)).to.equal('See https://example.com/a?b=c#d, and (www.example.org/x).');
    });

    it('are none where a scheme could do harm', async () => {
      const { texts } = await show([
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        'java\tscript:alert(1)',
        'data:text/html,<script>alert(1)</script>',
        'vbscript:x',
        'file:///etc/passwd',
        '[press](javascript:alert(1))',
      ]);
      expect(texts.flatMap(text => [...text.querySelectorAll('a')]).length).to.equal(0);
    });
  });

  describe('the way it is written', () => {
    it('each message runs in its own direction', async () => {
      const { texts } = await show(['Hello there', 'مرحبًا بكم جميعًا', 'שלום לכולם']);
      const directions = texts.map(text => getComputedStyle(text).direction);
      expect(directions).to.deep.equal(['ltr', 'rtl', 'rtl']);
      expect(texts.every(text => text.dir === 'auto' || text.querySelector('[dir="auto"]'))).to.equal(true);
    });

    it('up to three emoji alone are large, more or with words are not', async () => {
      const { texts } = await show(['🌊', '🎉🥳👏', '👨‍👩‍👧‍👦 🏳️‍🌈 🇸🇪', '🎉🥳👏🌊', 'Hi 🎉', '7', '❤️', '1️⃣']);
      const normal = parseFloat(getComputedStyle(texts[4]!).fontSize);
      const large = texts.map(text => parseFloat(getComputedStyle(text).fontSize) > normal * 1.5);
      expect(large).to.deep.equal([true, true, true, false, false, false, true, true]);
    });

    it('line ends stay, and one endless word does not break the list', async () => {
      const { texts, session } = await show(['One\nTwo\n\nThree', 'a'.repeat(500)]);
      expect(said(texts[0]!)).to.equal('One\nTwo\n\nThree');
      const scroller = partOf(session, 'scroller')!;
      expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
      expect(texts[1]!.getBoundingClientRect().right).to.be.at.most(scroller.getBoundingClientRect().right);
    });
  });

  describe('mentions', () => {
    it('are chips with the name, my own ones stand out, and everyone is one', async () => {
      const { texts } = await show([
        '<@uid:linus> and <@uid:ada>, and <@all>; not <@uid:no body> nor <@uid:ghost>',
      ]);
      const chips = [...texts[0]!.querySelectorAll('.mention')];
      expect(chips.map(chip => wordsOf(chip).replace(/\s/g, ''))).to.deep.equal([
        '@Linus',
        '@Ada',
        '@everyone',
        '@ghost',
      ]);
      expect(wordsOf(texts[0])).to.include('<@uid:no body>');
      const looks = chips.map(chip => getComputedStyle(chip).backgroundColor);
      expect(looks[1]).to.not.equal(looks[0]);
    });

    it('carry the name of now', async () => {
      const { chat, texts } = await show(['Ask <@uid:linus>']);
      const linus = await chat.elsewhere('linus');
      await linus.session.updateMe({ name: 'Linus P.' });
      await until(
        () => /Ask\s+@\s*Linus P\./.test(wordsOf(texts[0]!.isConnected ? texts[0] : null)),
        'the new name',
      );
    });

    it('and so do action lines', async () => {
      const messages = [
        { from: 'grace', to: 'group:crew', sentAt: at(1), action: 'kicked', on: 'linus' } as SeedMessage,
      ];
      const chat = new TestChat({ seed: seedOf(messages) });
      const session = await chat.show(html`<chat-messages group="crew"></chat-messages>`);
      await rowNamed(session, 'Grace removed Linus');
      const linus = await chat.elsewhere('linus');
      await linus.session.updateMe({ name: 'Linus P.' });
      await rowNamed(session, 'Grace removed Linus P.');
      expect(!!rowWith(session, 'Linus P.')).to.equal(true);
    });
  });
});
