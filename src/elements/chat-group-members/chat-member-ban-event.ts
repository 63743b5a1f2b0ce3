import type { Guid, Uid } from '../../model/ids.js';

/** Asks for a member to be banned from a group. Cancel it to do it by other means. */
export class ChatMemberBanEvent extends Event {
  static readonly type = 'chat-member-ban';

  constructor(
    /** In which group. */
    readonly guid: Guid,
    /** Who. */
    readonly uid: Uid,
  ) {
    super(ChatMemberBanEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-member-ban': ChatMemberBanEvent;
  }
}
