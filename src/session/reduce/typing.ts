import type { Uid } from '../../model/ids.js';
import type { UserSummary } from '../../model/user.js';
import type { ThreadId } from '../state.js';
import type { Draft } from './draft.js';

/** Somebody else types. */
export function startTyping(draft: Draft, id: ThreadId, user: UserSummary): void {
  const users = draft.state.typing.get(id) ?? [];
  if (user.uid === draft.state.me?.uid || users.some(({ uid }) => uid === user.uid)) return;
  draft.set('typing', id, [...users, user]);
}

/** Somebody stopped. */
export function stopTyping(draft: Draft, id: ThreadId, uid: Uid): void {
  const users = draft.state.typing.get(id);
  if (!users?.some(user => user.uid === uid)) return;
  if (users.length === 1) draft.delete('typing', id);
  else
    draft.set(
      'typing',
      id,
      users.filter(user => user.uid !== uid),
    );
}
