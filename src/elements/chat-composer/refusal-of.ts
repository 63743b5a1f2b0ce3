import type { ChatError } from '../../model/chat-error.js';
import type { Session } from '../../session/session.js';
import type { ThreadId } from '../../session/state.js';

/** Reasons that say nothing about the message: it stays where it is, to be tried again. */
const PASSING = new Set(['offline', 'timeout', 'aborted', 'not-connected']);

/** Waits until the service took or refused a message; why, where it was refused for what it is, or where it goes. */
export function refusalOf(session: Session, at: ThreadId, key: string): Promise<ChatError | undefined> {
  return new Promise(resolve => {
    const look = (): void => {
      const entry = session.state.threads.get(at)?.entries.findLast(one => one.key === key);
      if (entry?.delivery === 'sending') return;
      const { error, uploads = [] } = entry ?? {};
      // Of several files each has its own way on, and what is there is not uploaded again.
      if (uploads.length > 1 && uploads.some(one => one.error)) return;
      undo();
      const isFinal = entry?.delivery === 'failed' && error && !error.retryable && !PASSING.has(error.code);
      resolve(isFinal ? error : undefined);
    };
    const undo = session.subscribe(look);
    look();
  });
}
