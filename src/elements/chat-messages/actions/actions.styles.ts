import { css } from 'lit';

/** The bar beside a message, and the quick reactions. */
export const actionStyles = css`
  .column {
    position: relative;
  }

  .action-bar {
    position: absolute;
    z-index: 1;
    inset-block-start: -14px;
    inset-inline-end: calc(var(--_u) * 2);
    display: flex;
    padding: 2px;
    border-radius: 999px;
    background: var(--_overlay);
    box-shadow:
      0 0 0 1px var(--_hairline),
      0 2px 8px oklch(0 0 0 / 0.1);
    animation: bar 120ms var(--_ease);
  }

  .mine .action-bar {
    inset-inline: calc(var(--_u) * 2) auto;
  }

  .action-bar .icon-button {
    --_target: 28px;
  }

  .action-bar .icon {
    inline-size: 17px;
    block-size: 17px;
  }

  @keyframes bar {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .action-bar {
      border: 1px solid;
    }
  }
`;
