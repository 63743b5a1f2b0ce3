import type { Guid } from '../../model/ids.js';

/** Asks for a group to be deleted for everyone. Cancel it to do it by other means. */
export class ChatDeleteGroupEvent extends Event {
  static readonly type = 'chat-delete-group';

  constructor(
    /** Which group. */
    readonly guid: Guid,
  ) {
    super(ChatDeleteGroupEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-delete-group': ChatDeleteGroupEvent;
  }
}
