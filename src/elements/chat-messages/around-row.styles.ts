import { css } from 'lit';

/** What stands under and over a bubble: reactions, its thread, who has seen it, and how far its files are. */
export const aroundRowStyles = css`
  .reactions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block-start: 4px;
  }

  .mine .reactions {
    justify-content: flex-end;
  }

  .reaction {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_meta);
    font-size: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .reaction .emoji {
    font-size: 0.875rem;
    line-height: 1;
  }

  .reaction[aria-pressed='true'] {
    border-color: color-mix(in oklab, var(--_accent) 50%, transparent);
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .thread {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: 28px;
    margin-block-start: 4px;
    padding: 0 8px 0 4px;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_accent-text);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .faces {
    --_avatar: 20px;
    display: flex;
  }

  .faces .avatar {
    outline: 2px solid var(--_surface);
  }

  .faces .avatar + .avatar {
    margin-inline-start: -5px;
  }

  @media (hover: hover) {
    .reaction:enabled:hover,
    .thread:hover {
      background: var(--_pressed);
    }
  }

  .seen-by {
    padding: 3px calc(var(--_u) * 1) 0;
    text-align: end;
  }

  .not-sent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0 calc(var(--_u) * 3);
    padding-block-start: 3px;
  }

  .upload {
    display: flex;
    clear: both;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding-block-start: 4px;
  }

  .row.sending .body > .upload {
    opacity: 1;
  }

  /* Over a picture: a ring in its middle, with the way out inside it. */
  .upload.over-media {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    display: grid;
    block-size: 100%;
    padding: 0;
    place-items: center;
    pointer-events: none;
  }

  .upload.over-media > * {
    grid-area: 1 / 1;
  }

  .progress-ring {
    inline-size: 48px;
    block-size: 48px;
    border-radius: 999px;
    background: oklch(0.16 0.01 262 / 0.62);
    fill: none;
    rotate: -90deg;
    stroke: oklch(1 0 0 / 0.28);
    stroke-width: 3;
    stroke-linecap: round;
  }

  .progress-ring .done {
    stroke: white;
    transition: stroke-dashoffset 160ms linear;
  }

  .over-media .icon-button.small {
    position: relative;
    inline-size: 44px;
    block-size: 44px;
    color: white;
    pointer-events: auto;
  }

  .over-media .icon-button.small:focus-visible {
    outline-color: white;
    outline-offset: 0;
  }

  .upload progress {
    inline-size: 140px;
    block-size: 4px;
    border: 0;
    border-radius: 999px;
    overflow: hidden;
    background: var(--_pressed);
    accent-color: var(--_accent);
    appearance: none;
  }

  .upload progress::-webkit-progress-bar {
    background: var(--_pressed);
  }

  .upload progress::-webkit-progress-value {
    background: var(--_accent);
  }

  .upload progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .icon-button.small {
    inline-size: 24px;
    block-size: 24px;
  }

  .icon-button.small .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  @media (forced-colors: active) {
    .reaction {
      border: 1px solid;
    }
  }
`;
