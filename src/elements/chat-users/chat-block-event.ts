import type { Uid } from '../../model/ids.js';

/** Asks for somebody to be blocked. Cancel it to do so by other means. */
export class ChatBlockEvent extends Event {
  static readonly type = 'chat-block';

  constructor(
    /** Whom. */
    readonly uid: Uid,
  ) {
    super(ChatBlockEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-block': ChatBlockEvent;
  }
}
