import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { withFileUrl } from '../kinds/file-url.js';
import type { Locale } from '../locales/locale.js';
import type { Message } from '../model/message.js';
import type { Session } from '../session/session.js';
import { icon } from './icon.js';
import { isMedia } from './message-shelf.js';

/** What a grid needs beside its messages. */
export interface GridView {
  readonly locale: Locale;
  readonly session: Session;
  /** A picture or film was pressed. */
  readonly open: (message: Message, index: number) => void;
}

/** Pictures and films as small squares, each of which opens it. */
export function mediaGrid(messages: readonly Message[], view: GridView): TemplateResult {
  const tiles = messages
    .filter(isMedia)
    .flatMap(message => message.attachments.map((attachment, index) => ({ message, attachment, index })));
  return html`
    <ul class="grid" part="media">
      ${repeat(
        tiles,
        ({ message, index }) => `${message.id}/${index}`,
        ({ message, attachment, index }) => {
          const isFilm = message.type === 'video';
          const name = attachment.alt ?? attachment.name;
          const { thumbnailUrl } = attachment;
          const still = isFilm ? thumbnailUrl : (thumbnailUrl ?? attachment.url);
          const fallback = (): TemplateResult =>
            html`<span class="no-still">${icon(isFilm ? 'video' : 'image')}</span>`;
          return html`
            <li>
              <button
                class="tile"
                part="tile"
                type="button"
                data-message-id=${message.id}
                aria-label=${view.locale.text(isFilm ? 'openVideo' : 'openImage', { name })}
                @click=${() => view.open(message, index)}
              >
                ${fallback()}
                ${
                  still === undefined
                    ? ''
                    : withFileUrl(
                        view.session,
                        still,
                        url =>
                          html`<img src=${url} alt="" loading="lazy" decoding="async" @error=${onBroken} />`,
                        () => '',
                      )
                }
                ${isFilm ? html`<span class="film">${icon('play')}</span>` : ''}
              </button>
            </li>
          `;
        },
      )}
    </ul>
  `;
}

// What does not load leaves the sign that stands behind it.
const onBroken = ({ target }: Event): void => {
  (target as HTMLElement).hidden = true;
};

/** The sheet that goes with {@link mediaGrid}. */
export const gridStyles = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
    gap: 3px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tile {
    position: relative;
    display: grid;
    inline-size: 100%;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius-small);
    background: var(--_hover);
    aspect-ratio: 1;
    place-items: center;
  }

  .tile img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .tile:focus-visible {
    outline-offset: -2px;
  }

  .no-still {
    color: var(--_faint);
  }

  .film {
    position: absolute;
    inset-block-end: calc(var(--_u) * 1);
    inset-inline-start: calc(var(--_u) * 1);
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 999px;
    background: oklch(0 0 0 / 0.55);
    color: white;
  }

  .film .icon {
    inline-size: 12px;
    block-size: 12px;
  }
`;
