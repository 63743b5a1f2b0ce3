import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { SearchScope } from './found-list.js';

/** The buttons that say what is searched; none where the service has messages alone. */
export function scopeButtons(
  chosen: SearchScope,
  may: { readonly mayFindPeople: boolean; readonly mayFindGroups: boolean } | undefined,
  locale: Locale,
  choose: (scope: SearchScope) => void,
): TemplateResult | typeof nothing {
  const { mayFindPeople = false, mayFindGroups = false } = may ?? {};
  if (!mayFindPeople && !mayFindGroups) return nothing;
  const scopes: readonly (readonly [SearchScope, string])[] = [
    ['all', locale.text('searchEverything')],
    ['messages', locale.text('messages')],
    ...(mayFindPeople ? [['people', locale.text('people')] as const] : []),
    ...(mayFindGroups ? [['groups', locale.text('groups')] as const] : []),
  ];
  return html`
    <div class="chips" role="group" aria-label=${locale.text('searchWhat')}>
      ${scopes.map(
        ([scope, label]) => html`
          <button
            class="pill"
            part="scope"
            type="button"
            aria-pressed=${String(scope === chosen)}
            @click=${() => choose(scope)}
          >
            ${label}
          </button>
        `,
      )}
    </div>
  `;
}
