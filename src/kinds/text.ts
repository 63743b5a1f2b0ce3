import { css, html } from 'lit';
import type { TextMessage } from '../model/message.js';
import { emojiCount } from '../support/emoji-only.js';
import type { Kind } from './kind.js';
import { plainText, textBody } from './text-body.js';

/** What people write. */
export const text: Kind<TextMessage> = {
  frame: 'bubble',
  render(message, view) {
    const large = emojiCount(message.text, 3) ? 'large' : '';
    return html`<div class="text ${large}" part="text" dir="auto">${textBody(message.text, message, view)}</div>`;
  },
  preview: (message, context) => plainText(message.text, message, context).replace(/\s+/gu, ' '),
  text: (message, context) => plainText(message.text, message, context),
  styles: css`
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
      color: var(--_accent-text);
      font-weight: 500;
    }

    .mention.me {
      background: color-mix(in oklab, var(--_accent) 26%, transparent);
    }
  `,
};
