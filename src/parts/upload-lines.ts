import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../locales/locale.js';
import type { Entry, Upload } from '../session/state.js';
import { icon } from '../styles/first-icons.js';

/** What one can do about a file on its way. */
export interface UploadActions {
  retry(upload: Upload): void;
  cancel(upload: Upload): void;
}

/** Marks the button that takes a file of a message back. */
export const uploadMark = (key: string, { id }: Upload): string => `${key} ${id}`;

/** The files of one message on their way, each with how far it is, or why it is not there, and its own ways on and out. */
export const uploadLines = (
  { key, uploads = [] }: Pick<Entry, 'key' | 'uploads'>,
  locale: Locale,
  actions: UploadActions,
): TemplateResult => html`
  <ul class="uploads" part="uploads" aria-label=${locale.text('attached')}>
    ${repeat(
      uploads,
      ({ id }) => id,
      upload => uploadLine(upload, uploadMark(key, upload), locale, actions),
    )}
  </ul>
`;

function uploadLine(upload: Upload, mark: string, locale: Locale, actions: UploadActions): TemplateResult {
  const { name, progress, error } = upload;
  const percent = locale.percent(progress);
  return html`
    <li class="file-upload" part="upload-file" data-code=${error?.code ?? nothing}>
      ${
        error
          ? html`<span class="file-words trouble" role="alert"
              >${locale.text('uploadFailed', { name, reason: locale.error(error) })}</span
            >`
          : html`<span class="file-words meta"><bdi>${name}</bdi></span>
              <span class="file-share meta">${percent}</span>
              <progress
                max="1"
                .value=${progress}
                aria-label=${locale.text('uploading', { name, percent })}
              ></progress>`
      }
      ${
        error
          ? html`<button
              type="button"
              class="file-retry"
              part="upload-retry"
              aria-label=${locale.text('retryUpload', { name })}
              @click=${() => {
                actions.retry(upload);
              }}
            >
              ${locale.text('retry')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="icon-button file-cancel"
        part="upload-cancel"
        data-upload=${mark}
        aria-label=${locale.text('cancelUpload', { name })}
        @click=${() => {
          actions.cancel(upload);
        }}
      >
        ${icon('x')}
      </button>
    </li>
  `;
}

export const uploadStyles = css`
  .uploads {
    display: grid;
    gap: 4px;
    max-block-size: 9.5rem;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    scrollbar-width: thin;
    /* What is there at once is not worth a line. */
    animation: uploads-wait 1ms 200ms backwards;
  }

  .file-upload {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 calc(var(--_u) * 2);
    min-inline-size: 0;
    padding-inline: calc(var(--_u) * 3) var(--_u);
    font-size: 0.8125rem;
    line-height: 1.3846;
  }

  .file-words.meta {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .file-words.trouble {
    color: var(--_danger);
    overflow-wrap: anywhere;
  }

  .file-share {
    font-variant-numeric: tabular-nums;
  }

  .file-upload progress {
    grid-row: 2;
    grid-column: 1 / 3;
    inline-size: 100%;
    block-size: 3px;
    margin-block: 2px 6px;
    border: 0;
    border-radius: 999px;
    overflow: hidden;
    appearance: none;
    background: var(--_pressed);
    color: var(--_accent);
  }

  .file-upload progress::-webkit-progress-bar {
    background: none;
  }

  .file-upload progress::-webkit-progress-value {
    border-radius: 999px;
    background: var(--_accent);
  }

  .file-upload progress::-moz-progress-bar {
    border-radius: 999px;
    background: var(--_accent);
  }

  .file-cancel {
    grid-row: 1 / 3;
    grid-column: 3;
    inline-size: max(24px, calc(var(--_target) - 4px));
    block-size: max(24px, calc(var(--_target) - 4px));
  }

  .file-cancel .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .file-retry {
    min-block-size: max(24px, calc(var(--_target) - 4px));
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_accent-text);
    font-weight: 600;
    white-space: nowrap;
  }

  @media (hover: hover) {
    .file-retry:hover {
      text-decoration: underline;
    }
  }

  @keyframes uploads-wait {
    from {
      block-size: 0;
      overflow: hidden;
      visibility: hidden;
    }
  }
`;
