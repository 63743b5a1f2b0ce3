import type { Group } from '../../model/group.js';
import { setConversation } from './inbox.js';
import type { Draft } from './draft.js';
import { sortMembers } from './member-lists.js';
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
