import type { SessionState } from '../../session/state.js';
import { unsentOf, type Unsent } from './unsent.js';

/** What the list shows of a session's state. */
function sliceOf(state: SessionState, before: Unsent | undefined) {
  const { inbox, conversations, users, typing, me, current, connection, can, threads, drafts } = state;
  const unsent = unsentOf(threads, before);
  return { inbox, conversations, users, typing, me, current, connection, can, drafts, unsent };
}

export type ConversationsSlice = ReturnType<typeof sliceOf>;

/** Takes the slice of one state after the other. */
export function slices(): (state: SessionState) => ConversationsSlice {
  let unsent: Unsent | undefined;
  return state => {
    const slice = sliceOf(state, unsent);
    ({ unsent } = slice);
    return slice;
  };
}
