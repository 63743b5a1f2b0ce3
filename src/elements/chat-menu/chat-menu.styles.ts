import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .menu {
    position: fixed;
    inset: 0 auto auto 0;
    min-inline-size: var(--chat-menu-min-inline-size, 196px);
    max-inline-size: min(320px, calc(100vw - 16px));
    margin: 0;
    padding: calc(var(--_u) * 1.5);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-card);
    background: var(--_overlay);
    color: var(--_text);
    font-size: 0.875rem;
    line-height: 1.3;
    box-shadow: var(--_shadow);
    outline: 0;
    opacity: 0;
  }

  .menu.placed {
    opacity: 1;
    animation: unfold 140ms var(--_ease);
  }

  @keyframes unfold {
    from {
      opacity: 0;
      transform: scale(0.94);
    }
  }

  .item {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    inline-size: 100%;
    min-block-size: max(34px, var(--_target));
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2.5);
    border: 0;
    border-radius: calc(var(--_radius-card) - var(--_u) * 1.5);
    background: none;
    text-align: start;
  }

  .item .icon {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_meta);
  }

  .label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .gap {
    flex: none;
    inline-size: 18px;
  }

  .item .tick {
    display: flex;
    color: inherit;
  }

  .item .tick .icon {
    color: var(--_accent-text);
    stroke-width: 2.25;
  }

  .danger,
  .danger .icon {
    color: var(--_danger);
  }

  /* The item that the arrow keys are on looks as the one under the mouse: there is one place in a menu. */
  .item:focus {
    background: var(--_hover);
  }

  .item:focus-visible {
    outline-offset: -2px;
  }

  .danger:focus {
    background: color-mix(in oklab, var(--_danger) 10%, transparent);
  }

  .item[aria-disabled='true'] {
    color: var(--_faint);
    cursor: default;
  }

  .separator {
    block-size: 1px;
    margin: calc(var(--_u) * 1.5) calc(var(--_u) * 2.5);
    background: var(--_hairline);
  }

  @media (forced-colors: active) {
    .menu {
      border-color: CanvasText;
    }

    .item:focus {
      outline: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .menu.placed {
      animation: fade 120ms !important;
    }
  }

  @keyframes fade {
    from {
      opacity: 0;
    }
  }
`;
