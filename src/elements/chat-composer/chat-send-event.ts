import type { ConversationId } from '../../model/ids.js';
import type { Outgoing } from '../../session/outgoing.js';

/** Asks for a message to be sent. Cancel it to send the message by other means; what was written then stays. */
export class ChatSendEvent extends Event {
  static readonly type = 'chat-send';

  constructor(
    /** Where it goes. */
    readonly conversationId: ConversationId,
    /** What goes out: words, or files of one sort with a caption. */
    readonly outgoing: Outgoing,
    /** When it is to go out, epoch milliseconds; without it, now. */
    readonly sendAt?: number,
  ) {
    super(ChatSendEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-send': ChatSendEvent;
  }
}
