import { css, html, type TemplateResult } from 'lit';

/** One way to narrow a list. */
export interface FilterChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
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
    ${choices.map(
      ({ id, label: words }) => html`
        <button
          class="filter"
          part="filter"
          type="button"
          data-filter=${id}
          aria-pressed=${String(id === chosen)}
          tabindex=${id === chosen ? '0' : '-1'}
          @click=${() => choose(id)}
        >
          ${words}
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

/** The sheet that goes with {@link filterChips}. */
export const filterStyles = css`
  .filters {
    display: flex;
    flex: none;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    overflow: auto hidden;
    overscroll-behavior: contain;
    scrollbar-width: none;
  }

  .filter {
    flex: none;
    min-block-size: max(30px, calc(var(--_target) - 4px));
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border: 0;
    border-radius: 999px;
    background: var(--_hover);
    color: var(--_meta);
    font-size: 0.8125rem;
    font-weight: 550;
    line-height: 1.3;
    white-space: nowrap;
  }

  .filter[aria-pressed='true'],
  select.filter:has(option:checked:not(:first-child)) {
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .filter:focus-visible {
    outline-offset: -2px;
  }

  @media (hover: hover) {
    .filter[aria-pressed='false']:hover {
      background: var(--_pressed);
    }
  }

  @media (forced-colors: active) {
    .filter {
      border: 1px solid;
    }

    .filter[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
