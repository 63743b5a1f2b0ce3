import { css, html } from 'lit';
import type { TextMessage } from '../model/message.js';
import { emojiCount } from '../support/emoji-only.js';
import type { Kind } from './kind.js';
import { oneLine, plainText, plainBody } from './text-body.js';

/** The sheet that goes with a text. */
export const textStyles = css`
  .text {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }

  .text.large {
    font-size: calc(var(--_size) * 2.4);
    line-height: 1.2;
  }

  .text a {
    color: inherit;
    text-decoration-color: color-mix(in oklab, currentcolor 45%, transparent);
    text-underline-offset: 2px;
  }

  @media (hover: hover) {
    .text a:hover {
      text-decoration-color: currentcolor;
    }
  }

  .mention {
    padding: 1px 4px;
    border-radius: 6px;
    background: color-mix(in oklab, var(--_accent) 14%, transparent);
    color: color-mix(in oklab, var(--_accent-text) 55%, currentcolor);
    font-weight: 500;
  }

  .mention.me {
    background: color-mix(in oklab, var(--_accent) 26%, transparent);
    color: color-mix(in oklab, var(--_accent-text) 25%, currentcolor);
  }
`;

/** What people write; where it has formatting, `formatted-text.ts` takes the place of this. */
export const text: Kind<TextMessage> = {
  frame: 'bubble',
  render: (message, view) =>
    emojiCount(message.text, 3)
      ? html`<div class="text large" part="text" dir="auto">${message.text}</div>`
      : plainBody(message.text, message, view),
  preview: (message, context) => oneLine(message.text, message, context),
  text: (message, context) => plainText(message.text, message, context),
  styles: textStyles,
};
