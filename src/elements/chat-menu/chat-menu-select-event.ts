/** Says that somebody chose something from a menu. */
export class ChatMenuSelectEvent extends Event {
  static readonly type = 'chat-menu-select';

  constructor(
    /** The `id` of the item. */
    readonly itemId: string,
  ) {
    super(ChatMenuSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-menu-select': ChatMenuSelectEvent;
  }
}
