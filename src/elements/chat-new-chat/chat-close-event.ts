/** Says that a panel of the chat was closed. */
export class ChatCloseEvent extends Event {
  static readonly type = 'chat-close';

  constructor() {
    super(ChatCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-close': ChatCloseEvent;
  }
}
