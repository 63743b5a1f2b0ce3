import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mediaTypeOf } from '../../../model/media-type.js';
import type { MediaType } from '../../../model/message.js';
import { icon, type IconName } from '../../../parts/icon.js';
import type { DraftFile } from '../../../session/message-draft.js';

import { adoptStyles } from '../../../support/adopt-styles.js';
import type { ComposerFace } from '../composer-face.js';
import { dialogStyles } from '../../../parts/dialog.js';
import { FileEditor } from './file-editor.js';
import type { Previews } from './previews.js';
import { TileDrag } from './tile-drag.js';
import { styles } from './tray.styles.js';

const ICONS: Readonly<Record<MediaType, IconName>> = {
  image: 'image',
  video: 'video',
  audio: 'music',
  file: 'file',
};

/** Loaded with the first file: the files that go out with the next message, to put in order, to describe, to remove. */
export class Tray {
  /** What became of a file that was moved: to be heard. */
  said = '';
  readonly #face: ComposerFace;
  readonly #previews: Previews;
  readonly #editor: FileEditor;
  readonly #drag: TileDrag;
  /** The file that Tab goes to. */
  #current = '';

  constructor(face: ComposerFace, previews: Previews) {
    this.#face = face;
    this.#previews = previews;
    this.#editor = new FileEditor(face, this, previews);
    this.#drag = new TileDrag(face.host, (id, index) => this.move(id, index));
    adoptStyles(face.host, dialogStyles, styles);
  }

  render(): TemplateResult | typeof nothing {
    const { locale, draft } = this.#face;
    const { files } = draft;
    this.#previews.keep(files.map(({ file }) => file));
    if (!files.length) return nothing;
    const stop = files.some(({ id }) => id === this.#current) ? this.#current : files[0]?.id;
    return html`
      <ul class="files" part="files" aria-label=${locale.text('attached')} @keydown=${this.#onKeydown}>
        ${repeat(
          files,
          ({ id }) => id,
          one => this.#renderTile(one, one.id === stop),
        )}
      </ul>
      <span id="file-keys" hidden>${locale.text('fileKeys')}</span>
    `;
  }

  /** What one says of a file, over everything. */
  renderEditor(): unknown {
    return this.#editor.render();
  }

  /** Says more of a file. */
  update(id: string, changes: Partial<DraftFile>): void {
    const { files } = this.#face.draft;
    this.#face.change({ files: files.map(one => (one.id === id ? { ...one, ...changes } : one)) });
  }

  /** Puts a file somewhere else in the row. Answers whether it moved. */
  move(id: string, to: number): boolean {
    const { draft, locale } = this.#face;
    const from = draft.files.findIndex(one => one.id === id);
    const moved = draft.files[from];
    if (!moved || to === from || to < 0 || to >= draft.files.length) return false;
    this.said = locale.text('fileMoved', {
      name: moved.file.name,
      position: to + 1,
      total: draft.files.length,
    });
    this.#face.change({ files: draft.files.toSpliced(from, 1).toSpliced(to, 0, moved) });
    return true;
  }

  /** Takes a file away; the focus goes to the next one's button of the same sort, or to the text. */
  remove(id: string, part: 'file-open' | 'file-remove'): void {
    const face = this.#face;
    const index = face.draft.files.findIndex(one => one.id === id);
    face.change({ files: face.draft.files.filter(one => one.id !== id) });
    void face.host.updateComplete.then(() => {
      const { files } = face.draft;
      const next = files[index] ?? files[index - 1];
      if (next) this.focus(next.id, part);
      else face.focus();
    });
  }

  focus(id: string, part = 'file-open'): void {
    this.#current = id;
    this.#face.host.renderRoot
      .querySelector<HTMLElement>(`[data-file="${CSS.escape(id)}"] [part=${part}]`)
      ?.focus();
    this.#face.redraw();
  }

  #renderTile(one: DraftFile, isStop: boolean): TemplateResult {
    const { locale } = this.#face;
    const { id, file, alt, caption, original, duration } = one;
    const sort = mediaTypeOf(file.type);
    const isPicture = sort === 'image' || sort === 'video';
    const separator = locale.text('separator');
    const name = one.waveform ? locale.text('voiceNote') : file.name;
    const about = [
      duration ? locale.duration(duration) : locale.bytes(file.size),
      original && locale.text('fileIsOriginal'),
    ].filter(Boolean);
    return html`
      <li
        class="file ${isPicture ? 'picture' : ''}"
        part="file"
        data-file=${id}
        @pointerdown=${this.#drag.onPointerdown}
      >
        <button
          type="button"
          class="open"
          part="file-open"
          tabindex=${isStop ? 0 : -1}
          aria-label=${[locale.text('fileEdit', { name }), ...about, alt, caption].filter(Boolean).join(separator)}
          aria-describedby="file-keys"
          aria-haspopup="dialog"
          title=${caption || alt || name}
          @click=${() => {
            if (this.#drag.takeMoved()) return;
            this.#current = id;
            this.#editor.show(id);
          }}
        >
          <span class="thumb"
            >${icon(one.waveform ? 'mic' : ICONS[sort])} ${this.#renderThumb(file, sort)}</span
          >
          <span class=${isPicture ? 'visually-hidden' : 'about'}>
            <bdi class="name">${name}</bdi>
            <span class="meta">${about.join(' · ')}</span>
          </span>
          ${caption ? html`<span class="says">${icon('message-circle')}</span>` : nothing}
        </button>
        <button
          type="button"
          class="icon-button small remove"
          part="file-remove"
          tabindex="-1"
          aria-label=${locale.text('removeFile', { name })}
          @click=${() => {
            this.remove(id, 'file-remove');
          }}
        >
          ${icon('x')}
        </button>
      </li>
    `;
  }

  #renderThumb(file: File, sort: MediaType): TemplateResult | typeof nothing {
    // What this browser cannot draw leaves the icon that stands behind it.
    if (sort === 'image')
      return html`<img
        src=${this.#previews.urlOf(file)}
        alt=""
        decoding="async"
        draggable="false"
        @error=${hide}
      />`;
    if (sort !== 'video') return nothing;
    return html`<video
      src=${`${this.#previews.urlOf(file)}#t=0.1`}
      muted
      playsinline
      preload="metadata"
      aria-hidden="true"
      tabindex="-1"
      @error=${hide}
    ></video>`;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const tile = (event.target as Element).closest<HTMLElement>('[data-file]');
    const { files } = this.#face.draft;
    const index = files.findIndex(({ id }) => id === tile?.dataset['file']);
    const one = files[index];
    if (!tile || !one || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isRtl = getComputedStyle(tile).direction === 'rtl';
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: isRtl ? 1 : -1,
      ArrowRight: isRtl ? -1 : 1,
      ArrowUp: -1,
      ArrowDown: 1,
      Home: -index,
      End: files.length - 1 - index,
    };
    const step = steps[event.key];
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (step === undefined && !isRemoval) return;
    event.preventDefault();
    event.stopPropagation();
    if (isRemoval) this.remove(one.id, 'file-open');
    else if (step && event.altKey) this.#moveBy(one, index + step);
    else {
      const next = files[index + (step ?? 0)];
      if (next) this.focus(next.id);
    }
  };

  #moveBy({ id }: DraftFile, to: number): void {
    // What moves in the page loses its focus.
    if (this.move(id, to)) void this.#face.host.updateComplete.then(() => this.focus(id));
  }
}

function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}
