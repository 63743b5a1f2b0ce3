import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  /* Pictures are judged on a dark ground, in a light chat too. */
  .viewer {
    --_accent: white;
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: var(--chat-viewer-background, oklch(0.14 0.008 262));
    color: white;
    color-scheme: dark;
    animation: viewer-in 160ms var(--_ease);
  }

  .viewer:focus {
    outline: none;
  }

  .viewer::backdrop {
    background: oklch(0 0 0 / 0.6);
  }

  @keyframes viewer-in {
    from {
      opacity: 0;
    }
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: 56px;
    padding-block: max(calc(var(--_u) * 1.5), env(safe-area-inset-top)) calc(var(--_u) * 1.5);
    padding-inline: calc(var(--_u) * 4) calc(var(--_u) * 2);
  }

  .who {
    display: grid;
    line-height: 1.3;
  }

  .sender {
    justify-self: start;
    max-inline-size: 100%;
    overflow: hidden;
    font-size: 0.875rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .when,
  .counter {
    color: oklch(1 0 0 / 0.72);
    font-size: var(--_meta-size);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .counter {
    font-size: 0.8125rem;
  }

  .tools {
    display: flex;
    justify-content: flex-end;
  }

  .icon-button {
    --_target: 40px;
    color: white;
  }

  .icon-button[aria-disabled] {
    color: oklch(1 0 0 / 0.34);
    cursor: default;
  }

  .stage {
    position: relative;
    display: grid;
    grid-row: 2;
    place-items: center;
    overflow: hidden;
    container-type: size;
    touch-action: none;
    user-select: none;
  }

  .stage.zoomed {
    cursor: grab;
  }

  .stage.zoomed:active {
    cursor: grabbing;
  }

  .frame {
    position: relative;
    display: grid;
    overflow: hidden;
    transition: transform 160ms var(--_ease);
  }

  .frame.held {
    transition: none;
  }

  .frame > img,
  .frame > video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  .frame > .blur {
    filter: blur(24px);
    scale: 1.1;
  }

  .frame[data-loaded] > .blur {
    visibility: hidden;
  }

  .frame > video {
    background: black;
  }

  .broken {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 4);
    background: oklch(0.2 0.008 262);
    color: oklch(1 0 0 / 0.8);
    font-size: 0.875rem;
    text-align: center;
  }

  .previous,
  .next {
    --_target: 44px;
    position: absolute;
    inset-block: 0;
    z-index: 1;
    margin-block: auto;
    background: oklch(0.2 0.01 262 / 0.6);
  }

  .previous {
    inset-inline-start: calc(var(--_u) * 3);
  }

  .next {
    inset-inline-end: calc(var(--_u) * 3);
  }

  .icon-chevron-left:dir(rtl),
  .icon-chevron-right:dir(rtl) {
    scale: -1 1;
  }

  .caption {
    grid-row: 3;
    max-block-size: 30dvh;
    padding: calc(var(--_u) * 3) calc(var(--_u) * 5);
    padding-block-end: max(calc(var(--_u) * 4), env(safe-area-inset-bottom));
    overflow: auto;
    font-size: 0.9375rem;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .caption p {
    max-inline-size: 65ch;
    margin: 0 auto;
    white-space: pre-wrap;
  }

  .caption a {
    color: inherit;
  }

  .caption .alt {
    color: oklch(1 0 0 / 0.72);
    font-size: 0.8125rem;
  }

  .caption .mention {
    font-weight: 600;
  }

  @media (hover: hover) {
    .icon-button:not([aria-disabled]):hover,
    .icon-button:enabled:not([aria-disabled]):hover {
      background: oklch(1 0 0 / 0.16);
      color: white;
    }

    .icon-button[aria-disabled]:enabled:hover {
      color: oklch(1 0 0 / 0.34);
    }
  }

  @media (max-width: 480px) {
    .bar {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 calc(var(--_u) * 2);
    }

    .counter {
      position: absolute;
      inset-block-start: 58px;
      inset-inline: 0;
      text-align: center;
    }
  }

  @media (forced-colors: active) {
    .viewer {
      background: Canvas;
    }

    .previous,
    .next {
      border: 1px solid;
    }
  }
`;
