import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .call {
    position: fixed;
    inset: var(--chat-call-inset, 16px) var(--chat-call-inset, 16px) auto auto;
    inline-size: min(340px, calc(100vw - 2 * var(--chat-call-inset, 16px)));
    max-block-size: calc(100dvh - 2 * var(--chat-call-inset, 16px));
    margin: 0;
    padding: calc(var(--_u) * 4);
    overflow: auto;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_overlay);
    color: var(--_text);
    box-shadow: var(--_shadow);
    outline: 0;

    --_avatar: 52px;
  }

  .call:dir(rtl) {
    inset: var(--chat-call-inset, 16px) auto auto var(--chat-call-inset, 16px);
  }

  .call:popover-open {
    display: grid;
    gap: calc(var(--_u) * 4);
    animation: rise 180ms var(--_ease);
  }

  .call:focus-visible {
    outline: 2px solid var(--_accent);
  }

  .head {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-inline-size: 0;
  }

  .words {
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 0;
    overflow: hidden;
    font-size: var(--_heading-size);
    font-weight: 650;
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .status {
    margin: 0;
    color: var(--_meta);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  [data-phase='incoming'] .avatar {
    animation: pulse 1.6s ease-out infinite;
  }

  .buttons {
    display: flex;
    justify-content: center;
    gap: calc(var(--_u) * 4);
  }

  [data-phase='incoming'] .buttons {
    justify-content: space-evenly;
  }

  .round {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: var(--_pressed);
    color: var(--_text);
    transition: filter 120ms var(--_ease);
  }

  .round .icon {
    inline-size: 22px;
    block-size: 22px;
  }

  .answer,
  .again {
    background: light-dark(oklch(0.5 0.14 152), oklch(0.76 0.14 152));
    color: light-dark(white, oklch(0.18 0.03 152));
  }

  .decline,
  .hang-up {
    background: var(--_danger);
    color: light-dark(white, oklch(0.18 0.02 25));
  }

  @media (hover: hover) {
    .round:enabled:hover {
      filter: brightness(0.94);
    }
  }

  .round:disabled {
    opacity: 0.5;
  }

  .error {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    margin: 0;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-radius: var(--_radius-field);
    background: color-mix(in oklab, var(--_danger) 10%, transparent);
    font-size: 0.875rem;
  }

  .error p {
    flex: 1;
    margin: 0;
  }

  audio {
    display: none;
  }

  .stage {
    position: relative;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: calc(var(--_u) * 1);
    min-block-size: 0;
    overflow: hidden;
    border-radius: var(--_radius-card);
    background: oklch(0.16 0.01 262);
    aspect-ratio: 16 / 10;
  }

  .stage figure {
    position: relative;
    min-block-size: 0;
    margin: 0;
  }

  .stage video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .stage figcaption {
    position: absolute;
    inset-block-end: calc(var(--_u) * 2);
    inset-inline-start: calc(var(--_u) * 2);
    padding: 2px calc(var(--_u) * 2);
    border-radius: 999px;
    background: oklch(0 0 0 / 0.6);
    color: white;
    font-size: var(--_meta-size);
  }

  .stage .self {
    position: absolute;
    inset-block-end: calc(var(--_u) * 2);
    inset-inline-end: calc(var(--_u) * 2);
    inline-size: 28%;
    block-size: auto;
    aspect-ratio: 4 / 3;
    border-radius: var(--_radius-small);
    box-shadow: 0 0 0 2px oklch(1 0 0 / 0.6);
    /* One knows oneself from the mirror. */
    scale: -1 1;
  }

  .call[data-large] {
    inset: var(--chat-call-inset, 16px);
    inline-size: auto;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }

  .call[data-large] .stage {
    aspect-ratio: auto;
  }

  @media (width < 480px) {
    .call,
    .call:dir(rtl) {
      inset: 8px 8px auto;
      inline-size: auto;
    }

    .call[data-large] {
      inset: 0;
      max-block-size: none;
      border-radius: 0;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 -8px;
    }
  }

  @keyframes pulse {
    from {
      box-shadow: 0 0 0 0 color-mix(in oklab, var(--_positive) 55%, transparent);
    }

    to {
      box-shadow: 0 0 0 16px transparent;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    [data-phase='incoming'] .avatar {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .call,
    .round {
      border: 1px solid;
    }
  }
`;
