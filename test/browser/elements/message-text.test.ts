import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/elements/chat-messages/define.js';
import type { SeedMessage } from '../../../src/backend/app-seed.js';
import { withoutMarkdownSigns } from '../../../src/support/markdown-signs.js';
import { splitLinks } from '../../../src/support/split-links.js';
import { expectAccessible } from '../../support/axe.js';
import {
  dayAt,
  find,
  findAll,
  partOf,
  rowNamed,
  rowsOf,
  seedOf,
  settled,
  TestChat,
  wordsOf,
} from '../../support/chat.js';
import { click, press } from '../../support/input.js';
import { until } from '../../support/wait.js';

const at = (minute: number): number => dayAt(1, '9:00') + minute * 60_000;
const wasLoaded = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/support/markdown.ts'));

/** Shows texts of Grace in the group, each in a row of its own; answers where their words stand. */
async function show(texts: readonly string[], height = 2000) {
  const messages = texts.map((text, i): SeedMessage => ({
    from: 'grace',
    to: 'group:crew',
    sentAt: at(i),
    text,
  }));
  const chat = new TestChat({ seed: seedOf(messages), height });
  const session = await chat.show(html`<chat-messages group="crew" with-all-rows></chat-messages>`);
  await until(() => rowsOf(session).length === texts.length, 'the rows');
  await settled(session.querySelector('chat-messages')!);
  return { session, texts: () => rowsOf(session).map(row => partOf(row, 'text')!) };
}

/** Shows one text, drawn with the parser, and answers its element. */
async function drawn(text: string): Promise<HTMLElement> {
  // The parser is there when the text after it is drawn.
  const { texts } = await show([text, '**parser**']);
  await until(() => texts()[1]?.querySelector('strong'), 'formatted words');
  return texts()[0]!;
}

/** The elements in a text, without what Lit and the frame of a code block put there. */
const shape = (text: Element): string => {
  const draw = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/gu, ' ');
    if (!(node instanceof Element)) return '';
    if (node.matches('.code-bar')) return '';
    const inner = [...node.childNodes].map(draw).join('').trim();
    return node.matches('div') ? inner : `${node.localName}(${inner})`;
  };
  return [...text.childNodes].map(draw).join('').trim();
};

// A page of many modules has more resources than a browser keeps in mind by itself.
performance.setResourceTimingBufferSize(10_000);

describe('What people write', () => {
  // The first of all: later ones find the parser loaded.
  it('asks for the parser only when a visible message has signs of formatting', async () => {
    expect(wasLoaded()).to.equal(false);
    const { session } = await show(['Plain words, 2 * 3 = 6, and www.example.org.', 'Hello <@uid:ada>']);
    await rowNamed(session, 'Plain words');
    expect(wasLoaded()).to.equal(false);
    await drawn('**Bold**');
    await until(wasLoaded, 'the parser');
  });

  describe('formatting', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['bold', 'a **b** c', 'a strong(b) c'],
      ['italic', 'a *b* _c_', 'a em(b) em(c)'],
      ['strike', 'a ~~b~~', 'a del(b)'],
      ['code', 'a `b*c*`', 'a code(b*c*)'],
      ['one in another', '*a **b** c*', 'em(a strong(b) c)'],
      ['lines', '*a*\nb', 'em(a)br()b'],
      ['paragraphs', '*a*\n\nb', 'p(em(a))p(b)'],
      ['a quote', '> a\n> b\n\nc', 'blockquote(p(abr()b))p(c)'],
      ['a list', '- a\n- b', 'ul(li(a) li(b))'],
      ['a list in a list', '- a\n  - b', 'ul(li(aul(li(b))))'],
      ['a numbered list', '1. a\n2. b', 'ol(li(a) li(b))'],
      ['a task list', '- [ ] a\n- [x] b', 'ul(li(☐ a) li(☑ b))'],
      ['fenced code', '```js\na *b*\n```', 'pre(code(a *b*))'],
      ['fenced code without an end', '```\na', 'pre(code(a))'],
      ['a link with words', '[a](https://example.org)', 'a(a)'],
      [
        'bare links beside it',
        '*a* https://example.org www.example.org',
        'em(a) a(https://example.org) a(www.example.org)',
      ],
    ];
    for (const [name, text, expected] of cases) {
      it(name, async () => {
        expect(shape(await drawn(text))).to.equal(expected);
      });
    }

    it('a numbered list goes on from its number', async () => {
      expect((await drawn('3. a\n4. b')).querySelector('ol')!.start).to.equal(3);
    });

    it('links lead where plain ones lead, in a window of their own', async () => {
      const text = await drawn('*a* www.example.org [b](https://example.org/?q=1&copy=2 "title")');
      const links = [...text.querySelectorAll('a')];
      expect(links.map(({ href }) => href)).to.deep.equal([
        'https://www.example.org/',
        'https://example.org/?q=1&copy=2',
      ]);
      for (const { target, rel, title } of links) {
        expect({ target, title }).to.deep.equal({ target: '_blank', title: '' });
        expect(rel).to.include('noopener').and.include('noreferrer');
      }
    });

    it('mentions stand in it by name, as chips', async () => {
      const text = await drawn('**<@uid:ada>** and <@all>\n\n- <@uid:grace>, `<@uid:ada>`');
      expect(findAll(text, '[part~="mention"]').map(wordsOf)).to.deep.equal(['@Ada', '@everyone', '@Grace']);
      expect(wordsOf(text.querySelector('strong'))).to.equal('@Ada');
      expect(wordsOf(text.querySelector('code'))).to.equal('<@uid:ada>');
    });
  });

  describe('what is no formatting stays as it was written', () => {
    const plain = [
      '# Heading',
      'Heading\n===',
      '---',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '![picture](https://example.org/a.png)',
      '<b>a</b> <!-- b -->',
      '    four spaces',
      '[a]: https//example.org',
      '**unclosed',
      '2 * 3 * 4',
      'snake_case_name',
      '&lt;b&gt; &amp; &copy;',
      'a \\ b',
      '***',
      '[a][b]',
    ];
    for (const text of plain) {
      it(JSON.stringify(text), async () => {
        // The second paragraph has signs, so that the parser takes it.
        const found = await drawn(`${text}\n\n*x*`);
        const [first] = found.querySelectorAll('p');
        expect(first!.innerText.trim().replace(/\s+/g, ' ')).to.equal(text.trim().replace(/\s+/g, ' '));
        expect(first!.querySelector('*:not(br)') === null).to.equal(true);
      });
    }
  });

  it('each block runs in the direction of its words', async () => {
    const text = await drawn('*abc*\n\nשלום **עולם**\n\n- שלום\n- עולם\n\n> שלום\n\n- abc\n\n```\nשלום\n```');
    const blocks = [...text.querySelectorAll('p, ul, blockquote, pre')];
    const directions = blocks.map(block => `${block.localName} ${getComputedStyle(block).direction}`);
    expect(directions).to.deep.equal([
      'p ltr',
      'p rtl',
      'ul rtl',
      'blockquote rtl',
      'p rtl',
      'ul ltr',
      'pre ltr',
    ]);
  });

  describe('what means harm', () => {
    const attacks = [
      '<script>window.__pwned = 1</script>',
      '<img src=x onerror="window.__pwned = 1">',
      '<svg/onload=window.__pwned=1>',
      '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
      '<math><mtext><table><mglyph><style><img src=x onerror=window.__pwned=1>',
      '<a href="javascript:window.__pwned=1">a</a>',
      '<p style="position:fixed">a</p>',
      '<form action=https://example.org><input name=a></form>',
      '<template shadowrootmode=open><b>a</b></template>',
      '[a](javascript:window.__pwned=1)',
      '[a](JaVaScRiPt:window.__pwned=1)',
      '[a](java\nscript:window.__pwned=1)',
      '[a](java&#10;script:window.__pwned=1)',
      '[a](&#106;avascript:window.__pwned=1)',
      '[a](javascript&colon;window.__pwned=1)',
      '[a](\u0001javascript:window.__pwned=1)',
      '[a](data:text/html,<script>parent.__pwned=1</script>)',
      '[a](vbscript:x)',
      '[a](file:///etc/passwd)',
      '[a](//example.org)',
      '[a](https://example.org" onmouseover="window.__pwned=1)',
      '[a](https://example.org "x" onmouseover=window.__pwned=1 ")',
      '[a](<https://example.org" onclick=window.__pwned=1>)',
      '<javascript:window.__pwned=1>',
      '![a](javascript:window.__pwned=1)',
      '![a](x"onerror="window.__pwned=1)',
      '[![a](https://example.org/a.png)](javascript:window.__pwned=1)',
      '`<img src=x onerror=window.__pwned=1>`',
      '```"><img src=x onerror=window.__pwned=1>\n<img src=x onerror=window.__pwned=1>\n```',
      '```<script>\n</code></pre><script>window.__pwned=1</script>\n```',
      '<@uid:ada"><img src=x onerror=window.__pwned=1>',
      '<span data-token="<@uid:ada>">a</span>',
      '**<img src=x** onerror=window.__pwned=1>',
      '*<svg>*<desc>*<img src=x onerror=window.__pwned=1>*',
      '- <img src=x onerror=window.__pwned=1>\n> <img src=x onerror=window.__pwned=1>',
      '&lt;img src=x onerror=window.__pwned=1&gt;',
      '\\<img src=x onerror=window.__pwned=1\\>',
    ];
    const allowed = new Set(
      'a blockquote br code del em li ol p pre span strong ul bdi div button svg path rect circle line polyline'.split(
        ' ',
      ),
    );

    it('makes no element, attribute or address that does harm', async () => {
      const { session, texts } = await show([...attacks.map(attack => `${attack}\n\n*x*`), '**parser**']);
      await until(() => texts().at(-1)?.querySelector('strong'), 'formatted words');
      for (const [i, text] of texts().entries()) {
        for (const element of text.querySelectorAll('*')) {
          expect(allowed.has(element.localName), `${element.localName} of ${attacks[i]!}`).to.equal(true);
          const isOurs = element.closest('.code-bar') !== null;
          for (const { name, value } of element.attributes) {
            expect(/^on|^style$|^src|^id$/.test(name), `${name} of ${attacks[i]!}`).to.equal(false);
            if (name === 'href') expect(value, attacks[i]).to.match(/^(?:https?:\/\/|mailto:|tel:)/);
          }
          if (element.localName === 'svg' || element.localName === 'button')
            expect(isOurs, `${element.localName} of ${attacks[i]!}`).to.equal(true);
        }
      }
      await rowNamed(session, 'parser');
      expect('__pwned' in globalThis).to.equal(false);
    });

    const long = (piece: string): string => piece.repeat(Math.floor(60_000 / piece.length));
    const heavy: Readonly<Record<string, string>> = {
      asterisks: long('*'),
      'asterisks and letters': long('*a '),
      'double asterisks': long('a**b'),
      brackets: long('['),
      'pictures without an end': long('!['),
      'quotes in quotes': long('>'),
      'spaced quotes in quotes': long('> '),
      'lists in lists': long('- '),
      'numbers in numbers': long('1. '),
      'code signs': long('`a'),
      'less-than signs': `*x* ${long('<')}`,
      tags: `*x* ${long('<a')}`,
      spaces: `*x*${long(' ')}x`,
      'a link and brackets': `*x* http://a${long(')')}`,
      'a plain link and brackets': `http://a${long(')')}`,
      'a plain link and signs': `http://a${long('!')}a`,
      dots: `*x* www.a${long('.')}`,
      'a list of lists': Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- a`)
        .join('\n')
        .slice(0, 60_000),
      'strikes that never close': long('~~a '),
    };
    // All of them are parsed, and some drawn: the time that an engine takes to lay out such words is its own.
    for (const [name, text] of Object.entries(heavy)) {
      it(`60,000 characters of ${name} do not hold up the page`, async () => {
        // Not at the top: the first test is about when it is asked for.
        const { isTame, markdownFragment } = await import('../../../src/support/markdown.js');
        if (isTame(text)) markdownFragment(text, { pattern: /^<@all>/ });
        const pieces = splitLinks(text).map(piece => (typeof piece === 'string' ? piece : piece.text));
        expect(pieces.join('')).to.equal(text);
        expect(withoutMarkdownSigns(text).length).to.be.at.most(text.length);
      });
    }

    for (const name of ['asterisks', 'quotes in quotes', 'a link and brackets']) {
      it(`60,000 characters of ${name} are shown, not dropped as a kind that failed`, async () => {
        const { session } = await show([heavy[name]!, '**parser**'], 400);
        await until(() => findAll(session, '[part~="text"] strong').length, 'formatted words');
        expect(rowsOf(session).some(row => row.textContent.includes('can’t be shown'))).to.equal(false);
      });
    }

    it('a long text of a bot, with lists and much code, is formatted all the same', async () => {
      const code = 'const a = (b) => [c(d), { e: <f>{g}</f> }, `h` && i[0]];\n'.repeat(200);
      const list = '- a **b** [c](https://example.org)\n'.repeat(200);
      const text = await drawn(`Answer:\n\n\`\`\`js\n${code}\`\`\`\n\n${list}\n\nThe **end**.`);
      expect(text.querySelectorAll('li').length).to.equal(200);
      expect(text.querySelectorAll('pre').length).to.equal(1);
    });
  });

  describe('code', () => {
    it('stands in a block that says its language, scrolls by key, and can be copied', async () => {
      const text = await drawn('See:\n\n```js\nlet a = 1;\nlet b = "<c>";\n```');
      const block = find(text, '[part~="code"]');
      expect(wordsOf(block.querySelector('.meta'))).to.equal('js');
      expect(block.querySelector('pre')!.tabIndex).to.equal(0);
      const copied: string[] = [];
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (words: string) => Promise.resolve(void copied.push(words)) },
      });
      try {
        const button = find(block, '[part~="copy-code"]');
        expect(button.ariaLabel).to.equal('Copy code');
        await click(button);
        await until(() => button.ariaLabel === 'Copied', 'the button says that it worked');
        expect(copied).to.deep.equal(['let a = 1;\nlet b = "<c>";']);
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
    });
  });

  describe('a long text', () => {
    const long = `Beginning. ${'And on and on and on. '.repeat(120)}The end.`;

    it('is folded, opens and closes by mouse and key, and keeps its button in focus', async () => {
      const { session } = await show(['Short', long], 600);
      const row = await rowNamed(session, 'Beginning.');
      expect(partOf(await rowNamed(session, 'Short'), 'more') === null).to.equal(true);
      const more = (): HTMLElement => find(row, '[part~="more"]');
      const height = (): number => partOf(row, 'bubble')!.getBoundingClientRect().height;
      const folded = height();
      expect(wordsOf(more())).to.equal('Show more');
      expect(more().getAttribute('aria-expanded')).to.equal('false');
      await click(more());
      await until(() => height() > folded + 50, 'the whole text');
      expect(wordsOf(more())).to.equal('Show less');
      expect(more().getAttribute('aria-expanded')).to.equal('true');
      more().focus();
      await press('Enter');
      await until(() => Math.abs(height() - folded) < 2, 'the beginning alone');
      expect((row.getRootNode() as ShadowRoot).activeElement === more()).to.equal(true);
      await expectAccessible(session);
    });
  });

  it('formatted words, code and chips are accessible', async () => {
    const { session, texts } = await show([
      '**Bold** <@uid:ada> [link](https://example.org) `code`',
      '> Quote\n\n1. One\n2. Two\n\n```js\nlet a = 1;\n```',
    ]);
    await until(() => texts()[1]?.querySelector('pre'), 'formatted words');
    await expectAccessible(session);
  });
});
