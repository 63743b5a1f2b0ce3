import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.js';

/** A row over a list that adds to it: its part, its sign and its words. */
export const addingRow = (
  part: string,
  sign: IconName,
  words: string,
  act: () => void,
  slot?: string,
): TemplateResult => html`
  <button class="row adding" slot=${slot ?? nothing} part=${part} type="button" @click=${act}>
    <span class="badge">${icon(sign)}</span>
    <span class="title">${words}</span>
  </button>
`;

/** The sheet that goes with {@link addingRow}. */
export const addingStyles = css`
  .adding {
    flex: none;
    inline-size: calc(100% - var(--_u) * 4);
    margin: calc(var(--_u) * 1) calc(var(--_u) * 2) 0;
  }

  .adding .badge {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_avatar-list);
    block-size: var(--_avatar-list);
    border-radius: 999px;
    background: var(--_selected);
    color: var(--_accent-text);
  }
`;
