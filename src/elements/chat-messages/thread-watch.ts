import type { Session } from '../../session/session.js';
import type { ThreadId } from '../../session/state.js';
import type { MessagesSlice } from './slice.js';

/** Tells the session which thread is looked at, and has it loaded. */
export class ThreadWatch {
  #unwatch: (() => void) | undefined;

  /** Looks at a thread, until {@link end}. */
  begin(session: Session, id: ThreadId, { conversationId, thread }: MessagesSlice): void {
    if (!conversationId) return;
    if (!this.#unwatch) {
      this.#unwatch = session.watchThread(id);
      void session.loadConversation(conversationId);
    } else if (thread) return;
    // Anew, where one was shut out meanwhile: the answer says why there is nothing to read.
    void session.loadThread(id);
  }

  end(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}
