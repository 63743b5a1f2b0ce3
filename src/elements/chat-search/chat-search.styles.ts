import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .search {
    display: block;
    flex: none;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
  }

  .pill {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: var(--_u);
    max-inline-size: 100%;
    min-block-size: max(28px, calc(var(--_target) - 4px));
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border: 0;
    border-radius: 999px;
    background: var(--_hover);
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 500;
    line-height: 1.3;
  }

  .pill bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .pill .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-end: -3px;
  }

  .pill[aria-pressed='true'],
  .pill.on {
    background: var(--_selected);
    color: var(--_accent-text);
    font-weight: 600;
  }

  @media (hover: hover) {
    .pill:hover {
      background: var(--_pressed);
    }

    .pill[aria-pressed='true']:hover,
    .pill.on:hover {
      background: color-mix(in oklab, var(--_accent) 20%, transparent);
    }
  }

  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3) calc(var(--_u) * 2);
  }

  .days label {
    display: grid;
    gap: var(--_u);
  }

  .results {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .heading {
    margin: 0;
    padding: calc(var(--_u) * 3) calc(var(--_u) * 2) calc(var(--_u) * 1);
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 600;
    line-height: 1.3333;
  }

  .row.more {
    color: var(--_accent-text);
    font-size: 0.875rem;
    font-weight: 600;
    min-block-size: var(--_target);
  }

  .row.more .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .row.more .icon:dir(rtl),
  .picker-head .icon:dir(rtl) {
    scale: -1 1;
  }

  ::highlight(parlour-found) {
    background-color: color-mix(in oklab, var(--_caution) 45%, transparent);
    color: var(--_text);
  }

  .picker-head {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding-inline: calc(var(--_u) * 2);
  }

  .picker-head h3 {
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 600;
  }

  chat-users {
    flex: 1;
    min-block-size: 0;
  }

  chat-users > .row {
    inline-size: auto;
    margin-inline: calc(var(--_u) * 2);
  }

  @media (forced-colors: active) {
    .pill {
      border: 1px solid;
    }

    .pill[aria-pressed='true'],
    .pill.on {
      border: 2px solid Highlight;
    }
  }
`;
