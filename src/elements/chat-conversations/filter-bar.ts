import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../locales/locale.js';
import { icon } from '../../parts/icon.js';
import { filterLabel, tagOf, type ConversationFilter } from './filters.js';

/** The row of buttons that choose which conversations are listed: one of them is in the tab order. */
export const filterBar = (
  filters: readonly ConversationFilter[],
  chosen: ConversationFilter,
  locale: Locale,
  choose: (filter: ConversationFilter) => void,
): TemplateResult => html`
  <div
    part="filters"
    class="filters"
    role="toolbar"
    aria-label=${locale.text('filterChats')}
    @keydown=${onKeydown}
  >
    ${repeat(
      filters,
      filter => filter,
      filter => html`
        <button
          type="button"
          part="filter ${filter === chosen ? 'filter-chosen' : ''}"
          class="filter"
          data-filter=${filter}
          aria-pressed=${filter === chosen}
          tabindex=${filter === chosen ? '0' : '-1'}
          @click=${() => choose(filter)}
        >
          ${tagOf(filter) === undefined ? nothing : icon('tag')}<span class="said" dir="auto"
            >${filterLabel(filter, locale)}</span
          >
        </button>
      `,
    )}
  </div>
`;

function onKeydown(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const forwards = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const steps: Record<string, number> = { [forwards]: at + 1, [backwards]: at - 1, Home: 0, End: -1 };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const button = buttons.at(to % buttons.length);
  button?.focus();
  button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
