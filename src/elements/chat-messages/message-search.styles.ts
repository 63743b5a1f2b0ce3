import { css } from 'lit';

/** The bar of the search, and the words that it found. */
export const styles = css`
  .search-bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 2) calc(var(--_u) * 2) var(--_gutter);
    border-block-end: 1px solid var(--_hairline);
  }

  .search-bar .field {
    flex: 1;
    min-inline-size: 0;
  }

  .search-bar .meta {
    flex: none;
    padding-inline: calc(var(--_u) * 2);
  }

  ::highlight(parlour-found) {
    background-color: oklch(0.88 0.16 95);
    color: black;
  }

  /* The match that one has come to. */
  ::highlight(parlour-found-here) {
    background-color: oklch(0.72 0.19 55);
    color: black;
  }
`;
