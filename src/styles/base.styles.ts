import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/**
 * What every element starts from: box sizes, focus rings, buttons, fields, and words for screen readers alone. iOS zooms
 * into a field under 16 px.
 */
const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  button,
  select {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  button:disabled {
    cursor: default;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--_meta);
    transition: background-color 120ms var(--_ease);
  }

  .icon-button:disabled {
    color: var(--_faint);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_u) * 1.5);
    min-block-size: var(--_target);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 3.5);
    border: 0;
    border-radius: 999px;
    background: var(--_pressed);
    font-weight: 600;
    font-size: 0.875rem;
    line-height: 1.25;
    text-align: center;
  }

  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.danger {
    color: var(--_danger);
  }

  .button:disabled {
    opacity: 0.5;
  }

  @media (hover: hover) {
    .icon-button:enabled:hover {
      background: var(--_hover);
      color: var(--_text);
    }

    .button:enabled:hover {
      filter: brightness(0.97);
    }
  }

  .field {
    inline-size: 100%;
    min-block-size: 36px;
    padding: calc(var(--_u) * 1.75) calc(var(--_u) * 3);
    border: 1px solid transparent;
    border-radius: var(--_radius-field);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: max(var(--_size), var(--_field-min-size, 0px));
  }

  .field::placeholder {
    color: var(--_meta);
    opacity: 1;
  }

  .field:focus-visible {
    outline-offset: -1px;
  }

  @media (pointer: coarse) {
    .field {
      --_field-min-size: 16px;
    }
  }

  .meta {
    color: var(--_meta);
    font-size: var(--_meta-size);
    line-height: 1.3333;
    font-variant-numeric: tabular-nums;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    display: block;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (forced-colors: active) {
    .button,
    .field {
      border: 1px solid;
    }

    /* Else the browser lays its own ground under words that have the colour of that ground. */
    .button.primary {
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition-duration: 0s !important;
      animation-duration: 0s !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** The sheets that every element of the kit carries. */
export const base = [tokens, controls];
