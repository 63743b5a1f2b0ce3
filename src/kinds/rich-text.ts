import { html, nothing, type TemplateResult } from 'lit';
import { splitMentions } from '../model/mentions.js';
import type { Message } from '../model/message.js';
import { icon } from '../styles/soon-icons.js';
import { isTame, markdownFragment } from '../support/markdown.js';
import { hasMarkdownSigns } from '../support/markdown-signs.js';
import type { KindContext } from './kind.js';
import { mentionNode, plainBody } from './text-body.js';

/** What a mention looks like in a text; see `model/mentions.ts`. */
const MENTION = { pattern: /^<@(?:uid:[A-Za-z0-9_-]{1,100}|all)>/ };

/** How long a copy button says that it worked, milliseconds. */
const COPIED = 1600;

/** The words of a message with their formatting, links and mentions. */
export const richText = (text: string, message: Message, context: KindContext): TemplateResult =>
  hasMarkdownSigns(text) ? formattedOrPlain(text, message, context) : plainBody(text, message, context);

/** What was written to be hard to parse stands as it was written. */
function formattedOrPlain(text: string, message: Message, context: KindContext): TemplateResult {
  try {
    if (isTame(text)) return formatted(text, message, context);
  } catch (thrown) {
    console.error('[parlour] A text could not be formatted.', thrown);
  }
  return plainBody(text, message, context);
}

function formatted(text: string, message: Message, context: KindContext): TemplateResult {
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
