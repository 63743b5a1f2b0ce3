/** Says that a menu went away, chosen from or not. */
export class ChatMenuCloseEvent extends Event {
  static readonly type = 'chat-menu-close';

  constructor() {
    super(ChatMenuCloseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-menu-close': ChatMenuCloseEvent;
  }
}
