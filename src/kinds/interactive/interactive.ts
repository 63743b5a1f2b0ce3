import type { CustomMessage } from '../../model/message.js';
import type { Kind } from '../kind.js';
import { unknown } from '../unknown.js';
import { interactiveOf } from './interactive-data.js';
import { lazyKind } from '../lazy-kind.js';

/** A card with buttons and fields that answer: a bot's question, an order to be approved. */
export const interactive: Kind<CustomMessage> = lazyKind<CustomMessage>(
  {
    frame: 'card',
    previewIcon: 'list-checks',
    readsAnswers: true,
    preview: (message, context) => titleOf(message) || unknown.preview(message, context),
    spoken(message, context) {
      const found = interactiveOf(message);
      if (!found) return unknown.preview(message, context);
      const words = [
        found.title,
        found.text,
        ...[...found.fields, ...found.buttons].map(({ label }) => label),
      ];
      return words.filter(Boolean).join(context.locale.text('separator'));
    },
    text: message => {
      const found = interactiveOf(message);
      return found ? [found.title, found.text].filter(Boolean).join('\n') : message.text;
    },
  },
  async () => (await import('./interactive-body.js')).interactiveBody,
);

function titleOf(message: CustomMessage): string {
  const found = interactiveOf(message);
  return found ? found.title || found.text : '';
}
