import type { GroupChanges } from '../../model/group.js';
import type { Guid } from '../../model/ids.js';

/** Asks for a group to be changed. Cancel it to change it by other means. */
export class ChatUpdateGroupEvent extends Event {
  static readonly type = 'chat-update-group';

  constructor(
    /** Which group. */
    readonly guid: Guid,
    /** What is other than before. */
    readonly changes: GroupChanges,
  ) {
    super(ChatUpdateGroupEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-update-group': ChatUpdateGroupEvent;
  }
}
