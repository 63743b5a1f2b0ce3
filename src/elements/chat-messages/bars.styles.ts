import { css } from 'lit';

/** What stands over and under the list: pins, selection, the floating day. */
export const barStyles = css`
  .pinned {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: 48px;
    padding: calc(var(--_u) * 1.5) var(--_gutter);
    border: 0;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_surface);
    text-align: start;
  }

  .pinned .icon {
    inline-size: 18px;
    color: var(--_accent-text);
  }

  .pinned-words {
    display: grid;
    min-inline-size: 0;
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  .pinned-label {
    color: var(--_accent-text);
    font-weight: 600;
  }

  .pinned-text {
    overflow: hidden;
    color: var(--_meta);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Holds what floats over the list, whatever else stands over and under it. */
  .over {
    position: relative;
    z-index: 2;
    flex: none;
    block-size: 0;
  }

  .floating-day {
    position: absolute;
    inset-block-start: calc(var(--_u) * 2);
    inset-inline: 0;
    justify-self: center;
    inline-size: fit-content;
    margin-inline: auto;
    padding: calc(var(--_u) * 1) calc(var(--_u) * 3);
    border-radius: 999px;
    background: color-mix(in oklab, var(--_overlay) 88%, transparent);
    box-shadow: 0 0 0 1px var(--_hairline);
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 600;
    line-height: 16px;
    opacity: 0;
    pointer-events: none;
    transition: opacity 160ms;
    backdrop-filter: blur(8px);
  }

  .floating-day.on {
    opacity: 1;
  }

  .floating-face {
    --_avatar: var(--_avatar-message);
    position: absolute;
    inset-block-end: 4px;
    inset-inline-start: var(--_gutter);
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    clip-path: inset(0 0 -4px);
    opacity: 0;
    pointer-events: none;
  }

  .floating-face.on {
    opacity: 1;
  }

  .row.faceless .gutter {
    visibility: hidden;
  }

  @container chat-messages (inline-size < 480px) {
    .floating-face {
      --_gutter: calc(var(--_u) * 3);
    }
  }

  .selection-bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 1);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-block-start: 1px solid var(--_hairline);
  }

  .selection-count {
    flex: 1;
    padding-inline: calc(var(--_u) * 2);
    font-weight: 600;
  }

  .icon-button.danger {
    color: var(--_danger);
  }

  .select {
    flex: none;
    align-self: center;
    inline-size: 20px;
    block-size: 20px;
    margin: 0 calc(var(--_u) * 1);
    accent-color: var(--_accent);
    pointer-events: none;
  }

  .mine > .line > .select {
    margin-inline-end: auto;
    order: 1;
  }

  .selecting .row {
    cursor: default;
    user-select: none;
  }

  .selecting .row.selected {
    background: var(--_selected);
  }

  .selecting .body {
    pointer-events: none;
  }

  .long:not(.unfolded) {
    max-block-size: calc(var(--_size) * var(--_line) * 18);
    overflow: hidden;
    mask-image: linear-gradient(black calc(100% - 3em), transparent);
  }

  .forwarded {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block-end: 2px;
    font-style: italic;
  }

  .forwarded .icon {
    inline-size: 14px;
    block-size: 14px;
  }
`;
