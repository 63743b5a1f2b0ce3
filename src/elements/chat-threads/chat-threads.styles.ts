import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .row {
    align-items: start;
    padding-block: calc(var(--_u) * 2);
  }

  .title .name {
    flex: 0 1 auto;
  }

  .where {
    flex: 1 1 0;
    min-inline-size: 3ch;
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .title time {
    flex: none;
    font-weight: 400;
  }

  .fresh .title time {
    color: var(--_accent-text);
  }

  .badge {
    flex: none;
    align-self: center;
    min-inline-size: 20px;
    padding: 1px 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_meta-size);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    text-align: center;
  }

  @media (forced-colors: active) {
    .badge {
      forced-color-adjust: none;
    }
  }
`;
