import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../../locales/locale.js';
import { uploadLines as fileLines } from '../../../parts/upload-lines.js';
import type { Entry, Upload } from '../../../session/state.js';
import { icon } from '../../../styles/first-icons.js';

/** What one can do about messages whose files are on their way. */
export interface UploadsHost {
  /** Takes a message back. */
  discard(entry: Entry): void;
  retry(entry: Entry, upload: Upload): void;
  cancel(entry: Entry, upload: Upload): void;
}

/** The files of each of them; over those of one message, how far all of them are. */
export const uploadLines = (entries: readonly Entry[], locale: Locale, host: UploadsHost): unknown =>
  repeat(
    entries,
    ({ key }) => key,
    entry => [
      (entry.uploads?.length ?? 0) > 1 && entry.delivery === 'sending' ? allOf(entry, locale, host) : nothing,
      fileLines(entry, locale, {
        retry: upload => {
          host.retry(entry, upload);
        },
        cancel: upload => {
          host.cancel(entry, upload);
        },
      }),
    ],
  );

function allOf(entry: Entry, locale: Locale, host: UploadsHost): unknown {
  const uploads = entry.uploads ?? [];
  const size = uploads.reduce((sum, upload) => sum + upload.size, 0);
  const share = uploads.reduce((sum, upload) => sum + upload.size * upload.progress, 0) / (size || 1);
  const words = locale.text('uploadingFiles', { count: uploads.length, percent: locale.percent(share) });
  return html`
    <div class="upload" part="uploads-all">
      <span class="words meta">${words}</span>
      <button
        type="button"
        class="icon-button small"
        part="uploads-cancel"
        aria-label=${locale.text('cancelUploads')}
        @click=${() => {
          host.discard(entry);
        }}
      >
        ${icon('x')}
      </button>
    </div>
  `;
}
