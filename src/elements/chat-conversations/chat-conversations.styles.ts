import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    block-size: 100%;
    /* Without a height around it, a list that grows with its rows would draw all of them. */
    max-block-size: 100dvh;
    background: var(--_surface);

    --_padding: var(--chat-conversations-padding, calc(var(--_u) * 3));
    --_inset: calc(var(--_u) * 2);
    --_row-radius: var(--chat-conversations-radius, var(--_radius-field));
    --_row-hover: var(--chat-conversations-hover, var(--_hover));
    --_row-selected: var(--chat-conversations-selected, var(--_selected));
    --_badge: var(--chat-conversations-badge, var(--_accent));
    --_badge-text: var(--chat-conversations-badge-text, var(--_on-accent));
    --_avatar: var(--_avatar-list);
  }

  .header {
    flex: none;
  }

  .search-field {
    margin-block-end: calc(var(--_u) * 1.5);
  }

  .filters {
    display: flex;
    flex: none;
    gap: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 0.5) var(--_padding) calc(var(--_u) * 1.5);
    overflow-x: auto;
    scrollbar-width: none;
    overscroll-behavior-inline: contain;
    /* However many there are, the list is as wide as it is given room. */
    contain: inline-size;
  }

  .filter {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 1);
    max-inline-size: 160px;
    min-block-size: max(28px, var(--_target) - 4px);
    padding: calc(var(--_u) * 0.5) calc(var(--_u) * 3);
    border: 0;
    border-radius: 999px;
    background: var(--_hover);
    color: var(--_meta);
    font-size: 0.8125rem;
    font-weight: 600;
    line-height: 1.25;
  }

  .filter .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .filter[aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .filter:focus-visible {
    outline-offset: -1px;
  }

  .filter:disabled {
    opacity: 0.5;
  }

  @media (hover: hover) {
    .filter:enabled:hover {
      color: var(--_text);
    }
  }

  .list {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .scroller {
    padding: calc(var(--_padding) / 2) var(--_padding) var(--_padding);
  }

  .item {
    position: relative;
    /* Marks that are piled up on a letter do not reach into the next row. */
    overflow: clip;
  }

  .gone {
    block-size: var(--_row);
  }

  .row {
    min-block-size: var(--_row);
    padding-inline: var(--_inset);
    border-radius: var(--_row-radius);
    transition: transform 160ms var(--_ease);
    -webkit-tap-highlight-color: transparent;
    -webkit-touch-callout: none;
    touch-action: pan-y pinch-zoom;
    user-select: none;
  }

  .row[aria-current],
  .row[aria-current]:enabled:active {
    background: var(--_row-selected);
  }

  /* What is quiet elsewhere would be too quiet on this ground. */
  .row[aria-current] {
    --_meta: color-mix(in oklab, var(--_text) 76%, var(--_surface));
    --_accent-text: color-mix(in oklab, var(--_accent) 74%, var(--_text));
  }

  .row[aria-current] .presence {
    border-color: color-mix(in oklab, var(--_accent) 13%, var(--_surface));
  }

  @media (hover: hover) {
    button.row:enabled:not([aria-current]):hover {
      background: var(--_row-hover);
    }

    .row:not([aria-current]):hover .presence {
      border-color: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    }
  }

  button.row:not([aria-current]):active {
    background: var(--_pressed);
  }

  .words {
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2px - 1px * var(--_density));
  }

  .words > .line {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    min-block-size: 20px;
    overflow: visible;
    font-size: inherit;
    line-height: 1.3333;
  }

  .name,
  .speaker,
  .said {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    font-weight: 600;
  }

  /* A name comes first: what does not fit beside it wraps to a line that is not seen. */
  .tags {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    column-gap: var(--_u);
    min-inline-size: 0;
    block-size: 18px;
    overflow: hidden;
  }

  .tags::before {
    content: '';
    block-size: 18px;
  }

  .tag {
    flex: none;
    max-inline-size: 10ch;
    padding: 1px calc(var(--_u) * 1.5);
    overflow: hidden;
    border-radius: 999px;
    background: color-mix(in oklab, var(--_accent) 12%, transparent);
    color: color-mix(in oklab, var(--_accent-text) 70%, var(--_text));
    font-size: 0.6875rem;
    font-weight: 600;
    line-height: 16px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .preview {
    flex: 1;
    display: flex;
    align-items: center;
    min-inline-size: 0;
    color: var(--_meta);
    font-size: calc(var(--_size) - 0.0625rem);
  }

  .speaker {
    flex: none;
    max-inline-size: 50%;
  }

  .between {
    flex: none;
    white-space: pre;
  }

  .has-unread .preview {
    color: color-mix(in oklab, var(--_text) 84%, var(--_surface));
  }

  .preview.typing,
  .preview.draft .between {
    color: var(--_accent-text);
  }

  .preview .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: var(--_u);
  }

  .when {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--_u);
    margin-inline-start: auto;
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-variant-numeric: tabular-nums;
  }

  .has-unread:not(.is-muted) .when {
    color: var(--_accent-text);
  }

  .delivery .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .delivery.read {
    color: var(--_accent-text);
  }

  .delivery.failed {
    color: var(--_danger);
  }

  .delivery .ring {
    display: block;
    inline-size: 11px;
    block-size: 11px;
    margin-inline: 2px;
    border: 1.5px solid currentcolor;
    border-radius: 999px;
    opacity: 0.7;
  }

  .mark {
    flex: none;
    color: var(--_meta);
  }

  .mark .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .badge,
  .mention {
    flex: none;
    display: grid;
    place-items: center;
    min-inline-size: 20px;
    block-size: 20px;
    border-radius: 999px;
    background: var(--_badge);
    color: var(--_badge-text);
    font-size: var(--_meta-size);
    font-weight: 650;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }

  .badge {
    padding-inline: 6px;
  }

  .mention .icon {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 2.25;
  }

  /* It counts, and does not call. */
  .badge.quiet {
    background: color-mix(in oklab, var(--_text) 12%, transparent);
    color: color-mix(in oklab, var(--_text) 84%, var(--_surface));
  }

  .skeleton {
    padding: calc(var(--_padding) / 2) var(--_padding);
  }

  .scroller .skeleton {
    padding: 0;
  }

  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .row[aria-current]:focus-visible {
      outline-width: 4px;
      outline-offset: -4px;
    }

    .badge,
    .mention {
      border: 1px solid;
      forced-color-adjust: none;
    }

    .filter,
    .tag {
      border: 1px solid;
    }

    .tag {
      padding-block: 0;
    }

    .filter[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
