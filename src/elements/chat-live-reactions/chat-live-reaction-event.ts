import type { ConversationId } from '../../model/ids.js';

/** Asks for a live reaction to be sent. Cancel it to send none. */
export class ChatLiveReactionEvent extends Event {
  static readonly type = 'chat-live-reaction';

  constructor(
    /** Where it goes. */
    readonly conversationId: ConversationId,
    readonly emoji: string,
  ) {
    super(ChatLiveReactionEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-live-reaction': ChatLiveReactionEvent;
  }
}
