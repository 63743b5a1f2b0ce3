import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/locale.js';
import type { ChatError } from '../model/chat-error.js';
import { icon, type IconName } from './icon.js';

/** Rows that stand for those that are on their way. */
export const skeletonRows = (locale: Locale, count = 6): TemplateResult => html`
  <div class="skeleton" role="status">
    <span class="visually-hidden">${locale.text('loading')}</span>
    ${Array.from(
      { length: count },
      () => html`
        <div class="row" aria-hidden="true">
          <span class="ghost"></span>
          <span class="words"><span class="bar"></span><span class="bar"></span></span>
        </div>
      `,
    )}
  </div>
`;

/** What stands where there is no session, unless one comes in a moment. */
export const noSession = (locale: Locale): TemplateResult => html`
  <div class="state late"><p>${locale.text('noSession')}</p></div>
`;

/** A field that searches the list below it; ArrowDown goes on into the list. */
export const searchField = (
  label: string,
  { type, next, choose }: { type: (search: string) => void; next: () => void; choose: () => void },
): TemplateResult => html`
  <div class="search-field">
    ${icon('search')}
    <input
      class="field"
      part="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value.trim())}
      @keydown=${(event: KeyboardEvent) => {
        const field = event.target as HTMLInputElement;
        if (event.isComposing) return;
        if (event.key === 'ArrowDown') next();
        else if (event.key === 'Enter') choose();
        else if (event.key === 'Escape' && field.value) {
          field.value = '';
          type('');
          event.stopPropagation();
        } else return;
        event.preventDefault();
      }}
    />
  </div>
`;

/** What an empty list says: a sentence, and what may help. */
export const emptyState = (
  of: IconName,
  sentence: string,
  hint = '',
  action: unknown = nothing,
): TemplateResult => html`
  <div class="state" part="empty" role="status">
    ${icon(of)}
    <strong>${sentence}</strong>
    ${hint ? html`<p>${hint}</p>` : nothing}${action}
  </div>
`;

/** What a list that could not be loaded says, why, and the way on. */
export const failedState = (
  locale: Locale,
  sentence: string,
  error: ChatError | undefined,
  retry: () => void,
): TemplateResult => html`
  <div class="state" part="error" role="alert">
    ${icon('circle-alert')}
    <strong>${sentence}</strong>
    ${error ? html`<p>${locale.error(error)}</p>` : nothing}
    <button class="button" type="button" @click=${retry}>${locale.text('retry')}</button>
  </div>
`;

/** What stands under a list whose next page is on its way, or did not come. */
export const moreState = (
  locale: Locale,
  { loadingMore, error }: { loadingMore: boolean; error?: ChatError | undefined },
  retry: () => void,
): TemplateResult | typeof nothing => {
  if (loadingMore) return skeletonRows(locale, 2);
  if (!error) return nothing;
  return html`
    <div class="trouble" role="alert">
      ${icon('circle-alert')}
      <p>${locale.error(error)}</p>
      <button class="button" type="button" @click=${retry}>${locale.text('retry')}</button>
    </div>
  `;
};
