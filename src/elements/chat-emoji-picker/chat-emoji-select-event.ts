/** Says that somebody chose an emoji. */
export class ChatEmojiSelectEvent extends Event {
  static readonly type = 'chat-emoji-select';

  constructor(
    /** The emoji, in the skin tone that is set. */
    readonly emoji: string,
  ) {
    super(ChatEmojiSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-emoji-select': ChatEmojiSelectEvent;
  }
}
