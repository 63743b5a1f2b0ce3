import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locales/locale.js';
import { icon } from './icon.js';

/** Says over a list what the service refused, until one has read it. Styled with the rows. */
export const troubleLine = (words: string, locale: Locale, dismiss: () => void): TemplateResult => html`
  <div class="trouble" part="trouble" role="alert">
    ${icon('circle-alert')}
    <p>${words}</p>
    <button class="icon-button" type="button" aria-label=${locale.text('dismiss')} @click=${dismiss}>
      ${icon('x')}
    </button>
  </div>
`;
