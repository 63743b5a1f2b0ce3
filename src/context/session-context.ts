import { ContextRoot, createContext } from '@lit/context';
import type { Session } from '../session/session.js';

/** Carries the store, never its state. The key is shared by all copies of the kit on a page. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('parlour-session'));

let root: ContextRoot | undefined;

/**
 * Makes elements that were defined before their `chat-session` find it: the root keeps their request until a
 * provider comes (lit/lit#4618).
 */
export function keepEarlyRequests(): void {
  if (root) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}
