import type { Me } from '../../model/user.js';

/** Tells that the session is signed in. */
export class ChatReadyEvent extends Event {
  static readonly type = 'chat-ready';

  constructor(readonly me: Me) {
    super(ChatReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-ready': ChatReadyEvent;
  }
}
