import { css } from 'lit';

/** One row: bubble, card or line, and what stands around it. */
export const rowStyles = css`
  .row {
    position: relative;
    padding-block-start: 2px;
    padding-inline: var(--_gutter);
    scroll-margin-block: calc(var(--_u) * 6);
    /* A finger draws a message sideways to answer it, and scrolls up and down. */
    touch-action: pan-y pinch-zoom;
  }

  .row.first {
    padding-block-start: calc(var(--_u) * (3 - var(--_density)));
  }

  .row:focus-visible {
    outline: none;
  }

  .row:focus-visible .body,
  .row:focus-visible > .line-words {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .line {
    display: flex;
    align-items: flex-end;
    gap: calc(var(--_u) * 2);
  }

  .mine > .line {
    flex-direction: row-reverse;
  }

  .gutter {
    --_avatar: var(--_avatar-message);
    flex: none;
    inline-size: var(--_avatar);
  }

  .column {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-inline-size: 0;
    max-inline-size: min(84%, 36rem);
  }

  .mine .column {
    align-items: flex-end;
  }

  .sender {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_u) * 1.5);
    max-inline-size: 100%;
    padding-inline: calc(var(--_u) * 3);
    padding-block-end: 3px;
    color: var(--_meta);
    font-size: var(--_name-size);
    font-weight: 600;
    line-height: 1.3;
  }

  .sender bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .role {
    padding: 0 6px;
    border-radius: 999px;
    background: var(--_pressed);
    font-size: 0.6875rem;
    font-weight: 500;
  }

  /* The body: a bubble for what people say, a card for things. */
  .body {
    position: relative;
    max-inline-size: 100%;
    min-inline-size: 0;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-radius: var(--_radius);
    background: var(--_bubble);
    color: var(--_bubble-text);
  }

  .mine .body {
    background: var(--_bubble-mine);
    color: var(--_bubble-mine-text);
  }

  .theirs.last .body {
    border-end-start-radius: var(--_radius-tail);
  }

  .mine.last .body {
    border-end-end-radius: var(--_radius-tail);
  }

  .row.card .body {
    padding: calc(var(--_u) * 3);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_field-line);
    color: var(--_text);
  }

  .row.bare .body {
    padding: 0;
    background: none;
  }

  .row.deleted .body {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_hairline);
    color: var(--_meta);
    font-style: italic;
  }

  .row.deleted .stamp {
    color: inherit;
  }

  /* Quieter than the words, by as much on every bubble. */
  .body .meta:not(.stamp) {
    color: color-mix(in oklab, currentcolor 74%, transparent);
  }

  .row.sending .body > :not(.stamp) {
    opacity: 0.7;
  }

  .row.sending .body .meta:not(.stamp) {
    color: inherit;
  }

  .row.sending:not(.old) .body {
    animation: arrive 160ms var(--_ease);
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  /* Time and state sit in the last line of the words where they fit, else under them. */
  .stamp {
    display: flex;
    float: inline-end;
    align-items: center;
    gap: 4px;
    margin-block: 5px -3px;
    margin-inline-start: calc(var(--_u) * 2.5);
    color: color-mix(in oklab, currentcolor 66%, transparent);
    font-size: 0.6875rem;
    font-style: normal;
    line-height: 16px;
    white-space: nowrap;
  }

  .row.bubble .body > .text:not(.large, .blocks) {
    display: inline;
  }

  .row.card .stamp {
    margin-block: 6px -4px;
  }

  .stamp .icon {
    inline-size: 15px;
    block-size: 15px;
  }

  .mark {
    display: inline-flex;
  }

  .mark.read {
    color: var(--_accent-text);
  }

  .mark.failed {
    color: var(--_danger);
  }

  .ring {
    inline-size: 9px;
    block-size: 9px;
    margin: 2px;
    border: 1.5px solid currentcolor;
    border-radius: 999px;
    opacity: 0.7;
  }

  /* Emoji alone need no bubble. */
  .row.bubble .body:has(> .text.large) {
    padding: 0;
    background: none;
    color: var(--_text);
  }

  /* Words under a picture wrap where it ends. */
  .row .body:has(> .pictures, > .films) {
    inline-size: 340px;
  }

  /* Where pictures will be, once it is here how they are shown. */
  .coming {
    margin: calc(var(--_u) * -1) calc(var(--_u) * -2);
    max-block-size: 420px;
    border-radius: calc(var(--_radius) - 4px);
    background: var(--_pressed);
  }

  .row .coming + .stamp {
    position: absolute;
    visibility: hidden;
  }

  .quote {
    display: grid;
    inline-size: 100%;
    max-inline-size: 100%;
    margin-block-end: calc(var(--_u) * 1.5);
    padding: calc(var(--_u) * 1) calc(var(--_u) * 2.5);
    border: 0;
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: color-mix(in oklab, currentcolor 6%, transparent);
    font-size: 0.8125rem;
    line-height: 1.35;
    text-align: start;
  }

  .quote-name {
    color: color-mix(in oklab, var(--_accent-text) 70%, currentcolor);
    font-weight: 600;
  }

  .quote-text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
    color: color-mix(in oklab, currentcolor 75%, transparent);
  }

  /* Lines: what happened, said quietly in the middle. */
  .row.line {
    padding-block: calc(var(--_u) * 1.5);
  }

  .line-words {
    min-block-size: 1lh;
    max-inline-size: 36rem;
    margin-inline: auto;
    color: var(--_meta);
    font-size: 0.8125rem;
    line-height: 1.4;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .line-words b {
    color: color-mix(in oklab, var(--_text) 82%, var(--_surface));
    font-weight: 600;
  }

  .day,
  .unread {
    display: flex;
    align-items: center;
    justify-content: center;
    padding-block: calc(var(--_u) * 5) calc(var(--_u) * 3);
    color: var(--_meta);
    font-size: var(--_meta-size);
    font-weight: 600;
    line-height: 16px;
  }

  /* The day itself may be written a moment later. */
  .day span::before {
    content: '\\200b';
  }

  .unread {
    gap: calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 3) calc(var(--_u) * 2);
    color: var(--_accent-text);
  }

  .unread::before,
  .unread::after {
    flex: 1;
    block-size: 1px;
    background: color-mix(in oklab, var(--_accent) 30%, transparent);
    content: '';
  }

  .row.flash .body {
    animation: flash 1.6s var(--_ease);
  }

  @keyframes flash {
    30% {
      background: color-mix(in oklab, var(--_accent) 34%, var(--_surface));
    }
  }

  @container chat-messages (inline-size < 480px) {
    .row {
      --_gutter: calc(var(--_u) * 3);
    }

    .column {
      max-inline-size: 90%;
    }
  }

  @media (forced-colors: active) {
    .body {
      border: 1px solid;
    }
  }
`;
