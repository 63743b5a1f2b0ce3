import type { Guid, Uid } from '../../model/ids.js';
import { SCOPES, type Member } from '../../model/member.js';
import type { User } from '../../model/user.js';
import type { Listing } from '../state.js';
import type { Draft } from './draft.js';

/** The order of members: owner, then by scope, then by name. */
export const compareMembers =
  (owner: Uid | undefined) =>
  (a: Member, b: Member): number =>
    Number(b.user.uid === owner) - Number(a.user.uid === owner) ||
    SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) ||
    a.user.name.localeCompare(b.user.name) ||
    (a.user.uid < b.user.uid ? -1 : Number(a.user.uid !== b.user.uid));

/** A user changed: the lists that hold them show it. */
export function refreshMember(draft: Draft, user: User): void {
  for (const name of ['members', 'banned'] as const) {
    for (const [guid, listing] of draft.state[name] as ReadonlyMap<Guid, Listing<{ user: User }>>) {
      const index = listing.items.findIndex(item => item.user.uid === user.uid);
      const held = listing.items[index];
      if (!held || held.user === user) continue;
      const items = draft.list(listing.items);
      items[index] = { ...held, user };
      draft.set(name, guid, { ...listing, items } as never);
    }
  }
}

/** Puts the members of a group in order, after its owner changed. */
export function sortMembers(draft: Draft, guid: Guid): void {
  const listing = draft.state.members.get(guid);
  if (!listing) return;
  const items = draft.list(listing.items).sort(compareMembers(draft.state.groups.get(guid)?.owner));
  draft.set('members', guid, { ...listing, items });
}
