import type { Entry } from '../../../session/state.js';
import type { ComposerFace } from '../composer-face.js';
import { adoptStyles } from '../../../support/adopt-styles.js';
import { styles } from '../above-field.styles.js';
import { takeShot, type Shot } from './camera.js';
import { DropArea } from './drop-area.js';
import { KindEntries } from './kind-entries.js';
import { refusalLines } from './refusal-lines.js';
import type { Refusal, Rules } from './rules.js';
import { uploadLines } from './upload-lines.js';

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
    adoptStyles(host, styles);
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

  /** One slim line for each message whose files are on their way. */
  uploads(entries: readonly Entry[], onCancel: (entry: Entry) => void): unknown {
    return uploadLines(entries, this.#face.locale, onCancel);
  }
}
