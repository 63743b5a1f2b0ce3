import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  :host([inline]) {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .dialog {
    --_dialog-size: 440px;
    --chat-surface: var(--_overlay);
    block-size: 640px;
  }

  .dialog-body {
    padding: 0;
    overflow: hidden;
  }

  .pane {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .inline-head {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding: calc(var(--_u) * 2);
  }

  .inline-head h2 {
    margin: 0;
    font-size: var(--_heading-size);
    font-weight: 650;
  }

  .dialog-head .back {
    margin-inline-start: calc(var(--_u) * -3);
  }

  .back:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .tabs {
    display: flex;
    flex: none;
    gap: 2px;
    margin: calc(var(--_u) * 1) calc(var(--_u) * 3) calc(var(--_u) * 1);
    padding: 3px;
    border-radius: 999px;
    background: var(--_hover);
  }

  .tab {
    flex: 1;
    min-block-size: max(30px, calc(var(--_target) - 4px));
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_meta);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.3;
    transition: background-color 140ms var(--_ease);
  }

  .tab[aria-selected='true'] {
    background: light-dark(var(--_surface), var(--_pressed));
    color: var(--_text);
    box-shadow: 0 1px 2px oklch(0 0 0 / 0.1);
  }

  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    outline-offset: -2px;
  }

  chat-users,
  chat-groups {
    flex: 1;
  }

  .new-group-row {
    flex: none;
    inline-size: calc(100% - var(--_u) * 4);
    margin: calc(var(--_u) * 1) calc(var(--_u) * 2) 0;
  }

  .new-group-row .badge {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_avatar-list);
    block-size: var(--_avatar-list);
    border-radius: 999px;
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .new-group {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .fields {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--_u) * 4);
    min-block-size: 0;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 5) calc(var(--_u) * 4);
    overflow: auto;
    overscroll-behavior: contain;
  }

  .group-field {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: calc(var(--_u) * 1.5);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .caption {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding: 0;
    font-size: var(--_name-size);
    font-weight: 600;
    line-height: 1.4;
  }

  legend.caption {
    margin-block-end: calc(var(--_u) * 1.5);
  }

  .caption .meta {
    font-weight: 400;
  }

  .types {
    gap: 2px;
  }

  .type {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: var(--_target);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-radius: var(--_radius-field);
    cursor: pointer;
  }

  .type:has(:checked) {
    background: var(--_selected);
  }

  .type input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .type-name {
    font-size: 0.875rem;
    font-weight: 550;
    line-height: 1.35;
  }

  .type .meta {
    font-size: 0.8125rem;
  }

  .people {
    flex: 1 0 auto;
  }

  .people chat-users {
    flex: 1;
    min-block-size: 220px;
    max-block-size: 320px;
    margin-inline: calc(var(--_u) * -3);
  }

  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
  }

  .person {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
    min-block-size: max(28px, calc(var(--_target) - 4px));
    max-inline-size: 100%;
    padding-inline: calc(var(--_u) * 3) calc(var(--_u) * 2);
    border: 0;
    border-radius: 999px;
    background: var(--_selected);
    font-size: 0.8125rem;
    font-weight: 550;
  }

  .person bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .person .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .problem {
    margin: 0;
    color: var(--_danger);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .foot {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 5) calc(var(--_u) * 4);
    border-block-start: 1px solid var(--_hairline);
  }

  .create {
    min-block-size: 40px;
  }

  @media (hover: hover) {
    .type:not(:has(:checked)):hover {
      background: var(--_hover);
    }
  }

  @media (max-width: 480px) {
    .dialog {
      block-size: calc(100dvh - 24px);
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'],
    .type:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
