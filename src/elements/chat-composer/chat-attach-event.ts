/** Asks for files to be attached: those that can be sent. Cancel it to do something else with them. */
export class ChatAttachEvent extends Event {
  static readonly type = 'chat-attach';

  constructor(readonly files: readonly File[]) {
    super(ChatAttachEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-attach': ChatAttachEvent;
  }
}
