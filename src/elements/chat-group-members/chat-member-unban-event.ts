import type { Guid, Uid } from '../../model/ids.js';

/** Asks for a ban to be lifted. Cancel it to do it by other means. */
export class ChatMemberUnbanEvent extends Event {
  static readonly type = 'chat-member-unban';

  constructor(
    /** Which group. */
    readonly guid: Guid,
    /** Who. */
    readonly uid: Uid,
  ) {
    super(ChatMemberUnbanEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-member-unban': ChatMemberUnbanEvent;
  }
}
