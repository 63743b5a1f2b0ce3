export { nameSession, onNamedSessions, sessionNamed } from './named-sessions.js';
export { keepEarlyRequests, sessionContext } from './session-context.js';
export { SessionController, type SessionHost } from './session-controller.js';
