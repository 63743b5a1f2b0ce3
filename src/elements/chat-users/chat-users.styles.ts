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

  .section {
    padding: calc(var(--_u) * 2) calc(var(--_u) * 2) calc(var(--_u) * 0.5);
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 650;
    line-height: 1.3333;
  }

  .dialog {
    --chat-surface: var(--_overlay);
  }

  .dialog-body:has(chat-profile) {
    padding-inline: 0;
  }

  .presence {
    border-color: var(--_surface);
  }

  .row:disabled {
    opacity: 0.5;
  }
`;
