import { html, type TemplateResult } from 'lit';
import { splitMentions, type TextPart } from '../model/mentions.js';
import type { Message } from '../model/message.js';
import { splitLinks } from '../support/split-links.js';
import { hasMarkdownSigns, withoutMarkdownSigns } from '../support/markdown-signs.js';
import type { KindContext } from './kind.js';

/** A text with its links and mentions drawn as such. */
export function textBody(text: string, message: Message, context: KindContext): unknown[] {
  return splitMentions(text).map(part =>
    part.type === 'text' ? splitLinks(part.text).map(drawPiece) : mentionNode(part, message, context),
  );
}

/** The same as it stands in a message. */
export const plainBody = (text: string, message: Message, context: KindContext): TemplateResult =>
  html`<div class="text" part="text" dir="auto">${textBody(text, message, context)}</div>`;

/** Whether a message may have formatting in it, or the card of a page, so that what draws them is worth its loading. */
export const isRich = (message: Message): boolean =>
  message.category === 'message' &&
  (hasMarkdownSigns(message.text) || message.metadata?.['linkPreview'] !== undefined);

/** Someone who is named in a text, by their name of now. */
export function mentionNode(part: TextPart, message: Message, context: KindContext): HTMLElement | string {
  if (part.type === 'text') return part.text;
  const chip = document.createElement('span');
  chip.className = 'mention';
  chip.part.add('mention');
  const name = document.createElement('bdi');
  if (part.type === 'mention') {
    chip.dataset['uid'] = part.uid;
    chip.classList.toggle('me', part.uid === context.me);
    name.textContent = context.nameOfUid(part.uid, message);
  } else {
    chip.classList.add('me');
    name.textContent = context.locale.text('mentionAll');
  }
  chip.append('@', name);
  return chip;
}

function drawPiece(piece: string | { href: string; text: string }): TemplateResult | string {
  if (typeof piece === 'string') return piece;
  return html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`;
}

/** A text as plain words, for previews, search and copies: mentions by name. */
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

/** A text as one line without any formatting. */
export const oneLine = (text: string, message: Message, context: KindContext): string =>
  plainText(withoutMarkdownSigns(text), message, context).replace(/\s+/gu, ' ').trim();
