import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .list {
    display: contents;
  }

  .heading {
    display: flex;
    flex: none;
    align-items: baseline;
    gap: calc(var(--_u) * 2);
    margin: 0;
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4) calc(var(--_u) * 1);
    font-size: 0.9375rem;
    font-weight: 650;
    line-height: 1.4;
  }

  .heading .meta {
    font-size: 0.8125rem;
    font-weight: 400;
  }

  .title .name {
    min-inline-size: 3ch;
  }

  .you {
    flex: none;
    font-weight: 400;
  }

  .chip.owner {
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .row .button {
    flex: none;
    min-block-size: max(30px, var(--_target));
    padding-block: calc(var(--_u) * 1);
  }

  .row .icon-button {
    margin-inline-start: calc(var(--_u) * -1.5);
    margin-block: calc(var(--_u) * -1);
  }
`;
