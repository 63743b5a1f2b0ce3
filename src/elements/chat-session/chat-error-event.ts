import type { ChatError } from '../../model/chat-error.js';

/** Tells of something that went wrong and that hangs on no other element. Cancel it to keep it from being shown. */
export class ChatErrorEvent extends Event {
  static readonly type = 'chat-error';

  constructor(
    readonly error: ChatError,
    /** What was being done: `connect`, `markRead` … */
    readonly during: string,
  ) {
    super(ChatErrorEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-error': ChatErrorEvent;
  }
}
