import { conversationOf, type ConversationHost } from '../../context/conversation-of.js';
import { receiverOf } from '../../model/ids.js';
import { mayInGroup, myStanding, type GroupAction } from '../../model/policy.js';
import { groupPowers, NO_GROUP_POWERS } from '../../parts/group-powers.js';
import type { SessionState } from '../../session/state.js';

/** What the details of somebody or of a group are made of. */
export function detailsSlice(host: ConversationHost, state: SessionState) {
  const id = conversationOf(host, state);
  const receiver = id && receiverOf(id);
  const { me, can } = state;
  const isGroup = receiver?.receiverType === 'group';
  const group = isGroup ? state.groups.get(receiver.receiverId) : undefined;
  const user = receiver && !isGroup ? state.users.get(receiver.receiverId) : undefined;
  const standing = group && me ? myStanding(group, me.uid) : undefined;
  const may = (action: GroupAction): boolean => standing !== undefined && mayInGroup(standing, action).ok;
  return {
    id,
    isGroup,
    group,
    user,
    conversation: id && state.conversations.get(id),
    standing,
    /** Whether one reads what is written there. */
    mayRead: isGroup ? may('receive') : !!user && user.uid !== me?.uid,
    maySeeMembers: can.members && may('seeMembers'),
    mayAdd: can.addMembers && can.users && may('addMembers'),
    powers: group && me ? groupPowers(group, me.uid, can) : NO_GROUP_POWERS,
    mayBlock: can.block && !!user && !user.isGone && user.uid !== me?.uid,
    mayReport: isGroup ? can.reportGroup : can.reportUser && !!user && user.uid !== me?.uid,
    can,
    online: state.connection.status === 'online',
  };
}

export type DetailsSlice = ReturnType<typeof detailsSlice>;

/** Whether two slices are alike: each is made anew, and so are the powers in it. */
export const isSameSlice = (a: DetailsSlice, b: DetailsSlice): boolean =>
  (Object.keys(a) as (keyof DetailsSlice)[]).every(key =>
    key === 'powers'
      ? String(Object.values(a.powers)) === String(Object.values(b.powers))
      : a[key] === b[key],
  );
