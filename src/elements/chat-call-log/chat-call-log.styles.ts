import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .chips {
    display: flex;
    flex: none;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
  }

  .pill {
    min-block-size: max(28px, calc(var(--_target) - 4px));
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border: 0;
    border-radius: 999px;
    background: var(--_hover);
    font-size: 0.8125rem;
    font-weight: 500;
    line-height: 1.3;
  }

  .pill[aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent-text);
    font-weight: 600;
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

  @media (forced-colors: active) {
    .pill {
      border: 1px solid;
    }

    .pill[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`;
