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

  .form {
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
    overflow: hidden auto;
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

  .type .words {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
  }

  .note {
    margin: 0;
  }

  details {
    flex: none;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent-text);
    cursor: pointer;
    list-style-position: outside;
  }

  summary.caption {
    display: list-item;
    margin-inline-start: calc(var(--_u) * 4);
  }

  .fields-more {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_u) * 4);
    padding-block-start: calc(var(--_u) * 3);
  }

  textarea.field {
    resize: vertical;
  }

  /* The arrow stands at the border: that keeps it as far from the edge as the words are from the other one. */
  select.field {
    border-inline-end: 8px solid transparent;
    padding-inline: calc(var(--_u) * 2) 0;
  }

  .picture {
    position: relative;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 3);
    --_avatar: 56px;
  }

  .picture .note {
    order: 1;
    flex-basis: 100%;
  }

  .picture .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2);
  }

  .picture .problem .button {
    color: var(--_text);
  }

  .probe {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: var(--chat-avatar-radius, 999px);
    background: var(--_surface);
    object-fit: cover;
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
    .type:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    select.field {
      border-inline-end-width: 1px;
    }
  }
`;
