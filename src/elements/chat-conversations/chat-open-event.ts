import type { ConversationId } from '../../model/ids.js';

/** Asks for a conversation to become the session's current one. Cancel it to show it in a way of your own. */
export class ChatOpenEvent extends Event {
  static readonly type = 'chat-open';

  constructor(readonly conversationId: ConversationId) {
    super(ChatOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-open': ChatOpenEvent;
  }
}
