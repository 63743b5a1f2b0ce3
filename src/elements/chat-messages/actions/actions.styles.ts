import { css } from 'lit';

/** The bar beside a message, and the message that a finger draws aside. */
export const actionStyles = css`
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

  .row > .line {
    transition: translate 160ms var(--_ease);
  }

  .row.swiped > .line {
    translate: var(--_drawn);
    transition: none;
  }

  .swipe-sign {
    position: absolute;
    inset-block-end: calc(var(--_u) * 1);
    inset-inline-start: calc(var(--_u) * 3);
    display: grid;
    inline-size: 32px;
    block-size: 32px;
    place-items: center;
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_meta);
    scale: 0.8;
  }

  .swipe-sign.far {
    background: var(--_accent);
    color: var(--_on-accent);
    scale: 1;
  }

  .swipe-sign .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .swipe-sign .icon:dir(rtl) {
    scale: -1 1;
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
