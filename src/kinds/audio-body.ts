import { css, html } from 'lit';
import type { KindBody } from './lazy-kind.js';
import type { MediaMessage } from '../model/message.js';
import { caption } from './caption.js';
import { fileCard, fileStyles } from './file-body.js';
import { withFileUrl } from './file-url.js';

/** The body of a message of this kind. */
export const audioBody: KindBody<MediaMessage> = {
  render: (message, view) => html`
    ${message.attachments.map(sound =>
      withFileUrl(
        view,
        sound.url,
        url => html`<chat-audio class="sound" part="media" src=${url} .attachment=${sound}></chat-audio>`,
        () => fileCard(sound, view),
      ),
    )}
    ${caption(message, view)}
  `,
  styles: css`
    ${fileStyles}

    .sound {
      display: block;
      inline-size: 280px;
      max-inline-size: 100%;
      min-block-size: 44px;
    }

    .sound + .stamp {
      margin-block-start: -3px;
    }

    .sound + .sound,
    .sound:has(+ .text) {
      margin-block-end: calc(var(--_u) * 1.5);
    }
  `,
};
