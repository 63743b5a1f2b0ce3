import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .form {
    display: grid;
    gap: calc(var(--_u) * 2);
  }

  .form p {
    margin: 0;
  }

  .hint {
    color: var(--_meta);
  }

  .reason {
    min-block-size: 5lh;
    padding-block: calc(var(--_u) * 2);
    resize: vertical;
  }

  .foot {
    display: flex;
    gap: calc(var(--_u) * 3);
    justify-content: space-between;
    min-block-size: 1lh;
  }

  .problem {
    color: var(--_danger);
    font-size: 0.8125rem;
  }

  .count {
    margin-inline-start: auto;
  }

  .thanks {
    display: grid;
    justify-items: center;
    gap: calc(var(--_u) * 3);
    margin: 0;
    padding-block: calc(var(--_u) * 4) calc(var(--_u) * 2);
    text-align: center;
  }

  .thanks .icon {
    inline-size: 36px;
    block-size: 36px;
    color: var(--_positive);
  }
`;
