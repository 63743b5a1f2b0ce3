import type { MediaMessage } from '../model/message.js';
import { captionOr } from './caption.js';
import type { Kind } from './kind.js';
import { lazyKind } from './lazy-kind.js';

/** Films: their first frame with a button; they play in place, or over the whole page. */
export const video: Kind<MediaMessage> = lazyKind<MediaMessage>(
  {
    frame: 'bubble',
    previewIcon: 'video',
    preview: (message, context) => captionOr(message, context, context.locale.text('video')),
    spoken(message, { locale }) {
      const alts = message.attachments.map(({ alt }) => alt);
      return [locale.text('video'), ...alts, message.text].filter(Boolean).join(locale.text('separator'));
    },
  },
  async () => (await import('./video-body.js')).videoBody,
);
