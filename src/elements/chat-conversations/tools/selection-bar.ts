import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../styles/icon.js';
import type { ConversationAction } from '../conversation-action.js';

/** What can be done with several conversations. */
export interface SelectionOffer {
  readonly locale: Locale;
  readonly count: number;
  /** Each of them for all that are selected. */
  readonly actions: readonly Pick<ConversationAction, 'id' | 'label' | 'icon' | 'danger'>[];
  act(id: string, button: HTMLElement): void;
  all(): void;
  end(): void;
}

/** What stands under the list while conversations are being selected. */
export const selectionBar = ({
  locale,
  count,
  actions,
  act,
  all,
  end,
}: SelectionOffer): TemplateResult => html`
  <div
    class="selection-bar"
    part="selection-bar"
    role="toolbar"
    aria-label=${locale.text('selected', { count })}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    }}
  >
    <button class="icon-button" type="button" aria-label=${locale.text('endSelection')} @click=${end}>
      ${icon('x')}
    </button>
    <span class="selection-count" aria-live="polite">${locale.text('selected', { count })}</span>
    <button
      class="icon-button"
      type="button"
      aria-label=${locale.text('selectAll')}
      title=${locale.text('selectAll')}
      @click=${all}
    >
      ${icon('list-checks')}
    </button>
    ${actions.map(
      action => html`
        <button
          class="icon-button ${action.danger ? 'danger' : ''}"
          type="button"
          data-action=${action.id}
          aria-label=${action.label}
          title=${action.label}
          @click=${(event: Event) => act(action.id, event.currentTarget as HTMLElement)}
        >
          ${action.icon ? icon(action.icon) : nothing}
        </button>
      `,
    )}
  </div>
`;
