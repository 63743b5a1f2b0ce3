import type { ConversationId } from '../../model/ids.js';

/** Asks the page to show the details of a conversation, or to hide them. The header shows none itself. */
export class ChatDetailsEvent extends Event {
  static readonly type = 'chat-details';

  constructor(readonly conversationId: ConversationId) {
    super(ChatDetailsEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-details': ChatDetailsEvent;
  }
}
