import { html, nothing, type TemplateResult } from 'lit';
import type { MediaMessage } from '../model/message.js';
import type { KindContext } from './kind.js';
import { plainText, textBody } from './text-body.js';

/** The words under a file. */
export const caption = (message: MediaMessage, context: KindContext): TemplateResult | typeof nothing =>
  message.text
    ? html`<div class="text caption" part="text" dir="auto">${textBody(message.text, message, context)}</div>`
    : nothing;

/** The words of a file's message, or what sort of file it is. */
export const captionOr = (message: MediaMessage, context: KindContext, otherwise: string): string =>
  message.text ? plainText(message.text, message, context).replace(/\s+/gu, ' ') : otherwise;
