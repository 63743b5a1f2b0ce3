import DOMPurify from 'dompurify';
import { Marked, type Tokens } from 'marked';

/** Stands in the text and is drawn by the caller: found by `pattern` at the start of what is left, kept as `data-token`. */
export interface Placeholder {
  readonly pattern: RegExp;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => escapes[sign] ?? sign);

/** Signs that the parser may have to look at again and again. */
const SIGNS = /[*_~`[\]()!<>&\\|]/gu;
/** So many of them in one paragraph are no prose, and would keep the parser busy for seconds. */
const MOST_SIGNS = 1000;
/** Nor is one sign, or a blank, so many times in a row. */
const RUN = /([^\p{L}\p{N}])\1{199}/u;
/** Quotes and lists in one another, deeper than anybody writes them. */
const DEEP = /^(?:[ \t]*(?:>|[-*+] |\d{1,9}[.)] )){20}/mu;
const CODE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[^]*?(?:^ {0,3}\1|$(?![^]))/gmu;

/** Whether a text can be parsed in a moment: what was made to be slow cannot. */
export function isTame(text: string): boolean {
  const prose = text.replace(CODE, '\n\n');
  if (RUN.test(prose) || DEEP.test(prose)) return false;
  return prose
    .split(/\n(?=[ \t]*(?:\n|[-*+>] |\d{1,9}[.)] ))/u)
    .every(paragraph => paragraph.length < MOST_SIGNS || (paragraph.match(SIGNS)?.length ?? 0) < MOST_SIGNS);
}

/** Nothing that is not asked for: no headings, tables, images, rules, references or HTML. */
const none = (): undefined => undefined;

function parserFor({ pattern }: Placeholder): Marked {
  const parser = new Marked({ gfm: true, breaks: true, async: false });
  parser.use({
    tokenizer: {
      heading: none,
      lheading: none,
      hr: none,
      table: none,
      html: none,
      tag: none,
      def: none,
      reflink: none,
      code: none,
    },
    renderer: {
      // What looks like an entity is what somebody typed, as in texts without formatting.
      text(token: Tokens.Text | Tokens.Escape) {
        return 'tokens' in token && token.tokens
          ? this.parser.parseInline(token.tokens)
          : escaped(token.text);
      },
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
      // An address of a picture is a link like any other: nothing is fetched that nobody asked for.
      image: ({ raw }: Tokens.Image) => escaped(raw),
      checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
      code: ({ text, lang }: Tokens.Code) =>
        `<pre data-language="${escaped(lang?.trim().split(/\s/)[0] ?? '')}"><code>${escaped(text)}</code></pre>`,
    },
    extensions: [
      {
        name: 'placeholder',
        level: 'inline',
        start: source => {
          const at = source.indexOf('<@');
          return at < 0 ? undefined : at;
        },
        tokenizer: source => {
          const raw = pattern.exec(source)?.[0];
          return raw === undefined ? undefined : { type: 'placeholder', raw };
        },
        renderer: ({ raw }) => `<span data-token="${escaped(raw)}"></span>`,
      },
    ],
  });
  return parser;
}

const parsers = new WeakMap<RegExp, Marked>();

/**
 * Inline and block formatting that people write in chats, as a Markdown subset, made safe. Every block has `dir`. Ask
 * {@link isTame} first.
 */
export function markdownFragment(text: string, placeholder: Placeholder): DocumentFragment {
  let parser = parsers.get(placeholder.pattern);
  if (!parser) parsers.set(placeholder.pattern, (parser = parserFor(placeholder)));
  const fragment = DOMPurify.sanitize(parser.parse(text) as string, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: [
      'a',
      'blockquote',
      'br',
      'code',
      'del',
      'em',
      'li',
      'ol',
      'p',
      'pre',
      'span',
      'strong',
      'ul',
    ],
    ALLOWED_ATTR: ['href', 'start', 'data-language', 'data-token'],
    ALLOW_DATA_ATTR: false,
    // They hold no address, and would have to look like one.
    ADD_URI_SAFE_ATTR: ['start', 'data-language', 'data-token'],
    ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|tel:)/i,
  });
  for (const link of fragment.querySelectorAll('a')) {
    // What lost its address is no link.
    if (!link.hasAttribute('href')) link.replaceWith(...link.childNodes);
    else {
      // The same address as in a text without formatting.
      if (/^www\./i.test(link.textContent)) link.href = link.href.replace(/^http:/i, 'https:');
      link.target = '_blank';
      link.rel = 'noopener noreferrer nofollow';
    }
  }
  // What stands in a block of another direction is told apart by its style: with a `dir` of its own, its words would no
  // longer count for the block that they stand in.
  for (const block of fragment.children) {
    if (block instanceof HTMLElement) block.dir = block.localName === 'pre' ? 'ltr' : 'auto';
  }
  for (const pre of fragment.querySelectorAll('pre')) pre.dir = 'ltr';
  return fragment;
}
