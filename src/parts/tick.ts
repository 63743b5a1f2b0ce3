import { css, html, type TemplateResult } from 'lit';
import { icon } from './icon.js';

/** The mark of a row that one chooses: filled where the row's `aria-checked` is true. */
export const tick = (): TemplateResult => html`<span class="tick">${icon('check')}</span>`;

export const tickStyles = css`
  .tick {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border: 1.75px solid var(--_field-line);
    border-radius: 999px;
    color: transparent;
  }

  .tick .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 3;
  }

  /* Forced colours know nothing transparent. */
  [aria-checked='false'] .tick .icon {
    visibility: hidden;
  }

  [aria-checked='true'] .tick {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
`;
