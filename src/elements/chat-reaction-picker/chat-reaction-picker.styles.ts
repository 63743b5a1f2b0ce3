import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .popover {
    position: fixed;
    inset: 0 auto auto 0;
    max-inline-size: calc(100vw - 16px);
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 26 / 18);
    background: var(--_overlay);
    color: var(--_text);
    box-shadow: var(--_shadow);
    outline: 0;
    opacity: 0;
    --_ground: var(--_overlay);
  }

  .popover:popover-open {
    display: flex;
    flex-direction: column;
  }

  .popover[data-full] {
    border-radius: var(--_radius);
  }

  .popover.placed {
    opacity: 1;
    animation: unfold 140ms var(--_ease);
  }

  @keyframes unfold {
    from {
      opacity: 0;
      transform: scale(0.94);
    }
  }

  @keyframes fade {
    from {
      opacity: 0;
    }
  }

  .quick {
    --_side: max(40px, var(--_target));
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2px;
    padding: calc(var(--_u) * 1);
  }

  .quick button {
    display: grid;
    place-items: center;
    inline-size: var(--_side);
    block-size: var(--_side);
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    font-family:
      'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', 'Twemoji Mozilla', 'Android Emoji',
      sans-serif;
    font-size: 1.5rem;
    line-height: 1;
    transition:
      background-color 120ms var(--_ease),
      transform 120ms var(--_ease);
  }

  .quick button:focus-visible {
    outline-offset: -2px;
  }

  .quick [aria-pressed='true'] {
    background: var(--_selected);
    box-shadow: inset 0 0 0 1.5px color-mix(in oklab, var(--_accent) 55%, transparent);
  }

  .quick .more {
    color: var(--_meta);
  }

  .more .disc {
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    border-radius: 999px;
    background: var(--_hover);
  }

  @media (hover: hover) {
    .quick [data-emoji]:hover {
      transform: scale(1.18);
    }

    .quick .more:hover .disc {
      background: var(--_pressed);
      color: var(--_text);
    }
  }

  chat-emoji-picker {
    flex: 1 1 340px;
    inline-size: 340px;
    block-size: auto;
    min-block-size: 200px;
    max-block-size: 380px;
    background: none;
    --chat-surface: var(--_ground);
  }

  .trouble {
    margin: 0;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4) calc(var(--_u) * 4);
    max-inline-size: 280px;
    font-size: 0.875rem;
  }

  @media (forced-colors: active) {
    .popover {
      border-color: CanvasText;
    }

    .quick [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .popover.placed {
      animation: fade 120ms !important;
    }

    .quick [data-emoji]:hover {
      transform: none;
    }
  }
`;
