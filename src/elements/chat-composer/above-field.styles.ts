import { css } from 'lit';

/** What is not there at first: all that stands over the field, or in its place. */
export const styles = css`
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

  .obstacle {
    border-radius: calc(var(--_radius) * 22 / 18);
    background: var(--_raised);
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

  .kept {
    display: flex;
    flex-basis: 100%;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_u) calc(var(--_u) * 3);
    margin: 0;
    padding-block-end: var(--_u);
    font-size: 0.875rem;
    text-align: center;
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

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .waiting .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .waiting {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: max(28px, var(--_target));
    padding: 0 calc(var(--_u) * 3);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_accent-text);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  .waiting.trouble {
    color: var(--_danger);
  }

  .small {
    inline-size: max(24px, calc(var(--_target) - 4px));
    block-size: max(24px, calc(var(--_target) - 4px));
  }

  .small .icon {
    inline-size: 16px;
    block-size: 16px;
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

  .drop {
    position: fixed;
    inset: auto;
    display: grid;
    place-items: center;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: calc(var(--_u) * 2);
    border: 2px dashed var(--_accent);
    border-radius: calc(var(--_radius) * 22 / 18);
    background: color-mix(in oklab, var(--_surface) 82%, transparent);
    color: var(--_accent-text);
    font-weight: 600;
    text-align: center;
    overflow: hidden;
    pointer-events: none;
  }

  .drop span {
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4);
    border-radius: 999px;
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  @keyframes wait {
    from {
      block-size: 0;
      overflow: hidden;
    }
  }

  ::slotted([slot='send-label']) {
    margin-inline: 6px;
  }

  /* A long press opens a menu: it is nothing to select or to look up. */
  .send {
    -webkit-touch-callout: none;
    user-select: none;
    touch-action: manipulation;
  }

  .caret {
    align-self: flex-end;
    inline-size: max(24px, calc(var(--_target) - 8px));
    block-size: var(--_rest);
    min-inline-size: 0;
    color: var(--_meta);
  }

  /* Where there is no room, a long press on the send button and its arrow keys do the same. */
  @media (max-width: 359px) {
    .caret {
      display: none;
    }
  }

  .caret .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  @media (forced-colors: active) {
    .box,
    .send {
      border: 1px solid;
    }

    .send:enabled {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media (forced-colors: active) {
    .obstacle,
    progress {
      border: 1px solid;
    }
  }

  textarea::placeholder {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* Firefox puts no dots after what is cut there: it fades. */
  @supports (-moz-appearance: none) {
    textarea:placeholder-shown {
      mask-image: linear-gradient(to left, transparent, #000 2em);
    }

    textarea:placeholder-shown:dir(rtl) {
      mask-image: linear-gradient(to right, transparent, #000 2em);
    }
  }
`;
