import type { NewMember } from '../../model/group.js';
import { checkId } from '../../model/check-id.js';
import type { Guid, Uid } from '../../model/ids.js';
import { LIMITS } from '../../model/limits.js';
import { SCOPES, type BannedMember, type Member, type Scope } from '../../model/member.js';
import type { MemberActionMessage } from '../../model/message.js';
import { mayToMember, SCOPE_GRANTS, type TargetedAction } from '../../model/policy.js';
import type { BannedQuery, MemberQuery, Page } from '../../model/queries.js';
import { checkOneOf, demand, must, refuse } from '../checks.js';
import { isFound } from '../filters.js';
import { descending, pageOfList, pageSize } from '../paging.js';
import type { GroupRecord } from '../records.js';
import { startingWith, timeKey } from '../storage/keys.js';
import { memberView, standing } from '../views/group-view.js';
import { userOf } from '../views/user-view.js';
import type { Visit } from '../visit.js';
import { groupAndMe, groupFor } from './access.js';
import { appendMemberAction } from './append.js';
import { enter, exit } from './membership.js';

export async function listMembers(visit: Visit, query: MemberQuery): Promise<Page<Member>> {
  pageSize(query);
  const { guid, search, scopes, status } = query;
  const { owner } = await groupFor(visit, guid, 'seeMembers');
  const records = await visit.all('members', startingWith(`${guid}/`));
  const wanted = scopes ? records.filter(({ scope }) => scopes.includes(scope)) : records;
  const known = await Promise.all(
    wanted.map(async record =>
      (await visit.get('users', record.uid)) ? memberView(visit, record) : undefined,
    ),
  );
  const members = known.filter(
    member =>
      member &&
      isFound(search, member.user.name, member.user.uid) &&
      (!status || status === member.user.status),
  ) as Member[];
  const rank = ({ user, scope }: Member): number => (user.uid === owner ? 0 : SCOPES.indexOf(scope) + 1);
  return pageOfList(members, query, member => `${rank(member)}${member.user.name}\0${member.user.uid}`);
}

export async function listBanned(visit: Visit, query: BannedQuery): Promise<Page<BannedMember>> {
  pageSize(query);
  await groupFor(visit, query.guid, 'seeBanned');
  const records = await visit.all('bans', startingWith(`${query.guid}/`));
  const banned = await Promise.all(
    records.map(async ({ uid, bannedAt }) => ({ user: await userOf(visit, uid), bannedAt })),
  );
  const found = banned.filter(({ user }) => isFound(query.search, user.name, user.uid));
  return pageOfList(found, query, ({ bannedAt, user }) => `${timeKey(bannedAt)}/${user.uid}`, descending);
}

/** Refuses people to be added who cannot be meant. */
export function checkNewMembers(members: readonly NewMember[]): void {
  if (!Array.isArray(members)) refuse('invalid-argument');
  if (members.length > LIMITS.membersPerCall) refuse('limit-members');
  for (const { uid, scope } of members as readonly NewMember[]) {
    checkId(uid, 'uid');
    checkOneOf(scope ?? 'participant', SCOPES);
  }
}

/** Adds people to a group, all or none. */
export async function addMembers(
  visit: Visit,
  guid: Guid,
  members: readonly NewMember[],
): Promise<MemberActionMessage[]> {
  let group = await groupFor(visit, guid, 'addMembers');
  if (members.length === 0) refuse('invalid-argument');
  const actor = await standing(visit, group, visit.me);
  const actions: MemberActionMessage[] = [];
  for (const { uid, scope: newScope = 'participant' } of members) {
    must(await visit.get('users', uid), 'user-not-found');
    const target = await standing(visit, group, uid);
    if (target === 'banned') refuse('banned');
    if (target !== 'none') refuse('already-member');
    if (!SCOPE_GRANTS[actor]?.includes(newScope)) refuse('not-allowed');
    group = await enter(visit, group, uid, newScope);
    actions.push(await appendMemberAction(visit, guid, { action: 'added', on: uid, newScope }));
  }
  return actions;
}

/** The group, if I may do that to that user. */
async function groupForTarget(
  visit: Visit,
  guid: Guid,
  action: TargetedAction,
  uid: Uid,
  newScope?: Scope,
): Promise<GroupRecord> {
  const { group, actor } = await groupAndMe(visit, guid);
  const target = await standing(visit, group, checkId(uid, 'uid'));
  demand(mayToMember(action, { actor, target, isSelf: uid === visit.me, newScope }));
  return group;
}

export async function kick(visit: Visit, guid: Guid, uid: Uid): Promise<MemberActionMessage> {
  await exit(visit, await groupForTarget(visit, guid, 'kick', uid), uid, 'kicked');
  return appendMemberAction(visit, guid, { action: 'kicked', on: uid });
}

export async function ban(visit: Visit, guid: Guid, uid: Uid): Promise<MemberActionMessage> {
  const group = await groupForTarget(visit, guid, 'ban', uid);
  visit.put('bans', `${guid}/${uid}`, { uid, bannedAt: await visit.tick() });
  await exit(visit, group, uid, 'banned');
  visit.tell({ type: 'banned', guid, uid });
  return appendMemberAction(visit, guid, { action: 'banned', on: uid });
}

export async function unban(visit: Visit, guid: Guid, uid: Uid): Promise<MemberActionMessage> {
  await groupForTarget(visit, guid, 'unban', uid);
  visit.delete('bans', `${guid}/${uid}`);
  visit.tell({ type: 'unbanned', guid, uid }, { type: 'group', guid });
  return appendMemberAction(visit, guid, { action: 'unbanned', on: uid });
}

export async function setScope(
  visit: Visit,
  guid: Guid,
  uid: Uid,
  scope: Scope,
): Promise<MemberActionMessage> {
  checkOneOf(scope, SCOPES);
  await groupForTarget(visit, guid, 'changeScope', uid, scope);
  return giveScope(visit, guid, uid, scope);
}

/** Changes a member's scope, whatever the policy says. */
export async function giveScope(
  visit: Visit,
  guid: Guid,
  uid: Uid,
  newScope: Scope,
): Promise<MemberActionMessage> {
  const key = `${guid}/${uid}`;
  const member = must(await visit.get('members', key), 'member-not-found');
  visit.put('members', key, { ...member, scope: newScope });
  visit.tell({ type: 'member', guid, uid }, { type: 'group', guid });
  return appendMemberAction(visit, guid, {
    action: 'scopeChanged',
    on: uid,
    oldScope: member.scope,
    newScope,
  });
}
