import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .item {
    display: flex;
    align-items: center;
    gap: var(--_u);
  }

  .item .row {
    flex: 1;
    min-inline-size: 0;
  }

  .what {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
  }

  .what .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .missed .name,
  .missed .what {
    color: var(--_danger);
  }

  .title time {
    flex: none;
    margin-inline-start: auto;
    font-weight: 400;
  }

  .call {
    color: var(--_accent-text);
  }
`;
