import type { Group, GroupSummary } from '../../model/group.js';
import type { Guid, Uid } from '../../model/ids.js';
import type { Member } from '../../model/member.js';
import { standingOf, type Standing } from '../../model/policy.js';
import { must } from '../checks.js';
import type { GroupRecord, MemberRecord } from '../records.js';
import type { Visit } from '../visit.js';
import { userOf } from './user-view.js';

/** How someone stands to a group. */
export async function standing(visit: Visit, group: GroupRecord, uid: Uid): Promise<Standing> {
  const key = `${group.guid}/${uid}`;
  const member = await visit.get('members', key);
  if (member) return standingOf(group, uid, member.scope);
  return (await visit.get('bans', key)) ? 'banned' : 'none';
}

/** A group as I see it, or nothing if I may not. */
export async function groupView(visit: Visit, group: GroupRecord): Promise<Group | undefined> {
  const member = await visit.get('members', `${group.guid}/${visit.me}`);
  if (group.type === 'private' && !member) return undefined;
  const { guid, name, type, owner, membersCount, createdAt, tags = [], icon, description, metadata } = group;
  const isBanned = !member && Boolean(await visit.get('bans', `${guid}/${visit.me}`));
  return {
    guid,
    name,
    type,
    owner,
    membersCount,
    tags,
    createdAt,
    hasJoined: Boolean(member),
    ...(icon && { icon }),
    ...(description && { description }),
    ...(metadata && { metadata }),
    ...(member && { scope: member.scope }),
    ...(isBanned && { isBanned }),
  };
}

/** The group of that guid as I see it. */
export async function groupOf(visit: Visit, guid: Guid): Promise<Group> {
  const group = must(await visit.get('groups', guid), 'group-not-found');
  return must(await groupView(visit, group), 'group-not-found');
}

/** As much of a group as an action message carries. */
export async function groupSummaryFor(visit: Visit, guid: Guid): Promise<GroupSummary> {
  const group = await visit.get('groups', guid);
  return { guid, name: group?.name ?? guid, ...(group?.icon && { icon: group.icon }) };
}

/** A member as I see them. */
export const memberView = async (visit: Visit, { uid, scope, joinedAt }: MemberRecord): Promise<Member> => ({
  user: await userOf(visit, uid),
  scope,
  joinedAt,
});
