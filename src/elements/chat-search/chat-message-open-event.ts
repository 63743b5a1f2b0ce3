import type { Goal } from '../../session/state.js';

/**
 * Asks for a message to be shown where it stands. Cancel it to show it in a way of your own; else the session's
 * `goTo` opens its conversation, and the list of messages goes there.
 */
export class ChatMessageOpenEvent extends Event {
  static readonly type = 'chat-message-open';

  constructor(readonly goal: Goal) {
    super(ChatMessageOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-message-open': ChatMessageOpenEvent;
  }
}
