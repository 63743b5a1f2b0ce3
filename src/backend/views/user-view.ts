import type { Uid } from '../../model/ids.js';
import { summaryOf, type Me, type User, type UserSummary } from '../../model/user.js';
import { must } from '../checks.js';
import type { UserRecord } from '../records.js';
import type { Visit } from '../visit.js';

/** A user as I see them. */
export async function userView(visit: Visit, record: UserRecord): Promise<User> {
  const {
    uid,
    name,
    role = 'default',
    tags = [],
    avatar,
    link,
    statusMessage,
    lastActiveAt,
    metadata,
  } = record;
  const { blocked, blockers, friends } = await visit.relations();
  const blockedByMe = blocked.has(uid);
  const hasBlockedMe = blockers.has(uid);
  const isHidden = blockedByMe || hasBlockedMe;
  return {
    uid,
    name,
    role,
    tags,
    status: isHidden ? 'offline' : visit.surroundings.statusOf(record),
    blockedByMe,
    hasBlockedMe,
    ...(avatar && { avatar }),
    ...(link && { link }),
    ...(statusMessage && { statusMessage }),
    ...(lastActiveAt && !isHidden && { lastActiveAt }),
    ...(metadata && { metadata }),
    ...(friends.has(uid) && { isFriend: true }),
  };
}

/** The user of that uid as I see them. */
export const userOf = async (visit: Visit, uid: Uid): Promise<User> =>
  userView(visit, must(await visit.get('users', uid), 'user-not-found'));

/** The signed-in user. */
export const meView = (visit: Visit): Promise<Me> => userOf(visit, visit.me);

/** As much of a user as a message carries; of one whose record is lost, the uid. */
export async function summaryFor(visit: Visit, uid: Uid): Promise<UserSummary> {
  const record = await visit.get('users', uid);
  return record ? summaryOf(record) : { uid, name: uid };
}
