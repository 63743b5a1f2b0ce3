import type { Uid } from '../../model/ids.js';

/** Asks to lift one's own block of a user. Cancel it to do so by other means. */
export class ChatUnblockEvent extends Event {
  static readonly type = 'chat-unblock';

  constructor(
    /** Whom. */
    readonly uid: Uid,
  ) {
    super(ChatUnblockEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-unblock': ChatUnblockEvent;
  }
}
