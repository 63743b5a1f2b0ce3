import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .panel {
    flex: 1;
    min-block-size: 0;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4) calc(var(--_u) * 5);
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_hairline) transparent;
  }

  .quick {
    display: flex;
    gap: calc(var(--_u) * 2);
    justify-content: center;
    padding-block-end: calc(var(--_u) * 3);
  }

  .quick button {
    display: grid;
    flex: 1;
    justify-items: center;
    gap: calc(var(--_u) * 1);
    min-inline-size: 0;
    max-inline-size: 112px;
    min-block-size: 56px;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 1);
    border: 0;
    border-radius: var(--_radius-field);
    background: var(--_raised);
    color: var(--_accent-text);
    font-size: var(--_meta-size);
    font-weight: 550;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .muted-until {
    margin: calc(var(--_u) * -1) 0 calc(var(--_u) * 3);
    text-align: center;
  }

  .section-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    margin-block-end: calc(var(--_u) * 2);
  }

  .section-head h4 {
    margin: 0;
  }

  .link-button {
    flex: none;
    min-block-size: 24px;
    padding: 0 calc(var(--_u) * 0.5);
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: var(--_meta-size);
    font-weight: 600;
  }

  .panel .row {
    --_row: calc(var(--_target) + 16px);
    inline-size: calc(100% + var(--_u) * 4);
    margin-inline: calc(var(--_u) * -2);
    padding-block: calc(var(--_u) * 1.5);
  }

  .row .title {
    flex: 1;
    font-weight: 500;
  }

  .row > .icon {
    color: var(--_meta);
  }

  .row.danger,
  .row.danger > .icon {
    color: var(--_danger);
  }

  .row .end {
    display: grid;
    flex: none;
    color: var(--_meta);
  }

  .row .end .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  :dir(rtl) .icon-chevron-right,
  :dir(rtl) .icon-chevron-left {
    scale: -1 1;
  }

  .deeds {
    margin-block-start: calc(var(--_u) * 3);
    padding-block-start: calc(var(--_u) * 2);
    border-block-start: 1px solid var(--_hairline);
  }

  button.chip {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-block-size: 24px;
    border: 0;
    color: inherit;
  }

  button.chip .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .new-tag {
    display: flex;
    gap: calc(var(--_u) * 2);
    margin-block-start: calc(var(--_u) * 2);
  }

  .new-tag .field {
    flex: 1;
    min-inline-size: 0;
  }

  .sub-head {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
  }

  .sub-head h3 {
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 650;
    line-height: 1.4;
  }

  chat-group-members {
    flex: 1;
  }

  .shelf {
    display: grid;
    gap: calc(var(--_u) * 3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .item {
    min-inline-size: 0;
  }

  .item-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
  }

  .by {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .said {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow-wrap: anywhere;
  }

  .link {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    color: inherit;
    text-decoration: none;
  }

  .link .sheet {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius-field);
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .link .what {
    display: grid;
    min-inline-size: 0;
  }

  .host {
    font-weight: 600;
  }

  .address {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .item .file,
  .item .file .what {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  @media (hover: hover) {
    .quick button:hover {
      background: var(--_pressed);
    }

    .link:hover .host {
      text-decoration: underline;
    }
  }

  @media (forced-colors: active) {
    .quick button {
      border: 1px solid;
    }
  }
`;
