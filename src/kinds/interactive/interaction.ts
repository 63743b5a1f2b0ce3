import { html } from 'lit';
import type { CustomMessage } from '../../model/message.js';
import { icon } from '../../styles/first-icons.js';
import type { Kind, KindContext } from '../kind.js';
import { unknown } from '../unknown.js';

/** What somebody answered to an interactive message. */
export interface Answer {
  readonly elementId: string;
  /** The button's words, or what was filled in. */
  readonly label: string;
}

/** Reads `{ inReplyTo, elementId, values, label }`; undefined where it is no answer. */
export function answerOf({ customData }: CustomMessage): Answer | undefined {
  const { elementId, label } = customData;
  if (typeof elementId !== 'string') return undefined;
  return { elementId, label: typeof label === 'string' ? label : '' };
}

function words(message: CustomMessage, context: KindContext): string {
  const answer = answerOf(message);
  if (!answer) return unknown.preview(message, context);
  const { locale } = context;
  return answer.label
    ? locale.text('chose', { label: answer.label.replaceAll('\n', locale.text('separator')) })
    : locale.text('answered');
}

/** An answer to an interactive message, under the quote of it. */
export const interaction: Kind<CustomMessage> = {
  frame: 'bubble',
  previewIcon: 'check',
  render(message, view) {
    const answer = answerOf(message);
    if (!answer) return unknown.render(message, view);
    return html`<div class="interaction">
      ${icon('check')}<span class="text" dir="auto">${answer.label || view.locale.text('answered')}</span>
    </div>`;
  },
  preview: words,
  text: message => answerOf(message)?.label ?? message.text,
};
