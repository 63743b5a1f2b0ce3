import type { Message } from '../../model/message.js';

/** Asks for messages to be deleted. Cancel it to delete them by other means, or not at all. */
export class ChatDeleteEvent extends Event {
  static readonly type = 'chat-delete';

  constructor(
    readonly messages: readonly Message[],
    /** From whose sight. */
    readonly forWhom: 'me' | 'everyone',
  ) {
    super(ChatDeleteEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-delete': ChatDeleteEvent;
  }
}
