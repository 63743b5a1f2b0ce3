import { css, html } from 'lit';
import type { MediaMessage } from '../model/message.js';
import { caption, captionOr } from './caption.js';
import { fileCard } from './file.js';
import { withFileUrl } from './file-url.js';
import type { Kind } from './kind.js';

/** Films, played in place. */
export const video: Kind<MediaMessage> = {
  frame: 'bubble',
  previewIcon: 'video',
  render(message, view) {
    return html`
      ${message.attachments.map(film => {
        const { width = 16, height = 9 } = film;
        return withFileUrl(
          view,
          film.url,
          url => html`
            <video
              class="film"
              part="media"
              controls
              playsinline
              preload="metadata"
              src=${url}
              aria-label=${film.alt ?? film.name}
              .style=${`aspect-ratio: ${width / height}`}
            ></video>
          `,
          () => fileCard(film, view),
        );
      })}
      ${caption(message, view)}
    `;
  },
  preview: (message, context) => captionOr(message, context, context.locale.text('video')),
  styles: css`
    .film {
      display: block;
      inline-size: calc(100% + var(--_u) * 4);
      max-block-size: 420px;
      margin: calc(var(--_u) * -1) calc(var(--_u) * -2);
      border-radius: calc(var(--_radius) - 4px);
      background: black;
    }

    .film:has(+ .text) {
      margin-block-end: calc(var(--_u) * 1.5);
    }
  `,
};
