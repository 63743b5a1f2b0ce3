import { css } from 'lit';

/** What stands over the list while one reads: the day, and the way to the newest message. */
export const styles = css`
  .to-newest {
    position: absolute;
    inset-block-end: calc(var(--_u) * 4);
    inset-inline-end: var(--_gutter);
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-inline-size: 40px;
    min-block-size: 40px;
    padding-inline: 10px;
    border: 0;
    border-radius: 999px;
    background: var(--_overlay);
    box-shadow:
      0 0 0 1px var(--_hairline),
      var(--_shadow);
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 600;
    animation: rise 160ms var(--_ease);
  }

  .to-newest.with-count {
    padding-inline: calc(var(--_u) * 3.5) calc(var(--_u) * 4);
    background: var(--_accent);
    box-shadow: var(--_shadow);
    color: var(--_on-accent);
  }

  .floating-day {
    position: absolute;
    inset-block-start: calc(var(--_u) * 2);
    inset-inline: 0;
    justify-self: center;
    inline-size: fit-content;
    margin-inline: auto;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border-radius: 999px;
    background: color-mix(in oklab, var(--_overlay) 88%, transparent);
    box-shadow: 0 0 0 1px var(--_hairline);
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 600;
    line-height: 16px;
    opacity: 0;
    pointer-events: none;
    transition: opacity 160ms;
    backdrop-filter: blur(8px);
  }

  .floating-day.on {
    opacity: 1;
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @media (forced-colors: active) {
    .to-newest {
      border: 1px solid;
    }

    .to-newest.with-count {
      forced-color-adjust: none;
    }
  }
`;
