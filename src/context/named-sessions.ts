import type { Session } from '../session/session.js';

const sessions = new Map<string, Session>();
const listeners = new Set<() => void>();

/** Makes a session known by the id of its `chat-session`; returns the undo. */
export function nameSession(id: string, session: Session): () => void {
  sessions.set(id, session);
  for (const listener of [...listeners]) listener();
  return () => {
    if (sessions.get(id) !== session) return;
    sessions.delete(id);
    for (const listener of [...listeners]) listener();
  };
}

/** The session of the `chat-session` with this id. */
export const sessionNamed = (id: string): Session | undefined => sessions.get(id);

/** Calls back when a named session comes or goes; returns its undo. */
export function onNamedSessions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
