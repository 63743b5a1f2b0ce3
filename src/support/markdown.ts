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

/** Inline and block formatting that people write in chats, as a Markdown subset, made safe. Every part has `dir`. */
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
    ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|tel:)/i,
  });
  for (const link of fragment.querySelectorAll('a')) {
    // What lost its address is no link.
    if (!link.hasAttribute('href')) link.replaceWith(...link.childNodes);
    else {
      link.target = '_blank';
      link.rel = 'noopener noreferrer nofollow';
    }
  }
  for (const block of fragment.querySelectorAll<HTMLElement>('p, li, blockquote')) block.dir = 'auto';
  for (const block of fragment.querySelectorAll<HTMLElement>('pre')) block.dir = 'ltr';
  return fragment;
}
