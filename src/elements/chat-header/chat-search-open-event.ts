import type { ConversationId } from '../../model/ids.js';

/** Asks the page to open the search within a conversation. The header shows none itself. */
export class ChatSearchOpenEvent extends Event {
  static readonly type = 'chat-search-open';

  constructor(readonly conversationId: ConversationId) {
    super(ChatSearchOpenEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-search-open': ChatSearchOpenEvent;
  }
}
