import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { MediaMessage } from '../model/message.js';
import type { KindContext } from './kind.js';
import type { richText } from './rich-text.js';
import { isRich, oneLine, plainBody } from './text-body.js';

/** The words under a file. */
export const caption = (message: MediaMessage, context: KindContext): TemplateResult | typeof nothing =>
  message.text ? html`${words(message, context)}` : nothing;

let rich: typeof richText | undefined;

/** What draws formatting is loaded with the first that has some; where it cannot be had, the words stand as they were written. */
function words(message: MediaMessage, context: KindContext): unknown {
  const plain = plainBody(message.text, message, context);
  if (!isRich(message)) return plain;
  if (rich) return rich(message.text, message, context);
  const later = import('./rich-text.js').then(
    found => (rich = found.richText)(message.text, message, context),
    () => plain,
  );
  return until(later, plain);
}

/** The words of a file's message, or what sort of file it is. */
export const captionOr = (message: MediaMessage, context: KindContext, otherwise: string): string =>
  message.text ? oneLine(message.text, message, context) : otherwise;
