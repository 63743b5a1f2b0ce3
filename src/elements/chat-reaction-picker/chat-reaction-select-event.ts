/** Says which emoji somebody chose to react with. */
export class ChatReactionSelectEvent extends Event {
  static readonly type = 'chat-reaction-select';

  constructor(
    readonly emoji: string,
    /** Whether it is to be put there; taken away where it was there already. */
    readonly on: boolean,
  ) {
    super(ChatReactionSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-reaction-select': ChatReactionSelectEvent;
  }
}
