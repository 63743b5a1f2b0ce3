import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  :host([inline]) {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .dialog {
    --_dialog-size: 440px;
    --chat-surface: var(--_overlay);
    block-size: 640px;
  }

  .dialog-body {
    padding: 0;
    overflow: hidden;
  }

  .pane {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .inline-head {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding: calc(var(--_u) * 2);
  }

  .inline-head h2 {
    margin: 0;
    font-size: var(--_heading-size);
    font-weight: 650;
  }

  .dialog-head .back {
    margin-inline-start: calc(var(--_u) * -3);
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .tabs {
    display: flex;
    flex: none;
    gap: 2px;
    margin: calc(var(--_u) * 1) calc(var(--_u) * 3) calc(var(--_u) * 1);
    padding: 3px;
    border-radius: 999px;
    background: var(--_hover);
  }

  .tab {
    flex: 1;
    min-block-size: max(30px, calc(var(--_target) - 4px));
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_meta);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.3;
    transition: background-color 140ms var(--_ease);
  }

  .tab[aria-selected='true'] {
    background: light-dark(var(--_surface), var(--_pressed));
    color: var(--_text);
    box-shadow: 0 1px 2px oklch(0 0 0 / 0.1);
  }

  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    outline-offset: -2px;
  }

  chat-users,
  chat-groups {
    flex: 1;
  }

  chat-group-form {
    flex: 1;
    min-block-size: 0;
  }

  @media (max-width: 480px) {
    .dialog {
      block-size: calc(100dvh - 24px);
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
