import type { NewMember } from '../../model/group.js';
import type { Guid } from '../../model/ids.js';

/** Asks for people to be added to a group. Cancel it to do it by other means. */
export class ChatAddMembersEvent extends Event {
  static readonly type = 'chat-add-members';

  constructor(
    /** To which group. */
    readonly guid: Guid,
    /** Whom, and as what. */
    readonly members: readonly NewMember[],
  ) {
    super(ChatAddMembersEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-add-members': ChatAddMembersEvent;
  }
}
