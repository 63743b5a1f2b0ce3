import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .dialog {
    --_dialog-size: 400px;
    --_surface: var(--_overlay);
  }

  .dialog-body {
    padding-inline: calc(var(--_u) * 3);
    outline: 0;
  }

  .heading {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    margin: calc(var(--_u) * 2) calc(var(--_u) * 2) calc(var(--_u) * 1);
    color: var(--_meta);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.4;
  }

  .heading .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .heading.read .icon {
    color: var(--_accent-text);
  }

  section + section {
    margin-block-start: calc(var(--_u) * 3);
  }

  .none {
    margin: 0 calc(var(--_u) * 2) calc(var(--_u) * 2);
    color: var(--_meta);
    font-size: 0.875rem;
  }

  .row {
    --_avatar: 36px;
    min-block-size: 48px;
    padding-block: calc(var(--_u) * 1);
  }

  .words {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_u) * 3);
  }

  .words .meta {
    flex: none;
  }

  .name {
    font-weight: 550;
    font-size: 0.9375rem;
  }

  .emoji {
    flex: none;
    font-size: 1.375rem;
    line-height: 1;
  }
`;
