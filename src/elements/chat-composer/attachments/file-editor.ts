import { html, nothing, type TemplateResult } from 'lit';
import { mediaTypeOf } from '../../../model/media-type.js';
import { Dialog } from '../../../parts/dialog.js';
import { icon } from '../../../parts/icon.js';
import type { DraftFile } from '../../../session/message-draft.js';
import type { ComposerFace } from '../composer-face.js';
import type { Previews } from './previews.js';
import type { Tray } from './tray.js';

/** Pictures that are scaled down unless somebody says otherwise. */
const SCALED = /^image\/(jpeg|png|webp)$/;

/** A dialog in which one says more of a file: what it shows, words of its own, whether it goes out as it is. */
export class FileEditor {
  readonly #face: ComposerFace;
  readonly #tray: Tray;
  readonly #previews: Previews;
  readonly #dialog: Dialog;
  #id = '';

  constructor(face: ComposerFace, tray: Tray, previews: Previews) {
    this.#face = face;
    this.#tray = tray;
    this.#previews = previews;
    this.#dialog = new Dialog(face.host);
  }

  show(id: string): void {
    this.#id = id;
    const one = this.#file();
    if (one && mediaTypeOf(one.file.type) === 'audio') void import('../../chat-audio/define.js');
    this.#dialog.show();
  }

  render(): unknown {
    const one = this.#file();
    if (!one) {
      // It was sent, or taken away in another tab.
      if (this.#dialog.open) queueMicrotask(() => this.#dialog.close());
      return nothing;
    }
    const { locale } = this.#face;
    return this.#dialog.render(() => ({
      title: one.waveform ? locale.text('voiceNote') : one.file.name,
      locale,
      body: this.#renderBody(one),
      actions: this.#renderActions(one),
    }));
  }

  #renderBody(one: DraftFile): TemplateResult {
    const { locale } = this.#face;
    const { id, file, alt = '', caption = '', original = false } = one;
    const isPicture = ['image', 'video'].includes(mediaTypeOf(file.type));
    const change = (key: 'alt' | 'caption') => (event: Event) => {
      this.#tray.update(id, { [key]: (event.target as HTMLTextAreaElement).value || undefined });
    };
    return html`
      <div class="file-view">${this.#renderView(one)}</div>
      ${
        isPicture
          ? html`<label class="file-field">
              <span>${locale.text('fileAlt')}</span>
              <textarea
                class="field"
                rows="2"
                maxlength="1000"
                dir="auto"
                name="alt"
                .value=${alt}
                aria-describedby="alt-hint"
                @input=${change('alt')}
              ></textarea>
              <span id="alt-hint" class="meta">${locale.text('fileAltHint')}</span>
            </label>`
          : nothing
      }
      <label class="file-field">
        <span>${locale.text('fileCaption')}</span>
        <textarea
          class="field"
          rows="2"
          maxlength="10000"
          dir="auto"
          name="caption"
          .value=${caption}
          aria-describedby="caption-hint"
          @input=${change('caption')}
        ></textarea>
        <span id="caption-hint" class="meta">${locale.text('fileCaptionHint')}</span>
      </label>
      ${
        SCALED.test(file.type)
          ? html`<label class="file-switch">
              <input
                type="checkbox"
                role="switch"
                aria-checked=${original}
                name="original"
                .checked=${original}
                @change=${(event: Event) => {
                  this.#tray.update(id, {
                    original: (event.target as HTMLInputElement).checked || undefined,
                  });
                }}
              />
              <span>${locale.text('fileOriginal')}</span>
              <span class="meta">${locale.bytes(file.size)}</span>
            </label>`
          : nothing
      }
    `;
  }

  #renderView({ file, alt = '', duration, waveform }: DraftFile): unknown {
    const sort = mediaTypeOf(file.type);
    const { locale } = this.#face;
    if (sort === 'file') return html`${icon('file')}<span class="meta">${locale.bytes(file.size)}</span>`;
    const url = this.#previews.urlOf(file);
    if (sort === 'image') return html`<img src=${url} alt=${alt || file.name} />`;
    if (sort === 'video')
      return html`<video src=${url} controls playsinline aria-label=${alt || file.name}></video>`;
    const { name, size, type: mimeType } = file;
    return html`<chat-audio
      src=${url}
      .attachment=${{ url, name, size, mimeType, duration, waveform }}
    ></chat-audio>`;
  }

  #renderActions({ id }: DraftFile): TemplateResult {
    const { locale, draft } = this.#face;
    const index = draft.files.findIndex(one => one.id === id);
    const last = draft.files.length - 1;
    const move = (by: number) => () => {
      this.#tray.move(id, index + by);
    };
    return html`
      ${
        last > 0
          ? html`
              <button
                class="icon-button"
                type="button"
                aria-label=${locale.text('fileEarlier')}
                aria-disabled=${index === 0}
                @click=${move(-1)}
              >
                ${icon('arrow-left')}
              </button>
              <span class="meta file-place" role="status"
                >${locale.text('mediaOf', { index: index + 1, total: last + 1 })}</span
              >
              <button
                class="icon-button"
                type="button"
                aria-label=${locale.text('fileLater')}
                aria-disabled=${index === last}
                @click=${move(1)}
              >
                ${icon('arrow-right')}
              </button>
            `
          : nothing
      }
      <button class="button danger file-away" type="button" @click=${this.#onRemove}>
        ${locale.text('fileRemove')}
      </button>
      <button class="button primary" type="button" @click=${this.#onDone}>${locale.text('fileDone')}</button>
    `;
  }

  #file(): DraftFile | undefined {
    return this.#id ? this.#face.draft.files.find(({ id }) => id === this.#id) : undefined;
  }

  readonly #onDone = (): void => {
    this.#dialog.close();
  };

  readonly #onRemove = (): void => {
    this.#dialog.close();
    this.#tray.remove(this.#id, 'file-open');
  };
}
