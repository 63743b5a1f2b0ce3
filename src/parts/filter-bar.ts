import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon, type IconName } from './icon.js';

/** One way to narrow a list. */
export interface FilterChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName | undefined;
}

/** A row of buttons of which one is chosen: it narrows the list below. One of them is in the tab order. */
export const filterChips = <Id extends string>(
  label: string,
  choices: readonly FilterChoice<Id>[],
  chosen: Id,
  choose: (id: Id) => void,
  more: unknown = '',
): TemplateResult => html`
  <div class="filters" part="filters" role="toolbar" aria-label=${label} @keydown=${onKeydown}>
    ${repeat(
      choices,
      ({ id }) => id,
      ({ id, label: words, icon: name }) => html`
        <button
          class="filter"
          part="filter ${id === chosen ? 'filter-chosen' : ''}"
          type="button"
          data-filter=${id}
          aria-pressed=${String(id === chosen)}
          tabindex=${id === chosen ? '0' : '-1'}
          @click=${() => choose(id)}
        >
          ${name ? icon(name) : nothing}<span class="said" dir="auto">${words}</span>
        </button>
      `,
    )}
    ${more}
  </div>
`;

function onKeydown(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (at < 0) return;
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
