import { conversationOf } from '../../context/conversation-of.js';
import { receiverOf, type Guid } from '../../model/ids.js';
import { mayInGroup, mayToMember, myStanding } from '../../model/policy.js';
import type { SessionState } from '../../session/state.js';

/** What the list of a group's members is made of: of the group that is named, else of the one that is open. */
export function membersSlice(named: Guid | undefined, state: SessionState) {
  const id = conversationOf({ group: named }, state);
  const receiver = id && receiverOf(id);
  const guid = receiver?.receiverType === 'group' ? receiver.receiverId : undefined;
  const group = guid === undefined ? undefined : state.groups.get(guid);
  const me = state.me?.uid;
  const { can } = state;
  const standing = group && me !== undefined ? myStanding(group, me) : undefined;
  const may = (action: 'seeMembers' | 'seeBanned' | 'addMembers'): boolean =>
    standing !== undefined && mayInGroup(standing, action).ok;
  return {
    guid,
    group,
    me,
    standing,
    mayLook: may('seeMembers'),
    maySeeBanned: can.banned && may('seeBanned'),
    mayAdd: can.addMembers && can.users && may('addMembers'),
    mayUnban:
      can.unban &&
      standing !== undefined &&
      mayToMember('unban', { actor: standing, target: 'banned', isSelf: false }).ok,
    listing: guid === undefined ? undefined : state.members.get(guid),
    can,
    online: state.connection.status === 'online',
  };
}
