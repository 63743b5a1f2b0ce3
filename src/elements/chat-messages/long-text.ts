import { html, type TemplateResult } from 'lit';
import type { Message } from '../../model/message.js';
import type { RowView } from './row-view.js';

/** A text of more lines than this is shown in part. */
const LINES = 24;
/** About so many letters make a line. */
const LETTERS = 64;

/** Whether a message is so long that one wants to be asked. A guess from its letters: nothing has to be measured. */
function isLong(message: Message): boolean {
  if (message.category !== 'message' || message.text.length < LINES * 2) return false;
  let lines = 0;
  for (const line of message.text.split('\n')) {
    lines += 1 + Math.floor(line.length / LETTERS);
    if (lines > LINES) return true;
  }
  return false;
}

/** A body that is folded where its text is long, with the button that unfolds it. */
export function foldable(
  message: Message,
  body: unknown,
  unfolded: boolean,
  view: RowView,
  toggle: () => void,
): TemplateResult {
  if (!isLong(message)) return html`${body}`;
  return html`
    <div class="long ${unfolded ? 'unfolded' : ''}">${body}</div>
    <button class="link" part="more" aria-expanded=${unfolded} @click=${toggle}>
      ${view.locale.text(unfolded ? 'showLess' : 'showMore')}
    </button>
  `;
}
