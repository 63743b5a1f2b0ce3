import { css, html, nothing } from 'lit';
import type { KindBody } from './lazy-kind.js';
import type { Attachment } from '../model/attachment.js';
import type { MediaMessage } from '../model/message.js';
import { icon } from '../styles/icon.js';
import { isSafeUrl } from '../model/url.js';
import { playsAlone } from '../support/one-at-a-time.js';
import { caption } from './caption.js';
import { withFileUrl } from './file-url.js';
import type { KindView } from './kind.js';
import { blurOf, brokenWords, frameStyles, showBroken, showLoaded } from './media-frame.js';
import { ratioOf } from './ratio.js';

/** The body of a message of this kind. */
export const videoBody: KindBody<MediaMessage> = {
  render: (message, view) => html`
    <div class="films" part="media">
      ${message.attachments.map((_, index) => drawFilm(message, index, view))}
    </div>
    ${caption(message, view)}
  `,
  styles: css`
    ${frameStyles}

    .film + .film {
      margin-block-start: 2px;
    }

    .film.playing {
      background: black;
    }

    .film.playing video {
      object-fit: contain;
    }

    .film .play {
      position: absolute;
      inset: 0;
      display: grid;
      inline-size: 100%;
      padding: 0;
      place-items: center;
      border: 0;
      background: none;
      color: white;
    }

    .film .play:focus-visible {
      outline: none;
    }

    .film .disc {
      display: grid;
      inline-size: 56px;
      block-size: 56px;
      place-items: center;
      border-radius: 999px;
      background: oklch(0.16 0.01 262 / 0.62);
      transition: scale 120ms var(--_ease);
    }

    .film .play:focus-visible .disc {
      outline: 3px solid white;
      box-shadow: 0 0 0 6px var(--_accent);
    }

    .film .disc .icon {
      inline-size: 26px;
      block-size: 26px;
      fill: currentcolor;
    }

    .film .length,
    .film .expand {
      position: absolute;
      inset-block-start: calc(var(--_u) * 1.5);
      border-radius: 999px;
      background: oklch(0.16 0.01 262 / 0.62);
      color: white;
    }

    .film .length {
      inset-inline-start: calc(var(--_u) * 1.5);
      padding: 1px 8px;
      font-size: 0.6875rem;
      line-height: 16px;
      font-variant-numeric: tabular-nums;
      pointer-events: none;
    }

    .film .expand {
      inset-inline-end: calc(var(--_u) * 1.5);
    }

    .film .expand:focus-visible {
      outline-color: white;
      box-shadow: 0 0 0 5px var(--_accent);
    }

    .film .expand .icon {
      inline-size: 17px;
      block-size: 17px;
    }

    .row.sending .film .play,
    .film .broken:not([hidden]) ~ :is(.play, .length, .expand),
    .film.playing .play,
    .film.playing .length {
      display: none;
    }

    @media (hover: hover) {
      .film .play:hover .disc {
        scale: 1.06;
      }

      .film .expand:enabled:hover {
        background: oklch(0.16 0.01 262 / 0.85);
        color: white;
      }
    }
  `,
};

function drawFilm(message: MediaMessage, index: number, view: KindView): unknown {
  const { locale } = view;
  const film = message.attachments[index] as Attachment;
  const { alt, duration, thumbnailUrl } = film;
  const name = alt ?? film.name;
  const ratio = `aspect-ratio: ${ratioOf(film, 16 / 9)}`;
  return withFileUrl(
    view,
    film.url,
    url => html`
      <div class="film" .style=${ratio}>
        ${blurOf(film)}
        <video
          playsinline
          preload="metadata"
          src=${url}
          poster=${thumbnailUrl && isSafeUrl(thumbnailUrl) ? thumbnailUrl : nothing}
          aria-label=${name}
          tabindex="-1"
          @play=${onPlay}
          @ended=${onEnded}
          @error=${showBroken}
          @loadedmetadata=${showLoaded}
        ></video>
        ${brokenWords('video', locale.text('videoBroken'), true, film.name)}
        <button class="play" part="play" aria-label=${locale.text('playNamed', { name })} @click=${play}>
          <span class="disc">${icon('play')}</span>
        </button>
        ${duration ? html`<span class="length">${locale.duration(duration)}</span>` : nothing}
        ${
          view.openMedia
            ? html`<button
                class="icon-button expand"
                part="expand"
                aria-haspopup="dialog"
                aria-label=${locale.text('openVideo', { name })}
                @click=${(event: Event) => {
                  filmOf(event)?.querySelector('video')?.pause();
                  view.openMedia?.(message, index);
                }}
              >
                ${icon('maximize-2')}
              </button>`
            : nothing
        }
      </div>
    `,
    () => html`
      <div class="film" .style=${ratio} role="img" aria-label=${name}>
        ${blurOf(film)} ${brokenWords('video', locale.text('videoBroken'), false, film.name)}
      </div>
    `,
  );
}

const filmOf = (event: Event): HTMLElement | null => (event.currentTarget as HTMLElement).closest('.film');

function play(event: Event): void {
  const film = filmOf(event)?.querySelector('video');
  if (!film) return;
  // What is wrong with it, its error event says.
  film.play().catch(() => undefined);
}

/** From its first play on it has the browser's own controls. */
function onPlay(event: Event): void {
  const film = event.currentTarget as HTMLVideoElement;
  const frame = filmOf(event);
  playsAlone(film);
  film.controls = true;
  film.tabIndex = 0;
  const hadFocus = frame?.querySelector('.play:focus') !== null;
  frame?.classList.add('playing');
  if (hadFocus) film.focus({ preventScroll: true });
}

/** At its end it stands there as before it began. */
function onEnded(event: Event): void {
  const film = event.currentTarget as HTMLVideoElement;
  const frame = filmOf(event);
  const hadFocus = frame?.querySelector('video:focus') !== null;
  film.controls = false;
  film.tabIndex = -1;
  frame?.classList.remove('playing');
  if (hadFocus) frame?.querySelector<HTMLElement>('.play')?.focus({ preventScroll: true });
}
