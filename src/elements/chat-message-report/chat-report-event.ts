import type { ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';

/** Asks for a message, a person or a group to be reported. Cancel it to report it by other means. */
export class ChatReportEvent extends Event {
  static readonly type = 'chat-report';

  constructor(
    /** Which message; none where it is about a person or a group. */
    readonly message: Message | undefined,
    /** What is wrong with it, in words. */
    readonly reason: string,
    /** Whom or what it is about, where it is not about a message: `user:ada`, `group:design`. */
    readonly about?: ConversationId,
  ) {
    super(ChatReportEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-report': ChatReportEvent;
  }
}
