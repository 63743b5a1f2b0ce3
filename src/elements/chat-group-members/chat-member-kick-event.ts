import type { Guid, Uid } from '../../model/ids.js';

/** Asks for a member to be removed from a group. Cancel it to do it by other means. */
export class ChatMemberKickEvent extends Event {
  static readonly type = 'chat-member-kick';

  constructor(
    /** In which group. */
    readonly guid: Guid,
    /** Who. */
    readonly uid: Uid,
  ) {
    super(ChatMemberKickEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-member-kick': ChatMemberKickEvent;
  }
}
