import type { Group, GroupChanges, NewGroup } from '../../model/group.js';
import { checkId } from '../../model/check-id.js';
import type { Guid, Uid } from '../../model/ids.js';
import { LIMITS } from '../../model/limits.js';
import type { MemberActionMessage } from '../../model/message.js';
import { mayInGroup, mayToMember } from '../../model/policy.js';
import type { GroupQuery, Page, PageRequest } from '../../model/queries.js';
import { checkDescribed, checkName, checkOneOf, checkSlowMode, demand, must, refuse } from '../checks.js';
import { isFound } from '../filters.js';
import { pageOfList, pageSize } from '../paging.js';
import type { GroupRecord, PasswordHash } from '../records.js';
import { startingWith, wholeConversation } from '../storage/keys.js';
import { groupOf, groupView, lastWrittenKey, standing } from '../views/group-view.js';
import { conversationKey, type Visit } from '../visit.js';
import { groupAndMe, groupFor } from './access.js';
import { appendMemberAction } from './append.js';
import { addMembers, checkNewMembers, giveScope } from './members.js';
import { enter, exit, forget } from './membership.js';
import { putReport } from './reports.js';

export const GROUP_TYPES = ['public', 'password', 'private'] as const;

export async function listGroups(visit: Visit, query: GroupQuery): Promise<Page<Group>> {
  pageSize(query);
  const { search, types, tags, joined } = query;
  const records = await visit.all('groups', { from: '', to: '\uffff' });
  const found = records.filter(
    group =>
      isFound(search, group.name, group.guid) &&
      (!types || types.includes(group.type)) &&
      (!tags || tags.some(tag => group.tags?.includes(tag))),
  );
  const groups = await Promise.all(found.map(record => groupView(visit, record)));
  const kept = groups.filter(
    group => group && (joined === undefined || joined === group.hasJoined),
  ) as Group[];
  return pageOfList(kept, query, ({ name, guid }) => `${name}\0${guid}`);
}

/** The groups that somebody and I are both in. */
export async function groupsInCommon(visit: Visit, uid: Uid, request: PageRequest): Promise<Page<Group>> {
  pageSize(request);
  must(await visit.get('users', checkId(uid, 'uid')), 'user-not-found');
  const records = await visit.all('groups', { from: '', to: '\uffff' });
  const shared = await Promise.all(
    records.map(async record => {
      const members = [visit.me, uid].map(one => visit.get('members', `${record.guid}/${one}`));
      return (await Promise.all(members)).every(Boolean) ? groupView(visit, record) : undefined;
    }),
  );
  const groups = shared.filter(group => group !== undefined);
  return pageOfList(groups, request, ({ name, guid }) => `${name}\0${guid}`);
}

/** Reports a group that one may see. */
export async function reportGroup(visit: Visit, guid: Guid, reason: string): Promise<void> {
  await groupOf(visit, checkId(guid, 'guid'));
  await putReport(visit, { messageId: '', about: `group:${guid}`, reason });
}

export const getGroup = (visit: Visit, guid: Guid): Promise<Group> => groupOf(visit, checkId(guid, 'guid'));

/** Refuses a password where there must be none, and none where there must be one. */
export function checkPassword(type: Group['type'], password: string | undefined): string | undefined {
  if (type !== 'password') return password === undefined ? undefined : refuse('invalid-argument');
  if (!password) refuse('password-missing');
  return password.length <= LIMITS.password ? password : refuse('invalid-argument');
}

/** Refuses a new group that is not as it must be. */
export function checkNewGroup(group: NewGroup): void {
  checkId(group.guid, 'guid');
  checkName(group.name);
  checkOneOf(group.type, GROUP_TYPES);
  checkPassword(group.type, group.password);
  checkDescribed(group);
  checkSlowMode(group.slowMode ?? 0);
  checkNewMembers(group.members ?? []);
}

export async function createGroup(visit: Visit, group: NewGroup, password?: PasswordHash): Promise<Group> {
  const { guid, name, type, icon, description, tags, metadata, slowMode, members = [] } = group;
  if (await visit.get('groups', guid)) refuse('group-exists');
  const record: GroupRecord = {
    ...checkDescribed({ name, icon, description, tags, metadata }),
    ...{ guid, name, type, owner: visit.me, membersCount: 0, createdAt: visit.now },
    ...(password && { password }),
    ...(slowMode && { slowMode }),
  };
  await enter(visit, record, visit.me, 'admin');
  visit.tell({ type: 'conversation', to: visit.me, conversationId: `group:${guid}` });
  if (members.length > 0) await addMembers(visit, guid, members);
  return groupOf(visit, guid);
}

export async function updateGroup(
  visit: Visit,
  guid: Guid,
  changes: GroupChanges,
  hash?: PasswordHash,
): Promise<Group> {
  const group = await groupFor(visit, guid, 'updateGroup');
  const { type = group.type, password, slowMode = group.slowMode ?? 0, ...rest } = changes;
  checkOneOf(type, GROUP_TYPES);
  if (type !== 'password' || password !== undefined || group.type !== 'password')
    checkPassword(type, password);
  const { password: old, ...kept } = group;
  const keep = type === 'password' ? (hash ?? old) : undefined;
  visit.put('groups', guid, {
    ...kept,
    ...checkDescribed(rest),
    type,
    ...(keep && { password: keep }),
    slowMode: checkSlowMode(slowMode) || undefined,
  });
  // Waiting begins with the first message under the new rule.
  if (!slowMode) visit.delete('marks', startingWith(lastWrittenKey(guid, '')));
  visit.tell({ type: 'group', guid });
  return groupOf(visit, guid);
}

export async function deleteGroup(visit: Visit, guid: Guid): Promise<void> {
  const group = await groupFor(visit, guid, 'deleteGroup');
  const members = await visit.memberUids(guid);
  for (const uid of members) await forget(visit, guid, uid);
  const key = conversationKey({ receiverType: 'group', receiverId: guid }, visit.me);
  const no = await visit.numberOf(key);
  visit.delete('messages', wholeConversation(no));
  visit.delete('marks', startingWith(`p/${no}/`));
  visit.delete('marks', startingWith(lastWrittenKey(guid, '')));
  visit.delete('positions', startingWith(`${no}/`));
  visit.delete('conversations', key);
  visit.delete('members', startingWith(`${guid}/`));
  visit.delete('bans', startingWith(`${guid}/`));
  visit.delete('groups', guid);
  // Nobody else knew of a private one.
  visit.tell({
    type: 'groupRemoved',
    guid,
    reason: 'deleted',
    ...(group.type === 'private' && { to: members }),
  });
}

/** What a password must match, if one is wanted to join; refuses those who may not join at all. */
export async function entryOf(visit: Visit, guid: Guid): Promise<GroupRecord> {
  const { group, actor } = await groupAndMe(visit, guid);
  if (actor === 'banned') refuse('banned');
  return actor === 'none' ? group : refuse('already-member');
}

/** Joins. `opened` is the hash that the right password was given for. */
export async function joinGroup(
  visit: Visit,
  guid: Guid,
  opened?: PasswordHash,
): Promise<MemberActionMessage> {
  const group = await entryOf(visit, guid);
  // Another password may have been set while this one was looked at.
  const { password } = group;
  if (group.type === 'password' && String(password?.hash) !== String(opened?.hash)) refuse('password-wrong');
  await enter(visit, group, visit.me, 'participant');
  return appendMemberAction(visit, guid, { action: 'joined', on: visit.me, newScope: 'participant' });
}

export async function leaveGroup(visit: Visit, guid: Guid): Promise<MemberActionMessage> {
  const { group, actor } = await groupAndMe(visit, guid);
  demand(mayInGroup(actor, 'leave'));
  await exit(visit, group, visit.me, 'left');
  return appendMemberAction(visit, guid, { action: 'left', on: visit.me });
}

export async function transferOwnership(visit: Visit, guid: Guid, uid: Uid): Promise<MemberActionMessage> {
  const { group, actor } = await groupAndMe(visit, guid);
  const target = await standing(visit, group, checkId(uid, 'uid'));
  demand(mayToMember('transferOwnership', { actor, target, isSelf: uid === visit.me }));
  visit.put('groups', guid, { ...group, owner: uid });
  visit.tell({ type: 'group', guid });
  await giveScope(visit, guid, visit.me, 'participant');
  return giveScope(visit, guid, uid, 'admin');
}
