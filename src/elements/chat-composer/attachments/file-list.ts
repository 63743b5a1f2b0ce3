import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../../locales/locale.js';
import type { MediaType } from '../../../model/message.js';
import { icon, type IconName } from '../../../parts/icon.js';
import { sortOf } from './refusal.js';
import type { Previews } from './previews.js';

const ICONS: Readonly<Record<MediaType, IconName>> = {
  image: 'image',
  video: 'video',
  audio: 'music',
  file: 'file',
};

/** The files that go out with the next message, each with a button that takes it away. */
export function fileList(
  files: readonly File[],
  locale: Locale,
  previews: Previews,
  onRemove: (file: File) => void,
): TemplateResult | typeof nothing {
  previews.keep(files);
  if (!files.length) return nothing;
  return html`
    <ul class="files" part="files" aria-label=${locale.text('attached')}>
      ${repeat(
        files,
        file => file,
        file => html`
          <li class="file" part="file">
            <span class="thumb">
              ${icon(ICONS[sortOf(file)])}
              ${
                sortOf(file) === 'image'
                  ? html`<img
                      src=${previews.urlOf(file)}
                      alt=""
                      decoding="async"
                      draggable="false"
                      @error=${hide}
                    />`
                  : nothing
              }
            </span>
            <span class="about">
              <bdi class="name" title=${file.name}>${file.name}</bdi>
              <span class="meta">${locale.bytes(file.size)}</span>
            </span>
            <button
              type="button"
              class="icon-button small"
              part="file-remove"
              aria-label=${locale.text('removeFile', { name: file.name })}
              @click=${() => {
                onRemove(file);
              }}
            >
              ${icon('x')}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

// A picture that this browser cannot draw leaves the icon that stands behind it.
function hide(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}
