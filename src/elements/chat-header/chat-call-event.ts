import type { ConversationId } from '../../model/ids.js';

/** Asks for a call to be started. Cancel it to call by other means. */
export class ChatCallEvent extends Event {
  static readonly type = 'chat-call';

  constructor(
    readonly conversationId: ConversationId,
    /** With or without a picture. */
    readonly callType: 'audio' | 'video',
  ) {
    super(ChatCallEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-call': ChatCallEvent;
  }
}
