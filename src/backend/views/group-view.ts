import type { Group, GroupSummary } from '../../model/group.js';
import type { Guid, Uid } from '../../model/ids.js';
import type { Member } from '../../model/member.js';
import { mayInGroup, standingOf, type Standing } from '../../model/policy.js';
import { must } from '../checks.js';
import type { GroupRecord, MemberRecord } from '../records.js';
import { timeOf } from '../storage/keys.js';
import type { Visit } from '../visit.js';
import { userOf } from './user-view.js';

/** How someone stands to a group. */
export async function standing(visit: Visit, group: GroupRecord, uid: Uid): Promise<Standing> {
  const key = `${group.guid}/${uid}`;
  const member = await visit.get('members', key);
  if (member) return standingOf(group, uid, member.scope);
  return (await visit.get('bans', key)) ? 'banned' : 'none';
}

/** Where it is kept which message somebody wrote last in a group of slow mode. */
export const lastWrittenKey = (guid: Guid, uid: Uid): string => `w/${guid}/${uid}`;

/** Until when slow mode keeps a member from writing; 0 for those whom it does not concern. */
export async function slowUntilOf(
  visit: Visit,
  group: GroupRecord,
  { uid, scope }: MemberRecord,
): Promise<number> {
  const { guid, slowMode } = group;
  if (!slowMode || mayInGroup(standingOf(group, uid, scope), 'skipSlowMode').ok) return 0;
  const last = await visit.get('marks', lastWrittenKey(guid, uid));
  return last ? Number.parseInt(timeOf(last), 36) + slowMode * 1000 : 0;
}

/** A group as I see it, or nothing if I may not. */
export async function groupView(visit: Visit, group: GroupRecord): Promise<Group | undefined> {
  const member = await visit.get('members', `${group.guid}/${visit.me}`);
  if (group.type === 'private' && !member) return undefined;
  const {
    guid,
    name,
    type,
    owner,
    membersCount,
    createdAt,
    tags = [],
    icon,
    description,
    metadata,
    slowMode,
  } = group;
  const slowUntil = slowMode && member ? await slowUntilOf(visit, group, member) : 0;
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
    ...(slowMode && { slowMode }),
    ...(slowUntil > visit.now && { slowUntil }),
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
