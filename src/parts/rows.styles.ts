import { css } from 'lit';

/** Rows of people and groups, and what stands in their place while there are none. Goes with a `RowList`. */
export const rowStyles = css`
  .scroller {
    flex: 1;
    min-block-size: 0;
    max-block-size: 100dvh;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 2) calc(var(--_u) * 2);
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    outline: 0;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  .row {
    --_avatar: var(--_avatar-list);
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    inline-size: 100%;
    min-block-size: calc(var(--_row) - 8px);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    border: 0;
    border-radius: var(--_radius-field);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  .row:focus-visible {
    outline-offset: -2px;
  }

  .row[aria-busy='true'] {
    opacity: 0.6;
  }

  @media (hover: hover) {
    .row.lively:hover,
    button.row:enabled:hover {
      background: var(--_hover);
    }
  }

  button.row:active {
    background: var(--_pressed);
  }

  .words {
    display: grid;
    flex: 1;
    gap: 1px;
    min-inline-size: 0;
  }

  .title {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    min-inline-size: 0;
    font-weight: 600;
    font-size: 0.9375rem;
    line-height: 1.35;
  }

  .name,
  .line {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .line {
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  /* What people wrote runs in its own direction, and is cut where it ends, not where the line does. */
  .line.split {
    display: flex;
    white-space: pre;
  }

  .line.split > bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .title .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_meta);
  }

  .chip {
    flex: none;
    padding: 2px calc(var(--_u) * 2);
    border-radius: 999px;
    background: var(--_hover);
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 500;
    line-height: 1.3333;
  }

  /* A long word of a role leaves the name its room. */
  .row > .chip {
    max-inline-size: 38%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .state {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: calc(var(--_u) * 1.5);
    min-block-size: 160px;
    padding: calc(var(--_u) * 6);
    color: var(--_meta);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .state > .icon {
    inline-size: 28px;
    block-size: 28px;
    margin-block-end: calc(var(--_u) * 1);
    color: var(--_faint);
  }

  .state strong {
    color: var(--_text);
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .state p {
    max-inline-size: 34ch;
    margin: 0;
    font-size: 0.875rem;
  }

  .state .button {
    margin-block-start: calc(var(--_u) * 2);
    color: var(--_text);
  }

  .trouble {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    margin: calc(var(--_u) * 1) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-radius: var(--_radius-field);
    background: color-mix(in oklab, var(--_danger) 9%, transparent);
    font-size: 0.875rem;
    line-height: 1.4;
  }

  .trouble > .icon {
    color: var(--_danger);
  }

  .trouble p {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .trouble .icon-button {
    margin: calc(var(--_u) * -1);
  }

  .state.late {
    animation: late 400ms step-end backwards;
  }

  /* What loads in a moment shows no skeleton: it would only flicker. */
  .skeleton {
    display: grid;
    gap: calc(var(--_u) * 1);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 2);
    animation: late 200ms step-end backwards;
  }

  .skeleton .ghost {
    inline-size: var(--_avatar-list);
    block-size: var(--_avatar-list);
    border-radius: 999px;
    background: var(--_hover);
  }

  .skeleton .bar {
    inline-size: 46%;
    block-size: 11px;
    border-radius: 999px;
    background: var(--_hover);
  }

  .skeleton .bar + .bar {
    inline-size: 28%;
    block-size: 9px;
    margin-block-start: 7px;
  }

  @keyframes late {
    from {
      visibility: hidden;
    }
  }

  .search-field {
    position: relative;
    flex: none;
    margin: calc(var(--_u) * 2) calc(var(--_u) * 3) calc(var(--_u) * 1);
  }

  .search-field .icon {
    position: absolute;
    inset-block-start: calc(50% - 9px);
    inset-inline-start: calc(var(--_u) * 2.5);
    inline-size: 18px;
    block-size: 18px;
    color: var(--_meta);
    pointer-events: none;
  }

  .search-field .field {
    padding-inline-start: calc(var(--_u) * 9);
    border-radius: 999px;
  }

  .search-field .field::-webkit-search-cancel-button {
    appearance: none;
  }

  @media (forced-colors: active) {
    .chip,
    .trouble {
      border: 1px solid;
    }

    .skeleton .bar,
    .skeleton .ghost {
      border: 1px solid GrayText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton,
    .state.late {
      animation-duration: 200ms !important;
    }
  }
`;
