import { css } from 'lit';

/** How far the files of a message are, under it or over a picture. */
export const uploadLineStyles = css`
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
`;
