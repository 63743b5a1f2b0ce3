import { css } from 'lit';

/** The bar of pins, and who has seen a message. */
export const notesStyles = css`
  .pinned {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: 48px;
    padding: calc(var(--_u) * 1.5) var(--_gutter);
    border: 0;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_surface);
    text-align: start;
  }

  .pinned .icon {
    inline-size: 18px;
    color: var(--_accent-text);
  }

  .pinned-words {
    display: grid;
    min-inline-size: 0;
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  .pinned-label {
    color: var(--_accent-text);
    font-weight: 600;
  }

  .pinned-text {
    overflow: hidden;
    color: var(--_meta);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .seen-by {
    padding: 3px calc(var(--_u) * 1) 0;
    text-align: end;
  }
`;
