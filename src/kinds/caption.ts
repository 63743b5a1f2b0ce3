import { html, nothing, type TemplateResult } from 'lit';
import type { MediaMessage } from '../model/message.js';
import type { KindContext } from './kind.js';
import { richText } from './rich-text.js';
import { oneLine } from './text-body.js';

/** The words under a file. */
export const caption = (message: MediaMessage, context: KindContext): TemplateResult | typeof nothing =>
  message.text ? html`${richText(message.text, message, context)}` : nothing;

/** The words of a file's message, or what sort of file it is. */
export const captionOr = (message: MediaMessage, context: KindContext, otherwise: string): string =>
  message.text ? oneLine(message.text, message, context) : otherwise;
