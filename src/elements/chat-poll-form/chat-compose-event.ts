import type { KindMessage } from '../../kinds/kind.js';

/** A form was filled in: this is to be sent. Cancel it to send it by other means. */
export class ChatComposeEvent extends Event {
  static readonly type = 'chat-compose';

  constructor(readonly message: KindMessage) {
    super(ChatComposeEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-compose': ChatComposeEvent;
  }
}
