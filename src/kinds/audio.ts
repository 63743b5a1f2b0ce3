import { css, html } from 'lit';
import type { MediaMessage } from '../model/message.js';
import { caption, captionOr } from './caption.js';
import { fileCard } from './file.js';
import { withFileUrl } from './file-url.js';
import type { Kind } from './kind.js';

/** Sounds, played in place. */
export const audio: Kind<MediaMessage> = {
  frame: 'bubble',
  previewIcon: 'music',
  render(message, view) {
    return html`
      ${message.attachments.map(sound =>
        withFileUrl(
          view,
          sound.url,
          url => html`
            <audio class="sound" part="media" controls preload="metadata" src=${url} aria-label=${sound.name}></audio>
          `,
          () => fileCard(sound, view),
        ),
      )}
      ${caption(message, view)}
    `;
  },
  preview(message, context) {
    const isVoice = message.attachments[0]?.waveform !== undefined;
    return captionOr(message, context, context.locale.text(isVoice ? 'voiceNote' : 'audio'));
  },
  styles: css`
    .sound {
      display: block;
      inline-size: 280px;
      max-inline-size: 100%;
      block-size: 40px;
    }

    .sound:has(+ .text) {
      margin-block-end: calc(var(--_u) * 1.5);
    }
  `,
};
