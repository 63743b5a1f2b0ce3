import type { GroupLoss } from '../../model/events.js';
import type { Guid, Uid } from '../../model/ids.js';
import type { Scope } from '../../model/member.js';
import type { GroupRecord } from '../records.js';
import { conversationKey, type Visit } from '../visit.js';
import { newInbox } from './access.js';
import { putInbox } from './inbox.js';
import { newPosition } from './positions.js';

/** Puts somebody into a group: what was said before is there to read, and does not count as unread. */
export async function enter(visit: Visit, group: GroupRecord, uid: Uid, scope: Scope): Promise<GroupRecord> {
  const { guid } = group;
  const no = await visit.numberOf(conversationKey({ receiverType: 'group', receiverId: guid }, uid));
  const joinedAt = await visit.tick();
  const entered = { ...group, membersCount: group.membersCount + 1 };
  visit.put('groups', guid, entered);
  visit.put('members', `${guid}/${uid}`, { uid, scope, joinedAt });
  visit.put('positions', `${no}/${uid}`, newPosition(uid, joinedAt));
  const inbox = { ...newInbox(`group:${guid}`, no), readUpTo: joinedAt, updatedAt: joinedAt, isListed: true };
  putInbox(visit, uid, await visit.get('inbox', `${uid}/${inbox.id}`), inbox);
  visit.tell({ type: 'group', guid }, { type: 'member', guid, uid });
  return entered;
}

/** Takes somebody's side of a group's conversation away. */
export async function forget(visit: Visit, guid: Guid, uid: Uid): Promise<void> {
  const id = `group:${guid}` as const;
  const inbox = await visit.get('inbox', `${uid}/${id}`);
  if (!inbox) return;
  putInbox(visit, uid, inbox, { ...inbox, isListed: false });
  visit.delete('inbox', `${uid}/${id}`);
  visit.delete('positions', `${inbox.no}/${uid}`);
  visit.tell({ type: 'conversationRemoved', to: uid, conversationId: id });
}

/** Takes somebody out of a group. */
export async function exit(visit: Visit, group: GroupRecord, uid: Uid, reason: GroupLoss): Promise<void> {
  const { guid } = group;
  visit.put('groups', guid, { ...group, membersCount: group.membersCount - 1 });
  visit.delete('members', `${guid}/${uid}`);
  await forget(visit, guid, uid);
  // First that it is lost; then, where one may still see it, how it looks from outside.
  visit.tell(
    { type: 'groupRemoved', guid, to: [uid], reason },
    { type: 'memberRemoved', guid, uid },
    { type: 'group', guid },
  );
}
