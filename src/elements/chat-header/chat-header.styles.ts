import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    flex: none;
    container-type: inline-size;
    background: var(--_surface);

    --_avatar: var(--_avatar-list);
    --_line-colour: var(--chat-header-line, var(--_hairline));
  }

  .bar {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: var(--_row);
    padding: calc(var(--_u) * 1.5) var(--chat-header-padding, calc(var(--_u) * 4));
    border-block-end: 1px solid var(--_line-colour);
  }

  .words {
    flex: 1;
    min-inline-size: 0;
  }

  .name,
  .status {
    margin: 0;
    overflow: hidden;
    inline-size: fit-content;
    max-inline-size: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    font-size: calc(var(--_size) + 0.0625rem);
    font-weight: 650;
    line-height: 1.375;
  }

  .status {
    color: var(--_meta);
    font-size: calc(var(--_size) - 0.125rem);
    line-height: 1.385;
  }

  .status.typing {
    color: var(--_accent-text);
  }

  .actions {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--_u);
    /* The last button's icon, not its round, stands on the edge. */
    margin-inline-end: calc(var(--_u) * -1.5);
  }

  .more {
    display: none;
  }

  [aria-expanded='true'] {
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .failure {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2.5) calc(var(--_u) * 1.5) calc(var(--_u) * 4);
    background: color-mix(in oklab, var(--_danger) 10%, var(--_surface));
    font-size: 0.875rem;
  }

  .failure p {
    flex: 1;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .skeleton {
    flex: 1;
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    animation: appear 200ms 200ms both;
  }

  .ghost-avatar,
  .ghost-words span {
    border-radius: 999px;
    background: var(--_pressed);
  }

  .ghost-avatar {
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
  }

  .ghost-words {
    display: grid;
    gap: calc(var(--_u) * 2);
  }

  .ghost-words span {
    inline-size: 120px;
    block-size: 10px;
  }

  .ghost-words span + span {
    inline-size: 72px;
  }

  @keyframes appear {
    from {
      visibility: hidden;
      opacity: 0;
    }
  }

  @container (inline-size < 420px) {
    .bar {
      gap: calc(var(--_u) * 2);
      padding-inline: var(--chat-header-padding, calc(var(--_u) * 2));
    }

    .actions {
      gap: 0;
    }

    .roomy {
      display: none;
    }

    .more {
      display: inline-grid;
    }
  }

  /* The name tells more than the picture. */
  @container (inline-size < 340px) {
    .avatar {
      display: none;
    }
  }

  @media (forced-colors: active) {
    [aria-expanded='true'] {
      border: 2px solid Highlight;
    }

    .ghost-avatar,
    .ghost-words span {
      border: 1px solid GrayText;
    }
  }
`;
