import { css, html, nothing, type CSSResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { TextMessage } from '../model/message.js';
import { tellKindsChange } from './changes.js';
import type { Kind, KindView } from './kind.js';
import type { linkPreview as DrawCard } from './link-preview.js';
import { emojiCount } from '../support/emoji-only.js';
import { richText } from './rich-text.js';
import { isRich } from './text-body.js';
import { text, textStyles } from './text.js';

let styles: CSSResult = css`
  ${textStyles}

  .text.blocks {
    display: grid;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
    white-space: normal;
  }

  .text.blocks > * {
    min-inline-size: 0;
  }

  .text :is(p, ul, ol, blockquote, pre) {
    margin: 0;
  }

  .text :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  .text li + li,
  .text li > :is(ul, ol) {
    margin-block-start: 2px;
  }

  .text :is(p, li) {
    unicode-bidi: plaintext;
  }

  .text blockquote {
    padding-inline-start: calc(var(--_u) * 3);
    border-inline-start: 3px solid color-mix(in oklab, currentcolor 25%, transparent);
    color: color-mix(in oklab, currentcolor 80%, transparent);
  }

  .text code {
    padding: 1px 4px;
    border-radius: 5px;
    background: color-mix(in oklab, currentcolor 9%, transparent);
    font-family: var(--chat-font-code, ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, monospace);
    font-size: 0.88em;
  }

  .code {
    position: relative;
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, currentcolor 7%, transparent);
  }

  .code-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 28px;
    padding-inline: calc(var(--_u) * 2.5) 2px;
  }

  .code-bar .icon-button {
    margin-inline-start: auto;
  }

  .code-bar .icon-check,
  .code-bar .copied .icon-copy {
    display: none;
  }

  .code-bar .copied .icon-check {
    display: block;
  }

  .code pre {
    padding: 0 calc(var(--_u) * 2.5) calc(var(--_u) * 2.5);
    overflow-x: auto;
    line-height: 1.45;
    white-space: pre;
    overflow-wrap: normal;
    scrollbar-width: thin;
  }

  .text pre code {
    padding: 0;
    background: none;
  }
`;

/** What people write, with its formatting and the card of a page that it speaks of: in place of `text.ts`, once loaded. */
export const formattedText: Kind<TextMessage> = {
  ...text,
  render: (message, view) =>
    isRich(message) && !emojiCount(message.text, 3)
      ? html`${richText(message.text, message, view)}${message.metadata?.['linkPreview'] ? card(message, view) : nothing}`
      : text.render(message, view),
  get styles() {
    return styles;
  },
};

let draw: typeof DrawCard | undefined;
let coming: Promise<void> | undefined;

/** The card of a page: few messages have one, and how it is drawn is loaded with the first. */
function card(message: TextMessage, view: KindView): unknown {
  if (draw) return draw(message, view);
  coming ??= import('./link-preview.js').then(
    ({ linkPreview, linkPreviewStyles }) => {
      draw = linkPreview;
      styles = css`
        ${styles}
        ${linkPreviewStyles}
      `;
      tellKindsChange();
    },
    () => {
      // The next message with a card tries again.
      coming = undefined;
    },
  );
  return until(
    coming.then(() => draw?.(message, view) ?? nothing),
    nothing,
  );
}
