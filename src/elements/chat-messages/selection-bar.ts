import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { icon, type IconName } from '../../styles/icon.js';

/** What can be done with several messages. */
export interface SelectionOffer {
  readonly locale: Locale;
  readonly count: number;
  readonly mayDelete: boolean;
  forward(): void;
  copy(): void;
  delete(): void;
  end(): void;
}

/** What stands under the list while messages are being selected. */
export function selectionBar(offer: SelectionOffer): TemplateResult {
  const { locale, count } = offer;
  const button = (name: IconName, label: string, run: () => void, danger = false): TemplateResult => html`
    <button
      class="icon-button ${danger ? 'danger' : ''}"
      aria-label=${label}
      title=${label}
      ?disabled=${count === 0}
      @click=${run}
    >
      ${icon(name)}
    </button>
  `;
  return html`
    <div
      class="selection-bar"
      part="selection-bar"
      role="toolbar"
      aria-label=${locale.text('selected', { count })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        offer.end();
      }}
    >
      <button class="icon-button" aria-label=${locale.text('endSelection')} @click=${offer.end}>
        ${icon('x')}
      </button>
      <span class="selection-count" aria-live="polite">${locale.text('selected', { count })}</span>
      ${button('copy', locale.text('copy'), offer.copy)}
      ${button('forward', locale.text('forward'), offer.forward)}
      ${offer.mayDelete ? button('trash-2', locale.text('delete'), offer.delete, true) : nothing}
    </div>
  `;
}
