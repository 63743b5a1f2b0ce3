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

  .tick {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border: 1.75px solid var(--_field-line);
    border-radius: 999px;
    color: transparent;
  }

  .tick .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 3;
  }

  [aria-checked='true'] .tick {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .row:disabled {
    opacity: 0.5;
  }
`;
