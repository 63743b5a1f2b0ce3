import type { Message } from '../../../model/message.js';

/** Something of a message's menu was chosen. Cancel it to do it in another way, or not at all. */
export class ChatMessageActionEvent extends Event {
  static readonly type = 'chat-message-action';

  constructor(
    /** `reply`, `edit`, `copy`, `forward`, `pin`, `save`, `mark-unread`, `select`, `info`, `report`, `delete` … */
    readonly action: string,
    readonly message: Message,
  ) {
    super(ChatMessageActionEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-message-action': ChatMessageActionEvent;
  }
}
