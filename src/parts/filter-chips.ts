import { css } from 'lit';

export { filterChips, type FilterChoice } from './filter-bar.js';

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
