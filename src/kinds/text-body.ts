import { html, type TemplateResult } from 'lit';
import { splitMentions } from '../model/mentions.js';
import type { Message } from '../model/message.js';
import { splitLinks } from '../support/split-links.js';
import type { KindContext } from './kind.js';

/** A text with its links and mentions drawn as such. */
export function textBody(text: string, message: Message, context: KindContext): TemplateResult[] {
  return splitMentions(text).map(part => {
    if (part.type === 'text') return html`${splitLinks(part.text).map(piece => drawPiece(piece))}`;
    if (part.type === 'mentionAll') return html`<span class="mention">@${context.locale.text('mentionAll')}</span>`;
    return html`<span class="mention ${part.uid === context.me ? 'me' : ''}" data-uid=${part.uid}
      >@<bdi>${context.nameOfUid(part.uid, message)}</bdi></span
    >`;
  });
}

function drawPiece(piece: string | { href: string; text: string }): TemplateResult | string {
  if (typeof piece === 'string') return piece;
  return html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`;
}

/** The same as plain text, for previews and search. */
export function plainText(text: string, message: Message, context: KindContext): string {
  if (!text.includes('<@')) return text;
  return splitMentions(text)
    .map(part => {
      if (part.type === 'text') return part.text;
      return part.type === 'mentionAll'
        ? `@${context.locale.text('mentionAll')}`
        : `@${context.nameOfUid(part.uid, message)}`;
    })
    .join('');
}
