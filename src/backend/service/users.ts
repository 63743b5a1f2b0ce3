import { checkId } from '../../model/check-id.js';
import type { Uid } from '../../model/ids.js';
import type { Me, User, UserChanges } from '../../model/user.js';
import type { Page, UserQuery } from '../../model/queries.js';
import { checkDescribed, must, refuse } from '../checks.js';
import { fits, isFound, overlaps } from '../filters.js';
import { pageOfList, pageSize } from '../paging.js';
import { meView, userOf, userView } from '../views/user-view.js';
import type { Visit } from '../visit.js';
import { putReport } from './reports.js';

const EVERYTHING = { from: '', to: '\uffff' };

export async function listUsers(visit: Visit, query: UserQuery): Promise<Page<User>> {
  pageSize(query);
  const { search, uids, roles, tags, status, friends, blockedByMe, hasBlockedMe, withoutBlocked } = query;
  const records = await visit.all('users', EVERYTHING);
  const found = records.filter(
    ({ uid, name }) => uid !== visit.me && isFound(search, name, uid) && (!uids || uids.includes(uid)),
  );
  const users = await Promise.all(found.map(record => userView(visit, record)));
  const kept = users.filter(
    user =>
      (!roles || roles.includes(user.role)) &&
      (!tags || overlaps(user.tags, tags)) &&
      (!status || status === user.status) &&
      fits(friends, user.isFriend) &&
      fits(blockedByMe, user.blockedByMe) &&
      fits(hasBlockedMe, user.hasBlockedMe) &&
      !(withoutBlocked && (user.blockedByMe || user.hasBlockedMe)),
  );
  return pageOfList(kept, query, ({ name, uid }) => `${name}\0${uid}`);
}

export const getUser = (visit: Visit, uid: Uid): Promise<User> => userOf(visit, checkId(uid, 'uid'));

/** Reports somebody. */
export async function reportUser(visit: Visit, uid: Uid, reason: string): Promise<void> {
  must(await visit.get('users', checkId(uid, 'uid')), 'user-not-found');
  if (uid === visit.me) refuse('not-on-self');
  await putReport(visit, { messageId: '', about: `user:${uid}`, reason });
}

/** Changes me. The status is not stored: it is the connection's. */
export async function updateMe(visit: Visit, { status: _status, ...changes }: UserChanges): Promise<Me> {
  const before = must(await visit.get('users', visit.me), 'user-not-found');
  visit.put('users', visit.me, { ...before, ...checkDescribed(changes), lastActiveAt: visit.now });
  visit.tell({ type: 'user', uid: visit.me });
  return meView(visit);
}

export async function setBlocked(visit: Visit, uid: Uid, isBlocked: boolean): Promise<User> {
  const { me } = visit;
  must(await visit.get('users', checkId(uid, 'uid')), 'user-not-found');
  if (uid === me) refuse('not-on-self');
  const mine = `b/${me}/${uid}`;
  const theirs = `B/${uid}/${me}`;
  if (isBlocked) {
    visit.put('relations', mine, uid);
    visit.put('relations', theirs, me);
  } else {
    visit.delete('relations', mine);
    visit.delete('relations', theirs);
  }
  visit.relationsChanged();
  visit.tell({ type: 'user', uid, to: [me] }, { type: 'user', uid: me, to: [uid] });
  return userOf(visit, uid);
}
