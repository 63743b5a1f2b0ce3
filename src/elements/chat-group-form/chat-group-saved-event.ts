import type { Guid } from '../../model/ids.js';

/** Says that a group was made or changed, or that the page sees to it by itself. */
export class ChatGroupSavedEvent extends Event {
  static readonly type = 'chat-group-saved';

  constructor(
    /** Which group. */
    readonly guid: Guid,
    /** Whether it is new, and made by the kit: its chat can be opened. */
    readonly isNew: boolean,
  ) {
    super(ChatGroupSavedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-group-saved': ChatGroupSavedEvent;
  }
}
