import { css } from 'lit';

/** Several messages selected, and what one does with them. */
export const selectionStyles = css`
  .selection-bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-block-start: 1px solid var(--_hairline);
  }

  .selection-count {
    flex: 1;
    padding-inline: calc(var(--_u) * 2);
    font-weight: 600;
  }

  .icon-button.danger {
    color: var(--_danger);
  }

  .select {
    flex: none;
    align-self: center;
    inline-size: 20px;
    block-size: 20px;
    margin: 0 calc(var(--_u) * 1);
    accent-color: var(--_accent);
    pointer-events: none;
  }

  .mine > .line > .select {
    margin-inline-end: auto;
    order: 1;
  }

  .selecting .row {
    cursor: default;
    user-select: none;
  }

  /* Around the message alone: neither a day over it nor the face of the run before it is meant. */
  .selecting .row.selected > .line {
    position: relative;
    isolation: isolate;
  }

  .selecting .row.selected > .line::before {
    position: absolute;
    inset: -1px calc(var(--_gutter) * -1);
    z-index: -1;
    background: var(--_selected);
    content: '';
  }

  .selecting .body {
    pointer-events: none;
  }
`;
