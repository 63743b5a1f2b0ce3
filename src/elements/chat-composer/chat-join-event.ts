import type { Guid } from '../../model/ids.js';

/** Asks to join a group. Cancel it to join by other means. */
export class ChatJoinEvent extends Event {
  static readonly type = 'chat-join';

  constructor(
    /** Which group. */
    readonly guid: Guid,
    /** What was typed, for a group that asks for a password. */
    readonly password?: string,
  ) {
    super(ChatJoinEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-join': ChatJoinEvent;
  }
}
