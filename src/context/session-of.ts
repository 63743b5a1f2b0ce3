import { ContextEvent } from '@lit/context';
import type { Session } from '../session/session.js';
import { sessionNamed } from './named-sessions.js';
import { sessionContext } from './session-context.js';

/** The session that another element of the kit has: the one that it names, else the one around it. */
export function sessionOf(element: Element & { readonly session?: unknown }): Session | undefined {
  const { session: named } = element;
  if (typeof named === 'string' && named) return sessionNamed(named);
  if (named) return named as Session;
  let around: Session | undefined;
  element.dispatchEvent(new ContextEvent(sessionContext, element, session => (around = session)));
  return around;
}
