import { html, type TemplateResult } from 'lit';
import type { Fold } from './folds.js';
import type { RowView } from './row-view.js';

/** The one line that stands for a run of comings and goings, and the button that shows them all. */
export function foldLine(fold: Fold, view: RowView, toggle: () => void): TemplateResult {
  const { locale } = view;
  const names = new Map<string, string>();
  for (const { message } of fold.entries) {
    if (message.category === 'action' && message.type === 'groupMember') {
      names.set(message.actionOn.uid, view.nameOf(message.actionOn));
    }
  }
  const [name = ''] = names.values();
  const others = names.size - 1;
  const words =
    others > 0 ? locale.parts('foldedMembers', { name, count: others }) : locale.parts('foldedOne', { name });
  return html`
    <span
      >${words.map(part => (typeof part === 'string' ? part : html`<b><bdi>${part.value}</bdi></b>`))}</span
    >
    <button class="link" part="fold" aria-expanded=${fold.open} @click=${toggle}>
      ${locale.text(fold.open ? 'foldClose' : 'foldOpen')}
    </button>
  `;
}
