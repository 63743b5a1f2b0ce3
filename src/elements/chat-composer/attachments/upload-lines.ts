import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../styles/first-icons.js';
import type { Entry } from '../../../session/state.js';

/** One slim line for each of them. */
export const uploadLines = (
  entries: readonly Entry[],
  locale: Locale,
  onCancel: (entry: Entry) => void,
): unknown =>
  repeat(
    entries,
    ({ key }) => key,
    entry => uploadLine(entry, locale, onCancel),
  );

function uploadLine(entry: Entry, locale: Locale, onCancel: (entry: Entry) => void): TemplateResult {
  const uploads = entry.uploads ?? [];
  const size = uploads.reduce((sum, upload) => sum + upload.size, 0);
  const share = uploads.reduce((sum, upload) => sum + upload.size * upload.progress, 0) / (size || 1);
  const name = uploads[0]?.name ?? '';
  const count = uploads.length;
  const percent = locale.percent(share);
  const words =
    count > 1
      ? locale.text('uploadingFiles', { count, percent })
      : locale.text('uploading', { name, percent });
  return html`
    <div class="upload" part="upload">
      <span class="words meta" dir="auto">${words}</span>
      <progress max="1" .value=${share} aria-label=${words}></progress>
      <button
        type="button"
        class="icon-button small"
        part="upload-cancel"
        aria-label=${locale.text('cancelUpload', { name })}
        @click=${() => {
          onCancel(entry);
        }}
      >
        ${icon('x')}
      </button>
    </div>
  `;
}
