import { html, type TemplateResult } from 'lit';
import type { Message } from '../model/message.js';
import type { Kind } from './kind.js';
import { ratioOf } from './ratio.js';

const preview = (message: Message): string =>
  ('text' in message && message.text) || ('attachments' in message && message.attachments[0]?.name) || '';

/** What stands there until a body does: for pictures and films the room that they will take, else words. */
export function standIn(message: Message, words: string): TemplateResult {
  if (message.category !== 'message' || (message.type !== 'image' && message.type !== 'video'))
    return html`<span class="text" dir="auto">${words}</span>`;
  const usual = message.type === 'video' ? 16 / 9 : 4 / 3;
  const ratio = message.attachments[0] ? ratioOf(message.attachments[0], usual) : usual;
  return html`<div class="pictures coming" .style=${`aspect-ratio: ${ratio}`}></div>`;
}

const render = (message: Message): TemplateResult => standIn(message, preview(message));
const bubble: Kind = { frame: 'bubble', render, preview };
const card: Kind = { ...bubble, frame: 'card' };
const line: Kind = { ...bubble, frame: 'line' };

/** Stands for a kind that is on its way. */
export const comingKind = ({ category }: Message): Kind =>
  category === 'action' ? line : category === 'message' ? bubble : card;
