import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Entry } from '../../session/state.js';
import { icon } from '../../styles/first-icons.js';

/** How far the files of a message are, with a way to end it: a ring over pictures and films, else a bar. */
export function uploadLine(entry: Entry, locale: Locale, discard: (entry: Entry) => void): TemplateResult {
  const { message, uploads = [] } = entry;
  const total = uploads.reduce((sum, { size }) => sum + size, 0) || 1;
  const done = uploads.reduce((sum, { size, progress }) => sum + size * progress, 0) / total;
  const percent = locale.percent(done);
  const isOver = message.type === 'image' || message.type === 'video';
  return html`
    <div class="upload ${isOver ? 'over-media' : ''}" part="upload">
      ${isOver ? progressRing(done) : nothing}
      <progress
        class=${isOver ? 'visually-hidden' : ''}
        max="1"
        .value=${done}
        aria-label=${
          uploads.length > 1
            ? locale.text('uploadingFiles', { count: uploads.length, percent })
            : locale.text('uploading', { name: uploads[0]?.name ?? '', percent })
        }
      ></progress>
      ${isOver ? nothing : html`<span class="meta">${percent}</span>`}
      <button
        class="icon-button small"
        part="cancel-upload"
        aria-label=${locale.text('cancelUploads')}
        @click=${() => {
          discard(entry);
        }}
      >
        ${icon('x')}
      </button>
    </div>
  `;
}

/** Something is always seen of it, so that it looks like a ring from the start. */
const progressRing = (done: number): TemplateResult => html`
  <svg class="progress-ring" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="21"></circle>
    <circle
      class="done"
      cx="24"
      cy="24"
      r="21"
      pathLength="1"
      stroke-dasharray="1"
      stroke-dashoffset=${1 - Math.max(done, 0.04)}
    ></circle>
  </svg>
`;
