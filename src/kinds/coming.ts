import { html, type TemplateResult } from 'lit';
import type { Message } from '../model/message.js';
import type { Kind } from './kind.js';
import { ratioOf } from './ratio.js';

const preview = (message: Message): string =>
  ('text' in message && message.text) || ('attachments' in message && message.attachments[0]?.name) || '';

/** As much room as the pictures will take: nothing moves when they come. */
function render(message: Message): TemplateResult {
  if (message.category !== 'message' || (message.type !== 'image' && message.type !== 'video'))
    return html`<span class="text" dir="auto">${preview(message)}</span>`;
  const ratio = message.attachments[0] ? ratioOf(message.attachments[0], 4 / 3) : 1;
  return html`<div class="pictures coming" .style=${`aspect-ratio: ${ratio}`}></div>`;
}

const bubble: Kind = { frame: 'bubble', render, preview };
const card: Kind = { ...bubble, frame: 'card' };

/** Stands for a kind that is on its way. */
export const comingKind = ({ category }: Message): Kind => (category === 'message' ? bubble : card);
