import type { CustomMessage } from '../model/message.js';
import type { Kind } from './kind.js';
import { lazyKind } from './lazy-kind.js';
import { placeOf } from './place.js';

/**
 * A place. No map is fetched from anywhere: a `geo:` link (RFC 5870) opens whatever shows maps on the reader's device.
 */
export const location: Kind<CustomMessage> = lazyKind<CustomMessage>(
  {
    frame: 'card',
    previewIcon: 'map-pin',
    preview: (message, { locale }) => placeOf(message)?.name || message.text || locale.text('location'),
    spoken(message, { locale }) {
      const name = placeOf(message)?.name || message.text;
      return [locale.text('location'), name].filter(Boolean).join(locale.text('separator'));
    },
    compose: {
      label: locale => locale.text('shareLocation'),
      icon: 'map-pin',
      open: async context => (await import('./send-position.js')).sendPosition(context),
    },
  },
  async () => (await import('./location-body.js')).locationBody,
);
