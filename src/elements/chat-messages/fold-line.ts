import { html, type TemplateResult } from 'lit';
import type { Fold } from './folds.js';
import type { RowView } from './row-view.js';

/** The words that stand for a run of comings and goings, and the name in them. */
function foldWords(
  fold: Fold,
  { locale, nameOf }: RowView,
): readonly (string | { readonly value: string })[] {
  const names = new Map<string, string>();
  for (const { message } of fold.entries) {
    if (message.category === 'action' && message.type === 'groupMember') {
      names.set(message.actionOn.uid, nameOf(message.actionOn));
    }
  }
  const [name = ''] = names.values();
  const others = names.size - 1;
  return others > 0
    ? locale.parts('foldedMembers', { name, count: others })
    : locale.parts('foldedOne', { name });
}

/** What a screen reader says for it. */
export const spokenFold = (fold: Fold, view: RowView): string =>
  foldWords(fold, view)
    .map(part => (typeof part === 'string' ? part : part.value))
    .join('');

/** The one line that stands for a run of comings and goings, and the button that shows them all. */
export function foldLine(fold: Fold, view: RowView, toggle: () => void): TemplateResult {
  const { locale } = view;
  const words = foldWords(fold, view);
  return html`
    <span
      >${words.map(part => (typeof part === 'string' ? part : html`<b><bdi>${part.value}</bdi></b>`))}</span
    >
    <button class="link" part="fold" aria-expanded=${fold.open} @click=${toggle}>
      ${locale.text(fold.open ? 'foldClose' : 'foldOpen')}
    </button>
  `;
}
