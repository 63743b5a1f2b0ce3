import { css } from 'lit';

/** The look of an interactive message, and of the answer to one. */
export const styles = css`
  .interactive {
    display: grid;
    gap: calc(var(--_u) * 2.5);
    inline-size: 320px;
    max-inline-size: 100%;
  }

  .interactive-title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .interactive-title + .text {
    margin-block-start: calc(var(--_u) * -2);
  }

  .interactive-image {
    display: block;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    border-radius: var(--_radius-field);
    background: var(--_raised);
    object-fit: cover;
  }

  .interactive-field {
    display: grid;
    gap: 3px;
  }

  .interactive-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
  }

  .interactive .button {
    flex: 1 1 auto;
    min-inline-size: 0;
    color: inherit;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  .interactive .button.primary {
    color: var(--_on-accent);
  }

  .interactive .button.danger {
    color: var(--_danger);
  }

  .interactive .button .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .interactive .button.chosen {
    opacity: 1;
    background: var(--_selected);
    color: var(--_accent-text);
  }

  .interactive-answer {
    display: flex;
    gap: 4px;
    overflow-wrap: anywhere;
  }

  .interactive-answer:empty {
    display: none;
  }

  .interactive-answer .icon {
    inline-size: 16px;
    block-size: 16px;
    color: var(--_positive);
  }

  .interaction {
    display: inline-flex;
    gap: calc(var(--_u) * 1.5);
    align-items: start;
    max-inline-size: 100%;
    font-weight: 500;
  }

  .interaction .icon {
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 1px;
    color: var(--_positive);
  }

  @media (forced-colors: active) {
    .interactive .button.chosen {
      outline: 2px solid Highlight;
    }
  }
`;
