import { ContextEvent, createContext } from '@lit/context';
import type { Session } from '../session/session.js';

/** Carries the store, never its state. The key is shared by all copies of the kit on a page. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('parlour-session'));

/**
 * Tells of the session around an element, and of each that takes its place; returns the undo. It is asked for again
 * whenever a provider comes: an element may be defined before its `chat-session` (lit/lit#4618).
 */
export function followSession(element: Element, tell: (session: Session | undefined) => void): () => void {
  let leave: (() => void) | undefined;
  const take = (session: Session | undefined, unsubscribe?: () => void): void => {
    if (leave !== unsubscribe) leave?.();
    leave = unsubscribe;
    tell(session);
  };
  const ask = (): void => {
    element.dispatchEvent(new ContextEvent(sessionContext, element, take, true));
  };
  document.addEventListener('context-provider', ask);
  ask();
  return () => {
    document.removeEventListener('context-provider', ask);
    leave?.();
  };
}
