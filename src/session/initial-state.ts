import type { Transport } from '../transport/transport.js';
import { abilitiesOf } from './abilities.js';
import type { Listing, SessionState, Thread, ThreadId } from './state.js';

/** A list of which nothing is known yet. */
export const EMPTY_LISTING: Listing<never> = { items: [], status: 'idle', loadingMore: false };

/** A thread of which nothing is held yet. */
export const emptyThread = (id: ThreadId): Thread => ({
  id,
  entries: [],
  status: 'idle',
  loadingOlder: false,
  loadingNewer: false,
  openedUnreadCount: 0,
});

/** What a session knows before it has connected; without a transport, what an element shows without a session. */
export const initialState = (transport?: Transport): SessionState => ({
  connection: { status: 'idle' },
  can: abilitiesOf(transport),
  users: new Map(),
  groups: new Map(),
  conversations: new Map(),
  inbox: EMPTY_LISTING,
  threads: new Map(),
  members: new Map(),
  banned: new Map(),
  typing: new Map(),
  composing: new Map(),
  drafts: new Map(),
  scheduled: EMPTY_LISTING,
  notices: [],
});
