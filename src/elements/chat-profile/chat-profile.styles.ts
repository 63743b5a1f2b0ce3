import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    padding-inline: calc(var(--_u) * 4);
    background: var(--_surface);
  }

  .card {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding-block: calc(var(--_u) * 4);
    text-align: center;
    overflow-wrap: anywhere;
  }

  .card > .avatar {
    --_avatar: 88px;
    margin-block-end: calc(var(--_u) * 2);
  }

  .card > .avatar .presence {
    inset-block-end: 3px;
    inset-inline-end: 3px;
    inline-size: 18px;
    block-size: 18px;
    border-width: 3px;
  }

  .card h3 {
    max-inline-size: 100%;
    max-block-size: 4lh;
    margin: 0;
    overflow: hidden;
    font-size: var(--_heading-size);
    font-weight: 650;
    line-height: 1.4;
  }

  .card p {
    max-inline-size: 44ch;
    margin: calc(var(--_u) * 1) 0 0;
  }

  .card a {
    color: var(--_accent-text);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
    justify-content: center;
    margin-block-start: calc(var(--_u) * 1);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    justify-content: center;
    margin-block-start: calc(var(--_u) * 3);
  }

  section {
    padding-block: calc(var(--_u) * 3) calc(var(--_u) * 1);
  }

  section h4 {
    margin: 0 0 calc(var(--_u) * 2);
    font-size: var(--_name-size);
    font-weight: 650;
    line-height: 1.4;
  }

  section p {
    margin: 0;
  }

  section .row {
    inline-size: calc(100% + var(--_u) * 4);
    margin-inline: calc(var(--_u) * -2);
  }

  .trouble {
    margin-inline: 0;
  }
`;
