import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .dialog {
    --chat-surface: var(--_overlay);
  }

  .dialog p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .hint {
    color: var(--_meta);
  }

  .problem {
    margin-block-start: calc(var(--_u) * 2);
    color: var(--_danger);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .heirs {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 300px;
    margin-inline: calc(var(--_u) * -3);
  }

  .dot {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    border: 1.75px solid var(--_field-line);
    border-radius: 999px;
  }

  [aria-checked='true'] .dot {
    border: 6px solid var(--_accent);
  }

  .apart {
    margin-inline-end: auto;
  }
`;
