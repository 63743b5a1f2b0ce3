import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .list {
    display: contents;
  }

  .row .button {
    flex: none;
    min-block-size: max(30px, var(--_target));
    padding-block: calc(var(--_u) * 1);
  }

  .pair {
    position: relative;
  }

  .more {
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(var(--_u) * 1);
    margin-block: auto;
    background: var(--_surface);
  }

  @media (hover: hover) and (pointer: fine) {
    .pair:not(:hover, :focus-within) .more[aria-expanded='false'] {
      opacity: 0;
    }
  }

  /* Where there is nothing to hover, the button is always there, and needs its room. */
  @media (pointer: coarse) {
    .pair:has(.more) .row {
      padding-inline-end: calc(var(--_target) + var(--_u) * 2);
    }
  }

  .create {
    flex: none;
    inline-size: calc(100% - var(--_u) * 4);
    margin: calc(var(--_u) * 1) calc(var(--_u) * 2) 0;
  }

  .badge {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_avatar-list);
    block-size: var(--_avatar-list);
    border-radius: 999px;
    background: var(--_selected);
    color: var(--_accent-text);
  }
`;
