import { nothing } from 'lit';
import type { ComposerFace, ComposerPart, ComposerPlace } from '../composer-face.js';
import { Later } from '../../../support/later.js';
import { toolButton } from '../tool-button.js';
import type { VoiceNotes } from './voice-notes.js';

/** The button that records a voice message, where nothing is written yet; what it leads to is loaded by its press. */
export class VoiceButton implements ComposerPart {
  readonly #face: ComposerFace;
  readonly #notes: Later<VoiceNotes>;

  constructor(face: ComposerFace) {
    this.#face = face;
    this.#notes = new Later(face.host, async () => {
      const { VoiceNotes } = await import('./voice-notes.js');
      return new VoiceNotes(face);
    });
  }

  reset(): void {
    this.#notes.thing?.reset();
  }

  render(place: ComposerPlace): unknown {
    if (place === 'instead') return this.#notes.thing?.render() ?? nothing;
    return place === 'after' ? this.#renderButton() : nothing;
  }

  #renderButton(): unknown {
    const { host, state, locale, mayWrite, composing, draft } = this.#face;
    const isFree = !draft.text.trim() && !draft.files.length && composing?.mode !== 'edit';
    const mayRecord = !host.withoutVoice && state?.can.files && typeof MediaRecorder === 'function';
    if (!isFree || !mayRecord) return nothing;
    return toolButton({
      part: 'voice',
      icon: 'mic',
      words: locale.text('voiceRecord'),
      isOff: !mayWrite,
      onClick: () => {
        this.#notes.use(notes => {
          notes.open();
        });
      },
    });
  }
}
