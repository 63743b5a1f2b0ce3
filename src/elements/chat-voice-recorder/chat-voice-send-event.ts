/** A voice message is ready to be sent. */
export class ChatVoiceSendEvent extends Event {
  static readonly type = 'chat-voice-send';

  constructor(
    readonly file: File,
    /** Seconds. */
    readonly duration: number,
    /** Loudness from 0 to 1, up to 100 samples over the whole length. */
    readonly waveform: readonly number[],
  ) {
    super(ChatVoiceSendEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-voice-send': ChatVoiceSendEvent;
  }
}
