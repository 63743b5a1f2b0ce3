import { html, type TemplateResult } from 'lit';
import { withFileUrl, type FileUrl } from '../../kinds/file-url.js';
import { blurOf, brokenWords, showBroken } from '../../kinds/media-frame.js';
import type { Locale } from '../../locales/locale.js';
import type { ViewerItem } from './viewer-items.js';
import type { Zoom } from './zoom.js';

/** What an item is drawn with. */
export interface Stage {
  /** Pixels, of a picture that came without them. */
  readonly measured: { readonly width: number; readonly height: number } | undefined;
  readonly zoom: Pick<Zoom, 'isHeld' | 'transform'>;
  readonly locale: Locale;
  fileUrl(url: string): string | Promise<string>;
  onLoad(event: Event): void;
  onPlay(event: Event): void;
}

/** A picture or film, as large as the stage allows. */
export function drawItem({ attachment, isFilm }: ViewerItem, stage: Stage): unknown {
  const { locale, zoom } = stage;
  const { width, height } = stage.measured ?? attachment;
  const name = attachment.alt || attachment.name;
  const ratio = (width ?? 4) / (height ?? 3);
  // As large as the stage allows and not larger than it is, in its own proportions, before anything loads.
  const widest = width && !isFilm ? `, ${width}px` : '';
  const size = `inline-size: min(100cqi, ${100 * ratio}cqb${widest}); aspect-ratio: ${ratio};`;
  const held = zoom.isHeld ? 'held' : '';
  const broken = locale.text(isFilm ? 'videoBroken' : 'imageBroken');
  const frame = (content: unknown): TemplateResult =>
    html`<div
      class="frame ${isFilm ? 'film' : 'still'} ${held}"
      .style=${isFilm ? size : `${size} ${zoom.transform}`}
    >
      ${blurOf(attachment)}${content}
    </div>`;
  return withFileUrl(
    stage,
    attachment.url,
    (url: FileUrl) =>
      frame(
        isFilm
          ? html`${brokenWords('video', broken, true)}<video
                part="media"
                controls
                autoplay
                playsinline
                src=${url}
                aria-label=${name}
                @play=${stage.onPlay}
                @error=${showBroken}
              ></video>`
          : html`${brokenWords('image', broken, true)}<img
                part="media"
                src=${url}
                alt=${name}
                draggable="false"
                @load=${stage.onLoad}
                @error=${showBroken}
              />`,
      ),
    () => frame(brokenWords(isFilm ? 'video' : 'image', broken, false)),
  );
}
