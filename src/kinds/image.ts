import { css, html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from '../model/attachment.js';
import type { MediaMessage } from '../model/message.js';
import { isSafeUrl } from '../model/url.js';
import { icon } from '../styles/icon.js';
import { caption, captionOr } from './caption.js';
import { withFileUrl } from './file-url.js';
import type { Kind, KindView } from './kind.js';

/** More pictures than this stand behind the last one. */
const SHOWN = 4;

/** Pictures: one by itself, several as a grid. Their space is kept before anything loads. */
export const image: Kind<MediaMessage> = {
  frame: 'bubble',
  previewIcon: 'image',
  render(message, view) {
    const { attachments } = message;
    const shown = attachments.slice(0, SHOWN);
    return html`
      <div class="pictures count-${shown.length}" part="media">
        ${shown.map((picture, index) => drawPicture(picture, view, index === SHOWN - 1 ? attachments.length - SHOWN : 0))}
      </div>
      ${caption(message, view)}
    `;
  },
  preview(message, context) {
    const count = message.attachments.length;
    const { locale } = context;
    return captionOr(message, context, count > 1 ? locale.text('images', { count }) : locale.text('image'));
  },
  spoken(message, context) {
    const alts = message.attachments.map(({ alt }) => alt).filter(Boolean);
    return [context.locale.text('image'), ...alts, message.text].filter(Boolean).join(', ');
  },
  styles: css`
    .pictures {
      display: grid;
      gap: 2px;
      margin: calc(var(--_u) * -1) calc(var(--_u) * -2);
      overflow: hidden;
      border-radius: calc(var(--_radius) - 4px);
    }

    .pictures.count-2,
    .pictures.count-3,
    .pictures.count-4 {
      grid-template-columns: 1fr 1fr;
    }

    .pictures.count-3 .picture:first-child {
      grid-column: span 2;
      aspect-ratio: 2;
    }

    .pictures:has(+ .text) {
      margin-block-end: calc(var(--_u) * 1.5);
    }

    .picture {
      position: relative;
      display: block;
      overflow: hidden;
      max-block-size: 420px;
      background: var(--_pressed);
      color: var(--_meta);
    }

    .pictures:not(.count-1) .picture {
      aspect-ratio: 1;
    }

    .picture img {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }

    .picture .blur {
      filter: blur(12px);
      scale: 1.1;
    }

    .picture .broken {
      position: absolute;
      inset: 0;
      display: grid;
      place-content: center;
      justify-items: center;
      gap: calc(var(--_u) * 2);
      padding: calc(var(--_u) * 3);
      font-size: var(--_meta-size);
      text-align: center;
    }

    .picture .rest {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      background: oklch(0 0 0 / 0.5);
      color: white;
      font-size: 1.5rem;
      font-weight: 600;
    }
  `,
};

function drawPicture(picture: Attachment, view: KindView, rest: number): unknown {
  const { width = 4, height = 3, alt = '', placeholder, thumbnailUrl } = picture;
  // A tower or a ribbon of a picture is cut to something one can look at.
  const ratio = Math.min(Math.max(width / height, 0.6), 2.4);
  const broken = (): TemplateResult => html`
    <span class="picture" .style=${`aspect-ratio: ${ratio}`} role="img" aria-label=${alt || picture.name}>
      <span class="broken">${icon('image')}<span>${view.locale.text('imageBroken')}</span></span>
    </span>
  `;
  return withFileUrl(
    view,
    picture.url,
    url => html`
      <a
        class="picture"
        part="picture"
        href=${url}
        target="_blank"
        rel="noopener"
        aria-label=${view.locale.text('openImage', { name: alt || picture.name })}
        .style=${`aspect-ratio: ${ratio}`}
      >
        ${placeholder && isSafeUrl(placeholder) ? html`<img class="blur" src=${placeholder} alt="" />` : nothing}
        <span class="broken" hidden>${icon('image')}<span>${view.locale.text('imageBroken')}</span></span>
        <img
          src=${thumbnailUrl && isSafeUrl(thumbnailUrl) ? thumbnailUrl : url}
          alt=${alt}
          loading="lazy"
          decoding="async"
          @error=${onBroken}
        />
        ${rest > 0 ? html`<span class="rest" aria-hidden="true">+${view.locale.number(rest)}</span>` : nothing}
      </a>
    `,
    broken,
  );
}

// The space stays, with words in it: nothing jumps.
function onBroken(event: Event): void {
  const picture = event.target as HTMLImageElement;
  picture.hidden = true;
  const words = picture.parentElement?.querySelector<HTMLElement>('.broken');
  if (words) words.hidden = false;
}
