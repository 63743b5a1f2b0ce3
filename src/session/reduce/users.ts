import type { User } from '../../model/user.js';
import type { Draft } from './draft.js';
import { setConversation } from './inbox.js';
import { refreshMember } from './member-lists.js';
import { keep } from './same.js';

/** A user as I see them now, wherever they stand. */
export function putUser(draft: Draft, user: User): void {
  const { me, users } = draft.state;
  if (me?.uid === user.uid) draft.assign({ me: keep(me, { ...me, ...user }) });
  const before = users.get(user.uid);
  const next = keep(before, user);
  if (next === before) return;
  draft.set('users', user.uid, next);
  const conversation = draft.state.conversations.get(`user:${user.uid}`);
  if (conversation?.receiverType === 'user') setConversation(draft, { ...conversation, user: next });
  if (before) refreshMember(draft, next);
}
