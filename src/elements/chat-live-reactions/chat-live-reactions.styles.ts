import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: inline-block;
  }

  .layer {
    position: absolute;
    z-index: 1;
    inset-block-end: 100%;
    inset-inline-start: 50%;
    inline-size: 96px;
    block-size: var(--chat-live-reactions-block-size, min(300px, 45vh));
    margin-inline-start: -48px;
    overflow: hidden;
    pointer-events: none;
  }

  .sign {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: calc(50% - 0.625em);
    inline-size: 1.25em;
    font-size: 26px;
    line-height: 1.25;
    text-align: center;
    will-change: transform, opacity;
  }

  .own {
    font-size: 20px;
    line-height: 1;
    transition: scale 150ms var(--_ease);
  }

  .icon-button:active .own {
    scale: 1.25;
  }

  .icon-button:disabled .own {
    filter: grayscale(1);
    opacity: 0.5;
  }

  @media (prefers-reduced-motion: reduce) {
    .own {
      transition: none;
    }
  }
`;
