import type { ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';

/** Asks for a message to be told of outside of the page. Cancel it to tell of it by other means, or not at all. */
export class ChatNotifyEvent extends Event {
  static readonly type = 'chat-notify';

  constructor(
    readonly conversationId: ConversationId,
    readonly message: Message,
    /** Who or where it comes from. */
    readonly heading: string,
    /** What it says. */
    readonly body: string,
  ) {
    super(ChatNotifyEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-notify': ChatNotifyEvent;
  }
}
