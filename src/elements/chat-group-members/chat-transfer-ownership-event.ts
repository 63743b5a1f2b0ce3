import type { Guid, Uid } from '../../model/ids.js';

/** Asks for a group to get another owner. Cancel it to do it by other means. */
export class ChatTransferOwnershipEvent extends Event {
  static readonly type = 'chat-transfer-ownership';

  constructor(
    /** Which group. */
    readonly guid: Guid,
    /** Who. */
    readonly uid: Uid,
  ) {
    super(ChatTransferOwnershipEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-transfer-ownership': ChatTransferOwnershipEvent;
  }
}
