import { html, nothing } from 'lit';
import { newId } from '../../../support/new-id.js';
import type { DraftFile, MessageDraft } from '../../../session/message-draft.js';
import type { Entry, SessionState } from '../../../session/state.js';
import type { ComposerFace, ComposerPart, ComposerPlace, DraftMessage } from '../composer-face.js';
import { attachButton } from './attach-button.js';
import { fileList } from './file-list.js';
import { IncomingFiles } from './incoming-files.js';
import { KindEntries } from './kind-entries.js';
import { Previews } from './previews.js';
import { checkFiles, refusalLines, sortOf, type Refusal } from './refusal.js';
import { uploadLines, uploadsIn } from './uploads.js';

/** Files that go out with a message, and the button that adds them, or something else that a kind has to offer. */
export class Attachments implements ComposerPart {
  #refused: readonly Refusal[] = [];
  #uploads: readonly Entry[] = [];
  readonly #face: ComposerFace;
  readonly #previews: Previews;
  readonly #incoming: IncomingFiles;
  readonly #entries: KindEntries;

  constructor(face: ComposerFace) {
    const { host } = face;
    this.#face = face;
    this.#previews = new Previews(host);
    this.#incoming = new IncomingFiles(host, {
      mayTake: () => this.#mayAttach && face.mayWrite,
      take: this.#add,
    });
    this.#entries = new KindEntries(host, {
      locale: () => face.locale,
      mayAttachFiles: () => this.#mayAttach,
      chooseFiles: () => host.renderRoot.querySelector<HTMLInputElement>('[type=file]')?.click(),
      send: message => {
        const { parentId } = face;
        if (face.mayWrite) face.send({ ...message, ...(parentId && { parentId }) });
      },
      tell: words => {
        face.tell(words);
      },
    });
  }

  reset(): void {
    this.#refused = [];
  }

  filesGiven(files: readonly File[]): void {
    const { taken, refused } = checkFiles(files);
    this.#refused = refused;
    const { files: held } = this.#face.draft;
    this.#face.change({
      files: taken.map(file => held.find(one => one.file === file) ?? { id: newId(), file }),
    });
  }

  messages({ files }: MessageDraft, text: string): readonly DraftMessage[] {
    this.#refused = [];
    const sorts = [...Map.groupBy(files, ({ file }) => sortOf(file)).values()];
    return sorts.map((group, index) => ({
      files: group.map(({ id }) => id),
      outgoing: {
        files: group.map(({ file, alt }) => ({ file, ...(alt && { alt }) })),
        ...(index === 0 && text && { text }),
      },
    }));
  }

  slice(state: SessionState): unknown {
    const { at } = this.#face;
    return (this.#uploads = uploadsIn(at && state.threads.get(at), this.#uploads));
  }

  render(place: ComposerPlace): unknown {
    const face = this.#face;
    const { locale } = face;
    const files = face.draft.files.map(({ file }) => file);
    switch (place) {
      case 'notes':
        return html`
          ${files.length ? html`<span class="visually-hidden">${locale.text('attachedCount', { count: files.length })}</span>` : nothing}
          ${refusalLines(this.#refused, locale, this.#onDismiss)}
        `;
      case 'over':
        return this.#renderUploads();
      case 'tray':
        return fileList(files, locale, this.#previews, this.#onRemove);
      case 'before':
        return this.#renderButton();
      case 'popups':
        face.toggle('dropping', this.#incoming.isOver);
        return this.#incoming.isOver ? html`<p class="drop">${locale.text('dropFiles')}</p>` : nothing;
      default:
        return nothing;
    }
  }

  get #mayAttach(): boolean {
    const { host, state } = this.#face;
    return !host.withoutAttachments && state?.can.files === true;
  }

  #renderUploads(): unknown {
    const { state, locale } = this.#face;
    if (state?.connection.status !== 'online') return nothing;
    return uploadLines(this.#uploads, locale, this.#onCancel);
  }

  #renderButton(): unknown {
    const { host, state, locale, mayWrite } = this.#face;
    const hasMenu = this.#entries.any && !host.withoutAttachments && !!state;
    if (!this.#mayAttach && !hasMenu) return nothing;
    return attachButton(locale, !mayWrite, this.#add, hasMenu ? this.#entries.open : undefined);
  }

  readonly #add = (files: readonly File[], refusedBefore: readonly Refusal[] = []): void => {
    const face = this.#face;
    const held = face.draft.files;
    const { taken, refused } = checkFiles(files, held.length);
    this.#refused = [...refused, ...refusedBefore];
    const added: DraftFile[] = taken.map(file => ({ id: newId(), file }));
    face.change({ files: [...held, ...added] });
    face.focus();
  };

  readonly #onDismiss = (): void => {
    this.#refused = [];
    this.#face.redraw();
    this.#face.focus();
  };

  readonly #onRemove = (file: File): void => {
    const face = this.#face;
    const { files } = face.draft;
    const index = files.findIndex(one => one.file === file);
    this.#refused = [];
    face.change({ files: files.toSpliced(index, 1) });
    void face.host.updateComplete.then(() => {
      const buttons = face.host.renderRoot.querySelectorAll<HTMLElement>('.file button');
      (buttons[index] ?? buttons[index - 1] ?? face.field)?.focus();
    });
  };

  readonly #onCancel = ({ key }: Entry): void => {
    const { session, at } = this.#face;
    if (at) session?.discard(at, key);
    this.#face.focus();
  };
}
