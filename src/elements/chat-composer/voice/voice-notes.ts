import { html, nothing } from 'lit';
import type { ThreadId } from '../../../session/state.js';
import { newId } from '../../../support/new-id.js';
import '../../chat-voice-recorder/define.js';
import type { ChatVoiceRecorder } from '../../chat-voice-recorder/chat-voice-recorder.js';
import type { ChatVoiceSendEvent } from '../../chat-voice-recorder/chat-voice-send-event.js';
import type { ComposerFace } from '../composer-face.js';

/** A voice message that is recorded in place of the text, and sent. */
export class VoiceNotes {
  readonly #face: ComposerFace;
  #isOpen = false;
  /** Where the recording goes. */
  #at: ThreadId | undefined;

  constructor(face: ComposerFace) {
    this.#face = face;
  }

  open(): void {
    const face = this.#face;
    if (!face.mayWrite) return;
    face.tell('');
    this.#at = face.at;
    this.#isOpen = true;
    face.redraw();
  }

  /** Whoever turns to another conversation finds the recording among what is written to the one before. */
  reset(): void {
    if (!this.#isOpen || this.#face.at === this.#at) return;
    const at = this.#at;
    this.#isOpen = false;
    void this.#recorder?.finish().then(made => {
      if (made) this.#keep(at, made);
    });
  }

  render(): unknown {
    if (!this.#isOpen) return nothing;
    return html`<chat-voice-recorder
      .microphone=${this.#face.host.microphone}
      @chat-voice-send=${this.#onSend}
      @chat-voice-discard=${this.#onDiscard}
    ></chat-voice-recorder>`;
  }

  get #recorder(): ChatVoiceRecorder | null {
    return this.#face.host.renderRoot.querySelector('chat-voice-recorder');
  }

  #close(): void {
    this.#isOpen = false;
    const face = this.#face;
    face.redraw();
    void face.host.updateComplete.then(() => {
      face.focus();
    });
  }

  #keep(at: ThreadId | undefined, { file, duration, waveform }: ChatVoiceSendEvent): void {
    this.#face.addFiles(at, [{ id: newId(), file, duration, waveform }]);
  }

  readonly #onSend = (event: ChatVoiceSendEvent): void => {
    // What the page hears of is the message.
    event.stopPropagation();
    const face = this.#face;
    const { session, at, parentId, composing } = face;
    const { file, duration, waveform } = event;
    this.#close();
    const isReply = composing?.mode === 'reply';
    const key = face.send({
      files: [{ file, duration, waveform }],
      ...(parentId && { parentId }),
      ...(isReply && { quotedMessageId: composing.message.id }),
    });
    // Cancelled by the page, or not to be sent now: it stays as a file.
    if (key === undefined) this.#keep(at, event);
    else if (isReply && at) session?.compose(at, undefined);
  };

  readonly #onDiscard = (event: Event): void => {
    event.stopPropagation();
    this.#close();
  };
}
