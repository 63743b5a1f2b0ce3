import { css } from 'lit';

/** The bar over the list while a sound plays whose row is out of view. */
export const styles = css`
  .now-playing {
    position: absolute;
    inset-block-start: calc(var(--_u) * 2);
    inset-inline: var(--_gutter);
    display: none;
    align-items: center;
    gap: calc(var(--_u) * 1);
    max-inline-size: 30rem;
    margin-inline: auto;
    padding: 2px;
    overflow: clip;
    border-radius: var(--_radius-field);
    background: var(--_overlay);
    box-shadow:
      0 0 0 1px var(--_hairline),
      var(--_shadow);
    animation: appear-playing 160ms var(--_ease);
  }

  .now-playing.on {
    display: flex;
  }

  .now-playing .icon-play,
  .now-playing .icon-pause {
    color: var(--_accent-text);
    fill: currentcolor;
  }

  .now-playing-words {
    flex: 1;
    display: flex;
    gap: calc(var(--_u) * 2);
    align-items: baseline;
    min-inline-size: 0;
    min-block-size: 36px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 36px;
    text-align: start;
  }

  .now-playing-words bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .now-playing-words .meta {
    font-weight: 400;
  }

  .now-playing-share {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    block-size: 2px;
    background: var(--_accent);
  }

  /* The day stands under it. */
  .floating-day:has(~ .now-playing.on) {
    inset-block-start: calc(var(--_u) * 15);
  }

  @keyframes appear-playing {
    from {
      opacity: 0;
      translate: 0 -8px;
    }
  }

  @media (forced-colors: active) {
    .now-playing {
      border: 1px solid;
    }

    .now-playing-share {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
