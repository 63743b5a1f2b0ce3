import { css, html } from 'lit';
import type { MediaMessage } from '../model/message.js';
import { caption, captionOr } from './caption.js';
import { fileCard } from './file.js';
import { withFileUrl } from './file-url.js';
import type { Kind } from './kind.js';

/** Sounds and voice notes, played in place. */
export const audio: Kind<MediaMessage> = {
  frame: 'bubble',
  previewIcon: 'music',
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
  preview(message, context) {
    const isVoice = message.attachments[0]?.waveform !== undefined;
    return captionOr(message, context, context.locale.text(isVoice ? 'voiceNote' : 'audio'));
  },
  spoken(message, { locale }) {
    const sounds = message.attachments.map(({ waveform, name, duration }) =>
      [waveform ? locale.text('voiceNote') : name, duration && locale.duration(duration)].filter(Boolean),
    );
    return [...sounds.flat(), message.text].filter(Boolean).join(locale.text('separator'));
  },
  styles: css`
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
