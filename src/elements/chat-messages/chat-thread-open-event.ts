import type { ConversationId, MessageId } from '../../model/ids.js';

/** Asks for the thread under a message to be shown. `chat-app` shows it beside the messages. */
export class ChatThreadOpenEvent extends Event {
  static readonly type = 'chat-thread-open';

  constructor(
    readonly conversationId: ConversationId,
    /** The thread's root. */
    readonly messageId: MessageId,
  ) {
    super(ChatThreadOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-thread-open': ChatThreadOpenEvent;
  }
}
