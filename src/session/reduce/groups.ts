import type { Group } from '../../model/group.js';
import type { ConversationId, Guid } from '../../model/ids.js';
import type { GroupLoss } from '../../transport/events.js';
import { conversationOfThread } from '../state.js';
import { dropConversation, setConversation } from './inbox.js';
import type { Draft } from './draft.js';
import { sortMembers } from './member-lists.js';
import { threadsOf } from './place.js';
import { keep } from './same.js';

/** A group as I see it now, wherever it stands. */
export function putGroup(draft: Draft, group: Group): void {
  const before = draft.state.groups.get(group.guid);
  const next = keep(before, group);
  if (next === before) return;
  draft.set('groups', group.guid, next);
  const conversation = draft.state.conversations.get(`group:${group.guid}`);
  if (conversation?.receiverType === 'group') setConversation(draft, { ...conversation, group: next });
  if (before && before.owner !== group.owner) sortMembers(draft, group.guid);
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
