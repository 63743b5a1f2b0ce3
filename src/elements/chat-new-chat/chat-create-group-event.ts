import type { NewGroup } from '../../model/group.js';

/** Asks for a group to be created. Cancel it to create it by other means. */
export class ChatCreateGroupEvent extends Event {
  static readonly type = 'chat-create-group';

  constructor(
    /** What is to be created; its guid is made from its name. */
    readonly group: NewGroup,
  ) {
    super(ChatCreateGroupEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-create-group': ChatCreateGroupEvent;
  }
}
