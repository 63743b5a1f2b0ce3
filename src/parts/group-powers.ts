import type { Locale } from '../locales/locale.js';
import type { Group } from '../model/group.js';
import type { Uid } from '../model/ids.js';
import { mayInGroup, myStanding, type GroupAction } from '../model/policy.js';
import type { Abilities } from '../session/abilities.js';
import type { IconName } from './icon.js';

/** What I may do with a group as a whole. */
export interface GroupPowers {
  readonly open: boolean;
  readonly join: boolean;
  readonly edit: boolean;
  /** Leaves; whoever owns the group hands it on first. */
  readonly leave: boolean;
  readonly delete: boolean;
}

/** Nothing may be done. */
export const NO_GROUP_POWERS: GroupPowers = {
  open: false,
  join: false,
  edit: false,
  leave: false,
  delete: false,
};

/** What the rules of groups and the transport let me do with a group. */
export function groupPowers(group: Group, me: Uid, can: Abilities): GroupPowers {
  const standing = myStanding(group, me);
  const may = (action: GroupAction): boolean => mayInGroup(standing, action).ok;
  const handsOn = standing === 'owner' && ((can.transferOwnership && can.members) || can.deleteGroup);
  return {
    open: may('receive'),
    join: can.joinGroup && standing === 'none' && group.type !== 'private',
    edit: can.updateGroup && may('updateGroup'),
    leave: can.leaveGroup && (may('leave') || handsOn),
    delete: can.deleteGroup && may('deleteGroup'),
  };
}

/** What is done with a group out of a menu or by a button. */
export type GroupDeed = 'edit' | 'leave' | 'delete';

/** The same as lines of a menu, or as buttons. */
export const groupDeeds = (
  powers: GroupPowers,
  locale: Locale,
): readonly {
  readonly id: GroupDeed;
  readonly label: string;
  readonly icon: IconName;
  readonly danger: boolean;
}[] => {
  const all = [
    { id: 'edit', label: locale.text('editGroup'), icon: 'pencil', danger: false },
    { id: 'leave', label: locale.text('leaveGroup'), icon: 'log-out', danger: true },
    { id: 'delete', label: locale.text('deleteGroup'), icon: 'trash-2', danger: true },
  ] as const;
  return all.filter(({ id }) => powers[id]);
};
