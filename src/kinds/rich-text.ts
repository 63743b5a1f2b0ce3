import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { splitMentions } from '../model/mentions.js';
import type { Message } from '../model/message.js';
import { icon } from '../styles/first-icons.js';
import type * as markdownModule from '../support/markdown.js';
import { hasMarkdownSigns } from '../support/markdown-signs.js';
import type { KindContext } from './kind.js';
import { mentionNode, textBody } from './text-body.js';

type Markdown = typeof markdownModule;

/** What a mention looks like in a text; see `model/mentions.ts`. */
const MENTION = { pattern: /^<@(?:uid:[A-Za-z0-9_-]{1,100}|all)>/ };

/** How long a copy button says that it worked, milliseconds. */
const COPIED = 1600;

let markdown: Markdown | undefined;
let loading: Promise<Markdown | undefined> | undefined;

/** Loads the parser when the first message wants it. Where it cannot be had, the text stands as it was written. */
function load(): Promise<Markdown | undefined> {
  loading ??= import('../support/markdown.js').then(
    found => (markdown = found),
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

/** The words of a message with their formatting, links and mentions. */
export function richText(text: string, message: Message, context: KindContext): unknown {
  if (!hasMarkdownSigns(text)) return plain(text, message, context);
  if (markdown) return formattedOrPlain(markdown, text, message, context);
  const later = load().then(found =>
    found ? formattedOrPlain(found, text, message, context) : plain(text, message, context),
  );
  return until(later, plain(text, message, context));
}

const plain = (text: string, message: Message, context: KindContext): TemplateResult =>
  html`<div class="text" part="text" dir="auto">${textBody(text, message, context)}</div>`;

/** What was written to be hard to parse stands as it was written. */
function formattedOrPlain(
  found: Markdown,
  text: string,
  message: Message,
  context: KindContext,
): TemplateResult {
  try {
    if (found.isTame(text)) return formatted(found, text, message, context);
  } catch (thrown) {
    console.error('[parlour] A text could not be formatted.', thrown);
  }
  return plain(text, message, context);
}

function formatted(
  { markdownFragment }: Markdown,
  text: string,
  message: Message,
  context: KindContext,
): TemplateResult {
  const fragment = markdownFragment(text, MENTION);
  for (const place of fragment.querySelectorAll<HTMLElement>('[data-token]')) {
    const [part] = splitMentions(place.dataset['token'] ?? '');
    if (part) place.replaceWith(mentionNode(part, message, context));
  }
  const nodes = [...fragment.childNodes].filter(
    node => node.nodeType !== Node.TEXT_NODE || node.textContent?.trim(),
  );
  const blocks = nodes.map(node =>
    node instanceof HTMLElement && node.localName === 'pre' ? codeBlock(node, context) : node,
  );
  // One paragraph reads like plain words, and lets the time stand in its last line.
  const single = blocks.length === 1 && nodes[0] instanceof HTMLParagraphElement;
  if (single)
    return html`<div class="text" part="text" dir="auto">${[...(nodes[0]?.childNodes ?? [])]}</div>`;
  return html`<div class="text blocks" part="text">${blocks}</div>`;
}

/** Code, what it is written in, and a button that copies it. */
function codeBlock(pre: HTMLElement, { locale }: KindContext): TemplateResult {
  const language = pre.dataset['language'];
  const copy = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    await navigator.clipboard.writeText(pre.textContent);
    button.classList.add('copied');
    button.ariaLabel = locale.text('copied');
    setTimeout(() => {
      button.classList.remove('copied');
      button.ariaLabel = locale.text('copyCode');
    }, COPIED);
  };
  pre.tabIndex = 0;
  return html`
    <div class="code" part="code">
      <div class="code-bar">
        ${language ? html`<span class="meta">${language}</span>` : nothing}
        <button
          class="icon-button small"
          part="copy-code"
          aria-label=${locale.text('copyCode')}
          @click=${copy}
        >
          ${icon('copy')}${icon('check')}
        </button>
      </div>
      ${pre}
    </div>
  `;
}
