import type { User } from '../../model/user.js';

/** Says that somebody chose other people from a `<chat-users multiple>`. */
export class ChatUsersSelectEvent extends Event {
  static readonly type = 'chat-users-select';

  constructor(
    /** All who are chosen now, in the order they were. */
    readonly users: readonly User[],
  ) {
    super(ChatUsersSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-users-select': ChatUsersSelectEvent;
  }
}
