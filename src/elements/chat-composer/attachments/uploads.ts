import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../../locales/locale.js';
import { icon } from '../../../styles/first-icons.js';
import type { Entry, Thread } from '../../../session/state.js';

/** The messages of a thread whose files are on their way; `before` itself while they are the same. */
export function uploadsIn(thread: Thread | undefined, before: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = [];
  const entries = thread?.entries ?? [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    // What is not accepted yet stands last.
    if (entry?.delivery !== 'sending' && entry?.delivery !== 'failed') break;
    const unfinished = entry.uploads?.some(({ progress }) => progress < 1);
    if (unfinished && entry.delivery === 'sending') found.unshift(entry);
  }
  const same = found.length === before.length && found.every((entry, index) => entry === before[index]);
  return same ? before : found;
}

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
