import type { Guid, Uid } from '../../model/ids.js';
import type { BannedMember, Member } from '../../model/member.js';
import type { User } from '../../model/user.js';
import type { Listing } from '../state.js';
import type { Draft } from './draft.js';
import { compareMembers } from './member-lists.js';
import { keep } from './same.js';
import { lowerBound } from './search.js';
import { putUser } from './users.js';

/** A member, new or with a new scope, to their place. */
export function putMember(draft: Draft, guid: Guid, member: Member): void {
  putUser(draft, member.user);
  const listing = draft.state.members.get(guid);
  if (listing?.status !== 'ready') return;
  const index = listing.items.findIndex(({ user }) => user.uid === member.user.uid);
  if (index >= 0 && keep(listing.items[index], member) !== member) return;
  const items = draft.list(listing.items);
  if (index >= 0) items.splice(index, 1);
  const compare = compareMembers(draft.state.groups.get(guid)?.owner);
  const place = lowerBound(items, item => compare(item, member) < 0);
  // Further down than what is held: comes with its page.
  if (place < items.length || listing.older === undefined) items.splice(place, 0, member);
  draft.set('members', guid, { ...listing, items });
}

/** Someone is no longer in a group. */
export function memberRemoved(draft: Draft, guid: Guid, uid: Uid): void {
  takeOut(draft, 'members', guid, uid);
}

/** Someone was banned. */
export function memberBanned(draft: Draft, guid: Guid, banned: BannedMember): void {
  putUser(draft, banned.user);
  memberRemoved(draft, guid, banned.user.uid);
  const listing = draft.state.banned.get(guid);
  if (listing?.status !== 'ready') return;
  const index = listing.items.findIndex(({ user }) => user.uid === banned.user.uid);
  if (index >= 0 && keep(listing.items[index], banned) !== banned) return;
  const items = draft.list(listing.items);
  if (index >= 0) items.splice(index, 1);
  items.splice(
    lowerBound(items, item => item.bannedAt > banned.bannedAt),
    0,
    banned,
  );
  draft.set('banned', guid, { ...listing, items });
}

/** Someone may come back. */
export function memberUnbanned(draft: Draft, guid: Guid, uid: Uid): void {
  takeOut(draft, 'banned', guid, uid);
}

/** Takes someone out of one of the lists of a group. */
function takeOut(draft: Draft, name: 'members' | 'banned', guid: Guid, uid: Uid): void {
  const listing: Listing<{ user: User }> | undefined = draft.state[name].get(guid);
  const index = listing ? listing.items.findIndex(({ user }) => user.uid === uid) : -1;
  if (!listing || index < 0) return;
  const items = draft.list(listing.items);
  items.splice(index, 1);
  draft.set(name, guid, { ...listing, items } as never);
}
