import type { Entry, Upload } from '../../../session/state.js';
import type { ComposerFace } from '../composer-face.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import { styles } from '../above-field.styles.js';
import { takeShot, type Shot } from './camera.js';
import { DropArea } from './drop-area.js';
import { KindEntries } from './kind-entries.js';
import { refusalLines } from './refusal-lines.js';
import type { Refusal, Rules } from './rules.js';
import { uploadMark, uploadStyles } from '../../../parts/upload-lines.js';
import { uploadLines, type UploadsHost } from './upload-lines.js';

/** What {@link Beside} asks of the files' part. */
export interface BesideHost {
  readonly mayAttach: () => boolean;
  readonly mayShoot: (shot: Shot) => boolean;
  readonly take: (files: readonly File[], refused?: readonly Refusal[]) => void;
}

/** What stands beside the attach button and its files: the menu, the area that files drop on, lines over the field. */
export class Beside {
  readonly area: DropArea;
  readonly entries: KindEntries;
  readonly #face: ComposerFace;

  constructor(face: ComposerFace, { mayAttach, mayShoot, take }: BesideHost) {
    const { host } = face;
    this.#face = face;
    adoptStyles(host, styles, uploadStyles);
    this.area = new DropArea(face, { mayTake: () => mayAttach() && face.mayWrite, take });
    this.entries = new KindEntries(host, {
      locale: () => face.locale,
      mayAttachFiles: mayAttach,
      shots: () => (['image', 'video'] as const).filter(mayShoot),
      chooseFiles: () => host.renderRoot.querySelector<HTMLInputElement>('[type=file]')?.click(),
      takeShot: shot => {
        takeShot(shot, take);
      },
      send: message => {
        const { parentId } = face;
        if (face.mayWrite) face.send({ ...message, ...(parentId && { parentId }) });
      },
      tell: words => {
        face.tell(words);
      },
    });
  }

  /** Says which files were not taken and why. */
  refusals(refused: readonly Refusal[], rules: Rules, onDismiss: () => void): unknown {
    return refusalLines(refused, rules, this.#face.locale, onDismiss);
  }

  /** A slim line for each file that is on its way, or did not get there. */
  uploads(entries: readonly Entry[]): unknown {
    return uploadLines(entries, this.#face.locale, this.#uploads);
  }
  readonly #uploads: UploadsHost = {
    discard: ({ key }) => {
      const { session, at } = this.#face;
      if (at) session?.discard(at, key);
      this.#face.focus();
    },
    retry: ({ key }, upload) => {
      const { session, at } = this.#face;
      if (at) session?.retryUpload(at, key, upload.id);
      this.#focusUpload(key, upload);
    },
    cancel: ({ key, uploads = [] }, upload) => {
      const { session, at } = this.#face;
      const index = uploads.findIndex(({ id }) => id === upload.id);
      if (at) session?.cancelUpload(at, key, upload.id);
      this.#focusUpload(key, uploads[index + 1] ?? uploads[index - 1]);
    },
  };

  /** The focus stays with the files, as long as there are any. */
  #focusUpload(key: string, upload: Upload | undefined): void {
    const { host } = this.#face;
    void host.updateComplete.then(() => {
      const mark = upload && CSS.escape(uploadMark(key, upload));
      const button = mark && host.renderRoot.querySelector<HTMLElement>(`[data-upload="${mark}"]`);
      if (button) button.focus();
      else this.#face.focus();
    });
  }
}
