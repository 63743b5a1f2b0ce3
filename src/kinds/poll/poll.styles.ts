import { css } from 'lit';

/** The look of a poll. */
export const styles = css`
  .poll {
    display: grid;
    gap: calc(var(--_u) * 2.5);
    inline-size: 320px;
    max-inline-size: 100%;
  }

  .poll-head {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
  }

  .poll-icon {
    display: grid;
    flex: none;
    place-items: center;
    align-self: start;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius-field);
    background: color-mix(in oklab, var(--_accent) 13%, transparent);
    color: var(--_accent-text);
  }

  .poll-title {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .poll-question {
    font-weight: 600;
  }

  .poll-options {
    display: grid;
    gap: 2px;
    margin-inline: calc(var(--_u) * -2);
  }

  .poll-option {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) minmax(3.75em, auto);
    gap: 3px calc(var(--_u) * 2.5);
    align-items: start;
    min-block-size: var(--_target);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
    border: 0;
    border-radius: var(--_radius-field);
    background: none;
    font-size: 0.9375em;
    line-height: 1.35;
    text-align: start;
  }

  .poll-option:focus-visible {
    outline-offset: -2px;
  }

  .poll-mark {
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 1px;
    border-radius: 999px;
  }

  .poll-mark.several {
    border-radius: 5px;
  }

  button .poll-mark {
    box-shadow: inset 0 0 0 1.5px var(--_faint);
  }

  .poll-option.pending .poll-mark {
    box-shadow: inset 0 0 0 5px var(--_accent);
  }

  .poll-option.mine .poll-mark {
    background: var(--_accent);
    box-shadow: none;
    color: var(--_on-accent);
  }

  .poll-mark .icon {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 3;
  }

  .poll-label {
    overflow-wrap: anywhere;
  }

  .poll-option.mine .poll-label,
  .poll-share {
    font-weight: 600;
  }

  .poll-share {
    justify-self: end;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .poll-bar {
    grid-column: 2;
    align-self: center;
    block-size: 5px;
    border-radius: 999px;
    overflow: hidden;
    background: var(--_pressed);
  }

  .poll-bar > span {
    display: block;
    block-size: 100%;
    border-radius: 999px;
    background: var(--_faint);
    transition: inline-size 200ms var(--_ease);
  }

  .poll-option.mine .poll-bar > span {
    background: var(--_accent);
  }

  .poll-count {
    justify-self: end;
  }

  .poll-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px calc(var(--_u) * 3);
  }

  .poll-link,
  .poll-voters summary {
    display: flex;
    align-items: center;
    gap: 2px;
    inline-size: fit-content;
    min-block-size: max(24px, var(--_target) - 8px);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: 0.8125rem;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  .poll-link {
    margin-inline-start: auto;
  }

  .poll-voters {
    margin-block-start: calc(var(--_u) * -2);
  }

  .poll-voters summary::-webkit-details-marker {
    display: none;
  }

  .poll-voters summary .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .poll-voters[open] summary .icon {
    rotate: 180deg;
  }

  .poll-voters dl {
    display: grid;
    gap: calc(var(--_u) * 2);
    margin: calc(var(--_u) * 1) 0 0;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }

  .poll-voters dt {
    color: var(--_meta);
  }

  .poll-voters dd {
    margin: 0;
  }

  @media (hover: hover) {
    button.poll-option:hover {
      background: var(--_hover);
    }

    .poll-link:hover,
    .poll-voters summary:hover {
      text-decoration: underline;
    }
  }

  @media (forced-colors: active) {
    button .poll-mark,
    .poll-bar {
      border: 1px solid;
      box-shadow: none;
    }

    .poll-bar > span,
    .poll-option.mine .poll-mark {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
