import type { MessageDraft } from '../../session/message-draft.js';
import type { ThreadId } from '../../session/state.js';

/** Tells that what is written, and not sent yet, has changed. */
export class ChatDraftChangeEvent extends Event {
  static readonly type = 'chat-draft-change';

  constructor(
    /** Where it is written: a conversation (`group:crew`) or a thread in one (`group:crew#42`). */
    readonly threadId: ThreadId,
    /** What is written there now. */
    readonly draft: MessageDraft,
  ) {
    super(ChatDraftChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'chat-draft-change': ChatDraftChangeEvent;
  }
}
