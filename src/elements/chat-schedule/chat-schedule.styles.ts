import { css } from 'lit';

export const styles = css`
  :host {
    --_dialog-size: 380px;

    display: contents;
  }

  .form {
    display: grid;
    gap: calc(var(--_u) * 3);
  }

  .choices {
    display: grid;
    gap: 2px;
    margin: 0;
    margin-inline: calc(var(--_u) * -2.5);
    padding: 0;
    list-style: none;
  }

  .choice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 3);
    inline-size: 100%;
    min-block-size: max(40px, var(--_target));
    padding: calc(var(--_u) * 1) calc(var(--_u) * 2.5);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    text-align: start;
  }

  .choice .meta {
    font-variant-numeric: tabular-nums;
  }

  .choice[aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent-text);
    font-weight: 600;
  }

  .choice[aria-pressed='true'] .meta {
    color: inherit;
    font-weight: 400;
  }

  @media (hover: hover) {
    .choice[aria-pressed='false']:hover {
      background: var(--_hover);
    }
  }

  .labelled {
    display: grid;
    gap: calc(var(--_u) * 1);
  }

  .field[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .problem {
    min-block-size: 1lh;
    margin: 0;
    color: var(--_danger);
    font-size: 0.8125rem;
  }

  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
