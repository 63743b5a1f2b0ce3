import { css, html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../model/message.js';
import { withFileUrl } from './file-url.js';
import type { KindView } from './kind.js';

const words = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.trim().slice(0, most) : '';

/**
 * The card of a page that a text speaks of, out of `metadata.linkPreview`:
 * `{ url, title, description?, image?, siteName? }`. The service or the page makes it; the kit asks nobody for it.
 * The host is read from the URL itself, so that a card cannot pass for another page.
 */
export function linkPreview({ metadata }: Message, view: KindView): TemplateResult | typeof nothing {
  const found = metadata?.['linkPreview'];
  if (typeof found !== 'object' || found === null) return nothing;
  const { url, title, description, image, siteName } = found as Partial<Record<string, unknown>>;
  const name = words(title, 200);
  if (!name || typeof url !== 'string' || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return nothing;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const site = words(siteName, 60);
  const said = words(description, 300);
  return html`
    <a class="link-card" part="link-preview" href=${url} target="_blank" rel="noopener noreferrer nofollow">
      ${typeof image === 'string' && image ? withFileUrl(view, image, picture, () => nothing) : nothing}
      <span class="link-words">
        <bdi class="meta">${site && site.toLowerCase() !== host ? `${site} · ${host}` : host}</bdi>
        <span class="link-title" dir="auto">${name}</span>
        ${said ? html`<span class="link-said" dir="auto">${said}</span>` : nothing}
      </span>
    </a>
  `;
}

const picture = (url: unknown): TemplateResult =>
  html`<span class="link-image"
    ><img src=${url} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${onBroken}
  /></span>`;

/** Its place stays: nothing that is being read moves. */
const onBroken = ({ target }: Event): void => {
  (target as HTMLElement).hidden = true;
};

export const linkPreviewStyles = css`
  /* Words over a card wrap where it ends. */
  .row .body:has(> .link-card) {
    inline-size: 344px;
  }

  .link-card {
    display: block;
    margin-block-start: calc(var(--_u) * 1.5);
    border-radius: var(--_radius-field);
    overflow: hidden;
    background: color-mix(in oklab, currentcolor 6%, transparent);
    color: inherit;
    text-decoration: none;
  }

  .link-image {
    display: block;
    aspect-ratio: 1.91;
    background: color-mix(in oklab, currentcolor 7%, transparent);
  }

  .link-image img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .link-words {
    display: grid;
    gap: 1px;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 2.5);
    overflow-wrap: anywhere;
  }

  .link-words .meta {
    color: color-mix(in oklab, currentcolor 70%, transparent);
  }

  .link-title,
  .link-said {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.35;
  }

  .link-said {
    font-weight: 400;
    color: color-mix(in oklab, currentcolor 78%, transparent);
  }

  @media (hover: hover) {
    .link-card:hover {
      background: color-mix(in oklab, currentcolor 9%, transparent);
    }
  }

  @media (forced-colors: active) {
    .link-card {
      border: 1px solid;
    }
  }
`;
