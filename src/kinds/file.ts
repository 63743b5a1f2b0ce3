import type { MediaMessage } from '../model/message.js';
import { captionOr } from './caption.js';
import type { Kind } from './kind.js';
import { lazyKind } from './lazy-kind.js';

/** Anything else that was attached: its name, type and size, and a way to get it. */
export const file: Kind<MediaMessage> = lazyKind<MediaMessage>(
  {
    frame: 'bubble',
    previewIcon: 'file',
    preview(message, context) {
      const count = message.attachments.length;
      const otherwise =
        count > 1
          ? context.locale.text('files', { count })
          : (message.attachments[0]?.name ?? context.locale.text('file'));
      return captionOr(message, context, otherwise);
    },
    spoken({ attachments, text }, { locale }) {
      const what =
        attachments.length > 1 ? locale.text('files', { count: attachments.length }) : locale.text('file');
      return [what, ...attachments.map(({ name }) => name), text]
        .filter(Boolean)
        .join(locale.text('separator'));
    },
  },
  async () => (await import('./file-body.js')).fileBody,
);
