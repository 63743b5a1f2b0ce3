import type { Message } from '../../model/message.js';

/** Asks for a message to be reported. Cancel it to report it by other means. */
export class ChatReportEvent extends Event {
  static readonly type = 'chat-report';

  constructor(
    readonly message: Message,
    /** What is wrong with it, in words. */
    readonly reason: string,
  ) {
    super(ChatReportEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-report': ChatReportEvent;
  }
}
