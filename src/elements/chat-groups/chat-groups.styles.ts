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
`;
