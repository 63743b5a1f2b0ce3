import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../styles/icon.js';

/** What could not be done. */
export interface Trouble {
  /** Whom or what the conversation is with. */
  readonly name: string;
  readonly reason: string;
  readonly retry: (() => void) | undefined;
}

/** Says what could not be done, over the list, and the way on. */
export const troubleLine = (
  { name, reason, retry }: Trouble,
  locale: Locale,
  dismiss: () => void,
): TemplateResult => html`
  <div class="trouble" part="trouble" role="alert">
    ${icon('circle-alert')}
    <p>${locale.text('chatFailed', { name, reason })}</p>
    ${
      retry
        ? html`<button class="button" part="retry" type="button" @click=${retry}>
            ${locale.text('retry')}
          </button>`
        : nothing
    }
    <button
      class="icon-button"
      part="dismiss"
      type="button"
      aria-label=${locale.text('dismiss')}
      @click=${dismiss}
    >
      ${icon('x')}
    </button>
  </div>
`;

/** Brings the rows into their order while they are held in their places. */
export const newestButton = (locale: Locale, go: () => void): TemplateResult => html`
  <div class="over">
    <button class="newest" type="button" part="newest" @click=${go}>
      ${icon('arrow-up')}${locale.text('newestFirst')}
    </button>
  </div>
`;
