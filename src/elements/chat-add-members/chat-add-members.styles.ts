import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .dialog {
    --chat-surface: var(--_overlay);
    block-size: 600px;
  }

  .problem {
    margin: 0 0 calc(var(--_u) * 2);
    color: var(--_danger);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .picker chat-users {
    max-block-size: none;
  }

  @media (max-width: 480px) {
    .dialog {
      block-size: calc(100dvh - 24px);
    }
  }
`;
