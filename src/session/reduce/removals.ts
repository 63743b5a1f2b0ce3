import type { ConversationId, Guid, Uid } from '../../model/ids.js';
import type { GroupLoss } from '../../transport/events.js';
import { conversationOfThread } from '../state.js';
import type { Draft } from './draft.js';
import { putGroup } from './groups.js';
import { leaveInbox } from './inbox.js';
import { threadsOf } from './place.js';
import { putUser } from './users.js';

/** Takes a conversation out of the map, the inbox and, with what is held of it, the threads. */
export function dropConversation(draft: Draft, id: ConversationId): void {
  const before = draft.state.conversations.get(id);
  if (before) leaveInbox(draft, before);
  draft.delete('conversations', id);
  for (const thread of threadsOf(draft.state, id)) draft.delete('threads', thread.id);
  if (draft.state.current === id) draft.assign({ current: undefined });
}

/**
 * A conversation is no longer in my list. The one that is on screen because of a group that I am no longer in stays
 * in the state: its place says why there is nothing to read.
 */
export function conversationRemoved(draft: Draft, id: ConversationId): void {
  const before = draft.state.conversations.get(id);
  if (before?.receiverType === 'group' && draft.state.current === id) leaveInbox(draft, before);
  else dropConversation(draft, id);
}

/**
 * A group is no longer mine. The place that shows it stays and says so, but for one that is deleted and that nothing is
 * written to: what is written there, or in one of its threads, stays in sight, to be copied.
 */
export function groupRemoved(draft: Draft, guid: Guid, reason: GroupLoss): void {
  draft.delete('members', guid);
  draft.delete('banned', guid);
  if (reason === 'deleted') {
    const id: ConversationId = `group:${guid}`;
    const stays = draft.state.current === id && isWrittenTo(draft, id);
    draft.delete('groups', guid);
    dropConversation(draft, id);
    if (stays) draft.assign({ current: id });
    return;
  }
  const group = draft.state.groups.get(guid);
  if (group) putGroup(draft, { ...group, hasJoined: false, scope: undefined, isBanned: reason === 'banned' });
  // Who is banned reads nothing.
  if (reason !== 'banned') return;
  for (const thread of threadsOf(draft.state, `group:${guid}`)) draft.delete('threads', thread.id);
}

function isWrittenTo({ state }: Draft, id: ConversationId): boolean {
  for (const thread of state.drafts.keys()) if (conversationOfThread(thread) === id) return true;
  return false;
}

/** A user who is no longer there. What they wrote stays, and the chat with them says so. */
export function userRemoved(draft: Draft, uid: Uid): void {
  const conversation = draft.state.conversations.get(`user:${uid}`);
  if (conversation?.receiverType === 'user')
    putUser(draft, { ...conversation.user, status: 'offline', isGone: true });
  else draft.delete('users', uid);
}
