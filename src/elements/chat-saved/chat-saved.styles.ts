import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .one {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding-inline-end: calc(var(--_u) * 1);
  }

  .one .row {
    flex: 1;
    min-inline-size: 0;
  }

  .one > .icon-button {
    flex: none;
  }

  /* Where there is a mouse, it shows when one is on the row. */
  @media (hover: hover) {
    .one:not(:hover, :focus-within) > .icon-button {
      opacity: 0;
    }
  }
`;
