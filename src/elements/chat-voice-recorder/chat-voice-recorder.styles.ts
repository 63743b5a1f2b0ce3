import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .recorder {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: 44px;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 1.5);
  }

  .dot {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 999px;
    background: var(--_danger);
    animation: pulse 1.2s ease-in-out infinite alternate;
  }

  .time {
    flex: none;
    min-inline-size: 4ch;
    color: var(--_text);
    font-size: 0.875rem;
  }

  .meter {
    flex: 1;
    min-inline-size: 0;
    block-size: 28px;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-linecap: round;
  }

  .meter:dir(rtl) {
    scale: -1 1;
  }

  .listen {
    flex: 1;
    min-inline-size: 0;
  }

  .wait,
  .trouble {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
  }

  .trouble {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    font-size: 0.8125rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .trouble .icon {
    inline-size: 16px;
    color: var(--_danger);
  }

  .send {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: max(var(--_target), calc(36px - 4px * var(--_density)));
    block-size: max(var(--_target), calc(36px - 4px * var(--_density)));
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .send .icon {
    stroke-width: 2.25;
  }

  [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }

  .discard:hover {
    color: var(--_danger);
  }

  @keyframes pulse {
    to {
      opacity: 0.25;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .dot {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .send {
      border: 1px solid;
    }

    .dot {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
