/** Asks for the chat of a launcher to open, or to close. Cancel it to leave it as it is. */
export class ChatToggleEvent extends Event {
  static readonly type = 'chat-toggle';

  constructor(
    /** Whether it is to be open. */
    readonly open: boolean,
  ) {
    super(ChatToggleEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-toggle': ChatToggleEvent;
  }
}
