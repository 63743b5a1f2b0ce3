import type { ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';

/** Asks for messages to be forwarded. Cancel it to forward them by other means. */
export class ChatForwardEvent extends Event {
  static readonly type = 'chat-forward';

  constructor(
    /** Oldest first. */
    readonly messages: readonly Message[],
    /** The chats that they go to. */
    readonly to: readonly ConversationId[],
    /** What was written to go ahead of them; may be empty. */
    readonly text: string,
  ) {
    super(ChatForwardEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-forward': ChatForwardEvent;
  }
}
