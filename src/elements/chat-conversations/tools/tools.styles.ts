import { css } from 'lit';

/** What stands over, under and behind the rows once somebody does something to them. */
export const toolStyles = css`
  .over {
    position: relative;
    z-index: 2;
    flex: none;
    block-size: 0;
  }

  .newest {
    position: absolute;
    inset-block-start: calc(var(--_u) * 1.5);
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    inline-size: fit-content;
    min-block-size: var(--_target);
    margin-inline: auto;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3.5);
    border: 0;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.25;
    box-shadow: var(--_shadow);
  }

  .newest .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .more {
    position: absolute;
    inset-block-start: calc(50% - 29px);
    inset-inline-end: calc(var(--_inset) - var(--_u));
    inline-size: 28px;
    block-size: 28px;
    opacity: 0;
    pointer-events: none;
  }

  .near > .more,
  .more:focus-visible {
    opacity: 1;
    pointer-events: auto;
  }

  /* The button stands where the time does. */
  .near:has(> .more) .when,
  .item:has(> .more:focus-visible) .when {
    visibility: hidden;
  }

  .behind {
    position: absolute;
    inset: 1px 0;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: calc(var(--_u) * 2);
    padding-inline: calc(var(--_u) * 5);
    border-radius: var(--_row-radius);
    background: var(--_pressed);
    color: var(--_meta);
    font-size: 0.8125rem;
    font-weight: 600;
    transition:
      background-color 120ms,
      color 120ms;
  }

  .behind.at-start {
    justify-content: flex-start;
  }

  .behind.far {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .item.drawn .row {
    z-index: 1;
    transition: none;
    background: var(--chat-list-background, var(--_surface));
  }

  .pick {
    position: absolute;
    inset-block-end: calc(50% - var(--_avatar) / 2 - 3px);
    inset-inline-start: calc(var(--_inset) + var(--_avatar) - 16px);
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border: 2px solid var(--_surface);
    border-radius: 999px;
    background: color-mix(in oklab, var(--_text) 18%, var(--_surface));
    color: transparent;
  }

  .pick .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 3;
  }

  .row[aria-pressed='false'][aria-current] {
    background: none;
  }

  .row[aria-pressed='true'] {
    background: var(--_row-selected);
  }

  .row[aria-pressed='true'] .pick {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .selection-bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 0.5);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    overflow-x: auto;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_surface);
    scrollbar-width: none;
    contain: inline-size;
  }

  .selection-count {
    flex: 1;
    min-inline-size: max-content;
    padding-inline: calc(var(--_u) * 1);
    font-size: 0.875rem;
    font-weight: 600;
  }

  .selection-bar .danger {
    color: var(--_danger);
  }

  .trouble,
  .declined {
    flex: none;
  }

  .declined {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: calc(var(--_u) * 2);
    margin: calc(var(--_u) * 1) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border-radius: var(--_radius-field);
    background: var(--_hover);
    font-size: 0.875rem;
    line-height: 1.4;
  }

  .declined p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .declined .button {
    grid-area: 2 / 1 / auto / -1;
    justify-self: start;
  }

  .declined .icon-button {
    grid-area: 1 / 2;
    margin: calc(var(--_u) * -1.5);
    margin-inline-start: 0;
  }

  /* They stand under the words of the row. */
  .invitation {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
    padding: 0 var(--_inset) calc(var(--_u) * 2);
    padding-inline-start: calc(var(--_inset) + var(--_avatar) + var(--_u) * 3);
  }

  .answer {
    min-block-size: var(--_target);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3.5);
    border: 0;
    border-radius: 999px;
    background: var(--_pressed);
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.25;
  }

  .answer[data-answer='stay'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  @media (hover: hover) {
    .answer:hover {
      filter: brightness(0.97);
    }
  }

  .item:has(> .invitation) > .more {
    inset-block-start: calc(var(--_row) / 2 - 29px);
  }

  .hint {
    margin: 0 0 calc(var(--_u) * 3);
    color: var(--_meta);
    font-size: 0.875rem;
  }

  .tag-choice {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 1.5);
    max-block-size: 240px;
    padding: 4px;
    margin: -4px;
    overflow: auto;
  }

  /* Some of the chats have it. */
  .tag-choice .filter[aria-pressed='mixed'] {
    color: var(--_accent-text);
    box-shadow: inset 0 0 0 1.5px var(--_selected);
  }

  .new-tag {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1);
    margin-block-start: calc(var(--_u) * 3);
  }

  .new-tag .field {
    flex: 1;
  }

  .refused {
    margin: calc(var(--_u) * 3) 0 0;
    color: var(--_danger);
    font-size: 0.875rem;
  }

  @media (forced-colors: active) {
    .pick,
    .more,
    .answer,
    .declined,
    .behind {
      border: 1px solid;
    }

    .newest,
    .behind.far,
    .answer[data-answer='stay'] {
      forced-color-adjust: none;
    }

    .row[aria-pressed='false'] .pick .icon {
      visibility: hidden;
    }

    .row[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
