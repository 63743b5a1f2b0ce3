import type { Conversation } from '../../model/conversation.js';

/** Says what is about to be done to a conversation. Cancel it to do it in another way, or not at all. */
export class ChatConversationActionEvent extends Event {
  static readonly type = 'chat-conversation-action';

  constructor(
    /** `mark-read`, `mark-unread`, `pin`, `mute`, `tags`, `archive`, `select`, `stay`, `decline`, `delete` … */
    readonly action: string,
    readonly conversation: Conversation,
  ) {
    super(ChatConversationActionEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-conversation-action': ChatConversationActionEvent;
  }
}
