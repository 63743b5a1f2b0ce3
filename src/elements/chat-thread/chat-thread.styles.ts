import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);

    --_avatar: var(--_avatar-message);
  }

  chat-messages {
    flex: 1;
    min-block-size: 0;
  }

  chat-composer {
    flex: none;
  }

  .root {
    display: flex;
    flex: 0 1 auto;
    gap: calc(var(--_u) * 2.5);
    min-block-size: 56px;
    max-block-size: 40%;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 4) calc(var(--_u) * 2);
    overflow-y: auto;
    scrollbar-width: thin;
  }

  .words {
    flex: 1;
    min-inline-size: 0;
  }

  .head {
    display: flex;
    gap: calc(var(--_u) * 2);
    align-items: baseline;
  }

  .name {
    overflow: hidden;
    font-size: var(--_name-size);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .head .meta {
    flex: none;
  }

  .body {
    overflow-wrap: anywhere;
  }

  .bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    min-block-size: 40px;
    padding-inline: calc(var(--_u) * 4) calc(var(--_u) * 3);
    border-block: 1px solid var(--_hairline);
  }

  .follow {
    display: inline-flex;
    align-items: center;
    gap: var(--_u);
    min-block-size: max(28px, calc(var(--_target) - 4px));
    padding-inline: calc(var(--_u) * 2.5);
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_accent-text);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .follow[aria-pressed='true'] {
    color: var(--_meta);
  }

  .follow .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  @media (hover: hover) {
    .follow:enabled:hover {
      background: var(--_hover);
    }
  }

  .trouble {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4);
    background: color-mix(in oklab, var(--_danger) 9%, transparent);
    font-size: 0.875rem;
  }

  .trouble p {
    flex: 1;
    margin: 0;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .follow {
      border: 1px solid;
    }
  }
`;
