import { css } from 'lit';

/** It is not there to be seen: what is inside it takes part in the layout around it, but for notices. */
export const styles = css`
  :host {
    display: contents;
  }

  .notices {
    position: fixed;
    z-index: 1000;
    inset-block-end: calc(var(--_u) * 4);
    inset-inline: calc(var(--_u) * 4);
    display: grid;
    gap: calc(var(--_u) * 2);
    justify-items: center;
    pointer-events: none;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    max-inline-size: 480px;
    padding-block: calc(var(--_u) * 2);
    padding-inline: calc(var(--_u) * 4) calc(var(--_u) * 2);
    border-radius: var(--_radius-card);
    background: color-mix(in oklab, var(--_text) 92%, var(--_surface));
    box-shadow: var(--_shadow);
    color: var(--_surface);
    font-size: 0.875rem;
    pointer-events: auto;
    animation: rise 180ms var(--_ease);
  }

  .notice .icon-button {
    color: inherit;
  }

  @media (hover: hover) {
    .notice .icon-button:enabled:hover {
      background: color-mix(in oklab, var(--_surface) 16%, transparent);
      color: inherit;
    }
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
`;
