import type { JsonObject } from '../../model/json.js';
import type { CustomMessage } from '../../model/message.js';

/** Somebody pressed a button of an interactive message. Cancel it to answer, or to do something, by other means. */
export class ChatInteractEvent extends Event {
  static readonly type = 'chat-interact';

  constructor(
    readonly message: CustomMessage,
    /** The button's id; `submit` for the one that sends fields alone. */
    readonly elementId: string,
    /** What the fields hold, by their ids. */
    readonly values: JsonObject,
  ) {
    super(ChatInteractEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-interact': ChatInteractEvent;
  }
}
