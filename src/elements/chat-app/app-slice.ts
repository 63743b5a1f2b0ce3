import type { SessionState } from '../../session/state.js';

/** What the app shows of a session's state. */
export function appSlice({ current, conversations, me, connection, can, goal }: SessionState) {
  return {
    current,
    conversation: current && conversations.get(current),
    me,
    connection,
    goal,
    mayStart: can.users || can.groups,
  };
}
