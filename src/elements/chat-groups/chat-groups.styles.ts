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
    display: flex;
    align-items: center;
  }

  .pair .row {
    flex: 1;
    min-inline-size: 0;
  }

  .more {
    margin-inline-end: calc(var(--_u) * 1);
  }

  /* With a mouse it comes when one is there, and takes no room else. */
  @media (hover: hover) and (pointer: fine) {
    .more {
      position: absolute;
      inset-inline-end: 0;
      background: var(--_surface);
    }

    .pair:not(:hover, :focus-within) .more[aria-expanded='false'] {
      opacity: 0;
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
