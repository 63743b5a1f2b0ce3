import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .row .button {
    flex: none;
    min-block-size: max(30px, var(--_target));
    padding-block: calc(var(--_u) * 1);
  }

  .password {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    padding: 0 calc(var(--_u) * 2) calc(var(--_u) * 2);
    padding-inline-start: calc(var(--_avatar-list) + var(--_u) * 5);
  }

  .password .field {
    flex: 1;
    inline-size: auto;
    min-inline-size: 120px;
  }

  .problem {
    flex-basis: 100%;
    margin: 0;
    color: var(--_danger);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .problem.alone {
    padding: 0 calc(var(--_u) * 2) calc(var(--_u) * 2);
    padding-inline-start: calc(var(--_avatar-list) + var(--_u) * 5);
  }

  [aria-invalid='true'].field {
    border-color: var(--_danger);
  }
`;
