import { css } from 'lit';

export const styles = css`
  :host {
    --_cell: max(var(--chat-emoji-picker-cell, 38px), var(--_target));
    display: flex;
    flex-direction: column;
    inline-size: 340px;
    max-inline-size: 100%;
    block-size: 360px;
    min-block-size: 0;
    background: var(--_surface);
  }

  .head {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding-block-start: calc(var(--_u) * 2);
    padding-inline: calc(var(--_u) * 2.5) calc(var(--_u) * 2);
  }

  .head .search-field {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
  }

  .glyph,
  .emoji,
  .tab,
  .tone {
    font-family:
      'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', 'Twemoji Mozilla', 'Android Emoji',
      sans-serif;
  }

  .glyph {
    font-size: 1.125rem;
    line-height: 1;
  }

  .tabs,
  .tones {
    display: flex;
    flex: none;
    justify-content: space-between;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 2);
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tones {
    justify-content: center;
    gap: calc(var(--_u) * 1);
  }

  .tab,
  .tone {
    position: relative;
    display: grid;
    flex: 0 1 34px;
    place-items: center;
    min-inline-size: 26px;
    block-size: var(--_target);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    font-size: 1.0625rem;
    line-height: 1;
  }

  .tone {
    flex: none;
    inline-size: var(--_target);
    font-size: 1.25rem;
  }

  .tab {
    filter: grayscale(1) opacity(0.7);
  }

  .tab[aria-current],
  .tab:hover {
    filter: none;
  }

  .tab[aria-current],
  .tone[aria-checked='true'] {
    background: var(--_selected);
  }

  .scroller {
    padding: 0 calc(var(--_u) * 2) calc(var(--_u) * 2);
  }

  .label {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin: 0;
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 1.5);
    background: inherit;
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 600;
    line-height: 1.3333;
  }

  .scroller,
  .group {
    background: inherit;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(var(--_cell), 1fr));
    content-visibility: auto;
    contain-intrinsic-block-size: auto 600px;
  }

  .group:first-child .grid {
    contain-intrinsic-block-size: auto 80px;
  }

  .emoji {
    display: grid;
    place-items: center;
    min-inline-size: 0;
    block-size: var(--_cell);
    /* Clear of the name that stands over its group. */
    scroll-margin-block: 32px 4px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    font-size: 1.5rem;
    line-height: 1;
  }

  .emoji:focus-visible {
    outline-offset: -2px;
  }

  @media (hover: hover) {
    .emoji:hover,
    .tone:hover,
    .tab:hover {
      background: var(--_hover);
    }
  }

  .emoji:active {
    background: var(--_pressed);
  }

  @media (forced-colors: active) {
    .tab[aria-current],
    .tone[aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
