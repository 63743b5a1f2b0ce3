import type { Guid, Uid } from '../../model/ids.js';
import type { Scope } from '../../model/member.js';

/** Asks for a member to get another scope. Cancel it to do it by other means. */
export class ChatMemberScopeEvent extends Event {
  static readonly type = 'chat-member-scope';

  constructor(
    /** In which group. */
    readonly guid: Guid,
    /** Who. */
    readonly uid: Uid,
    /** What they are to be. */
    readonly scope: Scope,
  ) {
    super(ChatMemberScopeEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-member-scope': ChatMemberScopeEvent;
  }
}
