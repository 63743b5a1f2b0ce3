import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    padding-inline: calc(var(--_u) * 4);
    background: var(--_surface);
  }

  .portrait a {
    color: var(--_accent-text);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    justify-content: center;
    margin-block-start: calc(var(--_u) * 3);
  }
`;
