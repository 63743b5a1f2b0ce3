import { nothing } from 'lit';
import type { MessageDraft } from '../../../session/message-draft.js';
import type { SessionState } from '../../../session/state.js';
import type { ComposerFace, ComposerPart, ComposerPlace, DraftMessage } from '../composer-face.js';
import { arrivals, Later } from '../../../support/later.js';
import type { AllAttachments } from './all-attachments.js';
import { attachButton } from './attach-button.js';

/** The attach button; all that it leads to is loaded when it is there. */
export class Attachments implements ComposerPart {
  readonly #face: ComposerFace;
  readonly #all: Later<AllAttachments>;

  constructor(face: ComposerFace) {
    this.#face = face;
    this.#all = new Later(face.host, async () => {
      const { AllAttachments } = await import('./all-attachments.js');
      return new AllAttachments(face);
    });
  }

  reset(): void {
    this.#all.thing?.reset();
  }

  coming(): Promise<unknown> | undefined {
    const { thing, isComing } = this.#all;
    return thing ? thing.coming() : isComing ? arrivals(this.#face.host) : undefined;
  }

  filesGiven(files: readonly File[]): void {
    this.#all.use(all => {
      all.filesGiven(files);
    });
  }

  messages(draft: MessageDraft, text: string): readonly DraftMessage[] {
    return this.#all.want()?.messages(draft, text) ?? [];
  }

  slice(state: SessionState): unknown {
    return this.#all.thing?.slice(state);
  }

  render(place: ComposerPlace): unknown {
    if (place === 'before') return this.#renderButton();
    const isWanted = place === 'tray' && this.#face.draft.files.length > 0;
    return (isWanted ? this.#all.want() : this.#all.thing)?.render(place) ?? nothing;
  }

  #renderButton(): unknown {
    const { host, state, locale, mayWrite, composing } = this.#face;
    if (host.withoutAttachments || !state) return nothing;
    const all = this.#all.wantSoon();
    // Kinds have something to offer, until one knows better.
    const hasMenu = all?.hasMenu ?? true;
    if (!hasMenu && (!state.can.files || composing?.mode === 'edit')) return nothing;
    return attachButton(locale, !mayWrite, host, {
      take: files => {
        const { at } = this.#face;
        this.#all.use(loaded => {
          loaded.take(files, [], at);
        });
      },
      openMenu: hasMenu
        ? anchor => {
            this.#all.use(loaded => void loaded.openMenu(anchor));
          }
        : undefined,
    });
  }
}
