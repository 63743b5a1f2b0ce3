import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .form {
    display: grid;
    gap: calc(var(--_u) * 2.5);
  }

  .form p {
    margin: 0;
  }

  .hint {
    color: var(--_meta);
    overflow-wrap: anywhere;
  }

  .problem {
    color: var(--_danger);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_danger);
  }
`;
