import { css, html, nothing } from 'lit';
import type { Attachment } from '../model/attachment.js';
import type { MediaMessage } from '../model/message.js';
import { isSafeUrl } from '../model/url.js';
import { caption, captionOr } from './caption.js';
import { withFileUrl } from './file-url.js';
import type { Kind, KindView } from './kind.js';
import { blurOf, brokenWords, frameStyles, showBroken, showLoaded } from './media-frame.js';
import { ratioOf } from './ratio.js';

/** More pictures than this stand behind the last one. */
const SHOWN = 4;

const gridStyles = css`
  .pictures {
    display: grid;
    gap: 2px;
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

  .pictures:not(.count-1) .picture {
    aspect-ratio: 1;
  }

  .picture .rest {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: oklch(0 0 0 / 0.55);
    color: white;
    font-size: 1.5rem;
    font-weight: 600;
  }
`;

/** Pictures: one by itself, several as a grid. Their space is kept before anything loads. */
export const image: Kind<MediaMessage> = {
  frame: 'bubble',
  previewIcon: 'image',
  render(message, view) {
    const { attachments } = message;
    const count = Math.min(attachments.length, SHOWN);
    return html`
      <div class="pictures count-${count}" part="media">
        ${attachments.slice(0, SHOWN).map((_, index) => drawPicture(message, index, view))}
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
    const { locale } = context;
    const count = message.attachments.length;
    const alts = message.attachments.map(({ alt }) => alt);
    const sort = count > 1 ? locale.text('images', { count }) : locale.text('image');
    return [sort, ...alts, message.text].filter(Boolean).join(locale.text('separator'));
  },
  styles: css`
    ${frameStyles}
    ${gridStyles}
  `,
};

function drawPicture(message: MediaMessage, index: number, view: KindView): unknown {
  const { locale } = view;
  const { attachments } = message;
  const picture = attachments[index] as Attachment;
  const rest = index === SHOWN - 1 ? attachments.length - SHOWN : 0;
  const { alt = '', thumbnailUrl } = picture;
  const thumbnail = thumbnailUrl && isSafeUrl(thumbnailUrl) ? thumbnailUrl : undefined;
  const name = locale.text('openImage', { name: alt || picture.name });
  const more = rest > 0 ? locale.text('morePictures', { count: rest }) : '';
  const ratio = attachments.length > 1 ? nothing : `aspect-ratio: ${ratioOf(picture, 4 / 3)}`;
  const open = (event: MouseEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!view.openMedia || !isPlain) return;
    event.preventDefault();
    view.openMedia(message, index);
  };
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
        aria-label=${more ? name + locale.text('separator') + more : name}
        aria-haspopup=${view.openMedia ? 'dialog' : nothing}
        .style=${ratio === nothing ? '' : ratio}
        @click=${open}
      >
        ${blurOf(picture)} ${brokenWords('image', locale.text('imageBroken'), true)}
        <img
          src=${thumbnail ?? url}
          alt=${alt}
          loading="lazy"
          decoding="async"
          @error=${showBroken}
          @load=${showLoaded}
        />
        ${more ? html`<span class="rest" aria-hidden="true">+${locale.number(rest)}</span>` : nothing}
      </a>
    `,
    () => html`
      <span
        class="picture"
        role="img"
        aria-label=${[alt || picture.name, locale.text('imageBroken')].join(locale.text('separator'))}
        .style=${ratio === nothing ? '' : ratio}
      >
        ${blurOf(picture)} ${brokenWords('image', locale.text('imageBroken'), false)}
      </span>
    `,
  );
}
