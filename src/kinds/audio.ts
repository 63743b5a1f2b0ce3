import type { MediaMessage } from '../model/message.js';
import { captionOr } from './caption.js';
import type { Kind } from './kind.js';
import { lazyKind } from './lazy-kind.js';

/** Sounds and voice notes, played in place. */
export const audio: Kind<MediaMessage> = lazyKind<MediaMessage>(
  {
    frame: 'bubble',
    previewIcon: 'music',
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
  },
  async () => (await import('./audio-body.js')).audioBody,
);
