import type { Guid } from '../../model/ids.js';

/** Asks to leave a group. Cancel it to leave by other means. */
export class ChatLeaveEvent extends Event {
  static readonly type = 'chat-leave';

  constructor(
    /** Which group. */
    readonly guid: Guid,
  ) {
    super(ChatLeaveEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-leave': ChatLeaveEvent;
  }
}
