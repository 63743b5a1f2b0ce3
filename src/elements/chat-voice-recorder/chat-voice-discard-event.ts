/** A recording was given up, or could not begin. */
export class ChatVoiceDiscardEvent extends Event {
  static readonly type = 'chat-voice-discard';

  constructor() {
    super(ChatVoiceDiscardEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-voice-discard': ChatVoiceDiscardEvent;
  }
}
