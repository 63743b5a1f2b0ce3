import type { Message } from '../../model/message.js';

/** Asks for a message to be changed. Cancel it to change it by other means. */
export class ChatEditEvent extends Event {
  static readonly type = 'chat-edit';

  constructor(
    readonly message: Message,
    /** What it is to say. */
    readonly text: string,
  ) {
    super(ChatEditEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-edit': ChatEditEvent;
  }
}
