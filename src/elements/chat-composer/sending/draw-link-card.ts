import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Locale } from '../../../locales/locale.js';
import type { LinkPreview } from '../../../model/link-preview.js';
import { isSafeUrl } from '../../../model/url.js';
import { icon } from '../../../parts/icon.js';
import type { Session } from '../../../session/session.js';

export { styles } from './link-card.styles.js';

/** The card that goes out with what is written, and the button that takes it away. */
export function drawLinkCard(
  { url, title, description, image }: LinkPreview,
  locale: Locale,
  session: Session | undefined,
  onDismiss: () => void,
): TemplateResult {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
  return html`<div class="link-card" part="link-card" role="group" aria-label=${locale.text('linkCard')}>
    ${image && isSafeUrl(image) && session ? picture(session.fileUrl(image)) : icon('link')}
    <span class="link-words">
      <bdi class="link-title">${title}</bdi>
      <bdi class="meta">${description ? `${host} · ${description}` : host}</bdi>
    </span>
    <button
      type="button"
      class="icon-button"
      part="link-card-remove"
      aria-label=${locale.text('linkCardRemove')}
      title=${locale.text('linkCardRemove')}
      @click=${onDismiss}
    >
      ${icon('x')}
    </button>
  </div>`;
}

const picture = (url: string | Promise<string>): unknown =>
  typeof url === 'string'
    ? shown(url)
    : until(
        url.then(shown, () => nothing),
        icon('link'),
      );

const shown = (url: string): TemplateResult =>
  html`<img class="link-image" src=${url} alt="" decoding="async" referrerpolicy="no-referrer" />`;
