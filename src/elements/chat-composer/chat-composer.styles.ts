import { css } from 'lit';

export const styles = css`
  :host {
    --_rest: calc(44px - 4px * var(--_density));

    position: relative;
    display: block;
    box-sizing: border-box;
    padding: 4px calc(var(--_u) * 3);
    background: var(--_surface);
  }

  .box,
  .obstacle {
    border-radius: calc(var(--_radius) * 22 / 18);
    background: var(--_raised);
  }

  .box:has(textarea:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }

  .row {
    display: flex;
    align-items: flex-end;
    gap: 2px;
    min-block-size: var(--_rest);
    padding-inline: 4px;
  }

  /* What stands beside the text keeps the middle of its last line. */
  .attach,
  .send {
    margin-block: calc((var(--_rest) - var(--_button)) / 2);
    --_button: max(var(--_target), calc(36px - 4px * var(--_density)));
    min-inline-size: var(--_button);
    block-size: var(--_button);
  }

  .side {
    display: flex;
    align-self: center;
  }

  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--_rest);
    max-block-size: var(--chat-composer-max-block-size, min(10lh, 40vh));
    margin: 0;
    padding-block: calc((var(--_rest) - 1lh) / 2);
    padding-inline: calc(var(--_u) * 1.5);
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: max(var(--_size), var(--_field-min-size, 0px));
    line-height: inherit;
    resize: none;
    field-sizing: content;
    overflow-y: auto;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
    scrollbar-color: var(--_field-line) transparent;
  }

  textarea:focus-visible {
    outline: 0;
  }

  textarea::placeholder {
    color: var(--_meta);
    opacity: 1;
  }

  /* An empty field has no words to tell its direction by: it takes that of the page. */
  textarea:placeholder-shown {
    direction: inherit;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  textarea:disabled {
    color: var(--_meta);
    -webkit-text-fill-color: currentcolor;
  }

  .composing {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    margin-block-end: calc(var(--_u) * 1.5);
    padding-inline-start: calc(var(--_u) * 3);
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  .composing > .icon {
    inline-size: 18px;
    color: var(--_accent-text);
  }

  .composing-words {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    padding-inline-start: calc(var(--_u) * 2.5);
    border-inline-start: 2px solid var(--_accent);
  }

  .composing-title {
    color: var(--_accent-text);
    font-weight: 600;
  }

  .composing-text {
    overflow: hidden;
    color: var(--_meta);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    textarea {
      --_field-min-size: 16px;
    }
  }

  .send {
    display: grid;
    flex: none;
    grid-auto-flow: column;
    place-content: center;
    padding-inline: calc((var(--_button) - 20px) / 2);
    border: 0;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    white-space: nowrap;
    transition:
      background-color 150ms var(--_ease),
      color 150ms var(--_ease);
  }

  ::slotted([slot='send-label']) {
    margin-inline: 6px;
  }

  .send:disabled {
    background: transparent;
    color: var(--_faint);
  }

  .send .icon {
    stroke-width: 2.25;
  }

  .small {
    inline-size: max(24px, calc(var(--_target) - 4px));
    block-size: max(24px, calc(var(--_target) - 4px));
  }

  .small .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    max-block-size: min(168px, 40vh);
    margin: 0;
    padding: calc(var(--_u) * 2);
    padding-block-end: 0;
    overflow-y: auto;
    /* An empty mark, not none: without one WebKit does not call it a list. */
    list-style-type: '';
  }

  .file {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
    max-inline-size: min(240px, 100%);
    padding: var(--_u);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_hairline);
    cursor: default;
  }

  .thumb {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    overflow: hidden;
    border-radius: calc(var(--_radius-card) - var(--_u));
    background: var(--_raised);
    color: var(--_meta);
  }

  .thumb img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_surface);
  }

  .about {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    overflow: hidden;
    font-size: var(--_name-size);
    font-weight: 600;
    line-height: 1.3846;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .notes,
  .note,
  .upload {
    display: grid;
    gap: var(--_u);
  }

  .note {
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: calc(var(--_u) * 2);
    margin: 0;
    padding: var(--_u) calc(var(--_u) * 3);
    font-size: 0.8125rem;
    line-height: 1.3846;
    overflow-wrap: anywhere;
  }

  .note .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .trouble > .icon {
    color: var(--_danger);
  }

  .sentences p,
  .reason,
  .failure {
    margin: 0;
  }

  .upload {
    grid-template-columns: 1fr auto;
    align-items: center;
    column-gap: calc(var(--_u) * 2);
    row-gap: 0;
    padding-inline: calc(var(--_u) * 3) var(--_u);
    /* What is there at once is not worth a line. */
    animation: wait 1ms 200ms backwards;
  }

  .upload .words {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .upload button {
    grid-row: 1 / 3;
    grid-column: 2;
  }

  progress {
    inline-size: 100%;
    block-size: 3px;
    margin-block: 2px 6px;
    border: 0;
    border-radius: 999px;
    overflow: hidden;
    appearance: none;
    background: var(--_pressed);
    color: var(--_accent);
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    border-radius: 999px;
    background: var(--_accent);
    transition: inline-size 150ms var(--_ease);
  }

  progress::-moz-progress-bar {
    border-radius: 999px;
    background: var(--_accent);
  }

  .obstacle {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_u) calc(var(--_u) * 3);
    min-block-size: var(--_rest);
    padding: var(--_u) calc(var(--_u) * 4);
  }

  .late {
    animation: appear 1ms 200ms backwards;
  }

  .reason {
    color: var(--_meta);
    font-size: 0.875rem;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .reason bdi {
    color: var(--_text);
    font-weight: 600;
  }

  .password {
    flex: 0 1 160px;
    inline-size: auto;
    min-inline-size: 0;
    background: var(--_surface);
    border-color: var(--_field-line);
  }

  .failure {
    flex-basis: 100%;
    color: var(--_danger);
    font-size: 0.8125rem;
    text-align: center;
  }

  .obstacle + .box {
    margin-block-start: var(--_u);
  }

  .drop {
    position: absolute;
    inset: 4px calc(var(--_u) * 3);
    display: grid;
    place-items: center;
    margin: 0;
    border: 2px dashed var(--_accent);
    border-radius: calc(var(--_radius) * 22 / 18);
    background: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    color: var(--_accent-text);
    font-weight: 600;
    pointer-events: none;
  }

  @keyframes wait {
    from {
      block-size: 0;
      overflow: hidden;
    }
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .box,
    .obstacle,
    .file,
    .send,
    progress {
      border: 1px solid;
    }

    .send:enabled {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
