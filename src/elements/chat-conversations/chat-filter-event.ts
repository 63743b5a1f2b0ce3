import type { ConversationFilter } from './filters.js';

/** Asks for other conversations to be listed. Cancel it to list what you like. */
export class ChatFilterEvent extends Event {
  static readonly type = 'chat-filter';

  constructor(readonly filter: ConversationFilter) {
    super(ChatFilterEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-filter': ChatFilterEvent;
  }
}
