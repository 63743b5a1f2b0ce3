import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  .form {
    display: grid;
    gap: calc(var(--_u) * 3);
  }

  fieldset {
    display: grid;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .labelled {
    display: grid;
    gap: calc(var(--_u) * 1);
  }

  .question {
    resize: none;
    field-sizing: content;
    max-block-size: 5lh;
  }

  .option {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
  }

  .add {
    justify-self: start;
  }

  .check {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    min-block-size: var(--_target);
    font-size: 0.9375rem;
  }

  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
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
`;
