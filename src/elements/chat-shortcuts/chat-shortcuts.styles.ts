import { css } from 'lit';

export const styles = css`
  dl {
    display: grid;
    gap: calc(var(--_u) * 0.5);
    margin: 0;
  }

  div[part] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 1) calc(var(--_u) * 3);
    min-block-size: 36px;
  }

  dt {
    flex: 1 1 12ch;
  }

  dd {
    display: flex;
    gap: var(--_u);
    margin: 0;
  }

  kbd {
    min-inline-size: 26px;
    padding: 2px calc(var(--_u) * 1.75);
    border: 1px solid var(--_field-line);
    border-block-end-width: 2px;
    border-radius: var(--_radius-small);
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    font-size: var(--_meta-size);
    font-weight: 600;
    line-height: 1.5;
    text-align: center;
  }
`;
