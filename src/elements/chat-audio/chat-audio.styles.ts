import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .player {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    padding-block: calc(var(--_u) * 0.5);
  }

  .play {
    display: grid;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    place-items: center;
    border: 0;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    transition: filter 120ms var(--_ease);
  }

  .play .icon {
    inline-size: 20px;
    block-size: 20px;
  }

  .play .icon-play,
  .play .icon-pause {
    fill: currentcolor;
    stroke-width: 1;
  }

  .play .icon-play {
    translate: 1px;
  }

  .middle {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    justify-self: start;
    max-inline-size: 100%;
    overflow: hidden;
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .broken {
    color: var(--_danger);
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  .track {
    position: relative;
    display: grid;
    block-size: 24px;
    align-items: center;
  }

  .sound .track {
    block-size: 16px;
  }

  /* The slider itself is out of sight, over what shows the same. */
  .track input {
    position: absolute;
    inset: -4px 0;
    inline-size: 100%;
    block-size: calc(100% + 8px);
    margin: 0;
    opacity: 0;
    cursor: pointer;
    touch-action: pan-y;
  }

  .track:has(input:focus-visible) {
    border-radius: 4px;
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .line {
    block-size: 4px;
    overflow: hidden;
    border-radius: 999px;
    background: color-mix(in oklab, currentcolor 20%, transparent);
  }

  .line .done {
    display: block;
    block-size: 100%;
    background: var(--_accent);
  }

  .wave {
    position: relative;
    display: block;
    block-size: 100%;
  }

  .wave:dir(rtl) {
    scale: -1 1;
  }

  .wave svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: color-mix(in oklab, currentcolor 34%, transparent);
    stroke-width: 2px;
    stroke-linecap: round;
  }

  .wave .done {
    stroke: var(--_accent);
  }

  .time {
    display: flex;
    justify-content: space-between;
    color: color-mix(in oklab, currentcolor 72%, transparent);
    font-size: 0.6875rem;
    line-height: 16px;
  }

  .speed {
    flex: none;
    min-inline-size: 38px;
    min-block-size: 24px;
    padding: 0 6px;
    border: 0;
    border-radius: 999px;
    background: color-mix(in oklab, currentcolor 9%, transparent);
    font-size: var(--_meta-size);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 22px;
  }

  @media (pointer: coarse) {
    .play {
      inline-size: 44px;
      block-size: 44px;
    }

    .speed {
      min-block-size: 32px;
    }
  }

  @media (hover: hover) {
    .play:hover {
      filter: brightness(1.06);
    }

    .speed:hover {
      background: color-mix(in oklab, currentcolor 15%, transparent);
    }
  }

  @media (forced-colors: active) {
    .play,
    .speed {
      border: 1px solid;
    }

    .line {
      border: 1px solid;
    }

    .line .done {
      background: Highlight;
      forced-color-adjust: none;
    }

    .wave svg {
      stroke: GrayText;
    }

    .wave .done {
      stroke: Highlight;
    }
  }
`;
