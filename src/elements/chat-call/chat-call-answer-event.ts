import type { CallMessage } from '../../model/message.js';

/** Asks for a call to be answered. Cancel it to answer by other means. */
export class ChatCallAnswerEvent extends Event {
  static readonly type = 'chat-call-answer';

  constructor(readonly call: CallMessage) {
    super(ChatCallAnswerEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-call-answer': ChatCallAnswerEvent;
  }
}
