import type { Locale } from '../../locales/locale.js';
import type { StringKey } from '../../locales/en.js';
import type { Group } from '../../model/group.js';
import type { Uid } from '../../model/ids.js';
import { SCOPES, type Member, type Scope } from '../../model/member.js';
import { mayToMember, myStanding, standingOf, type TargetedAction } from '../../model/policy.js';
import type { Abilities } from '../../session/abilities.js';
import type { MenuItem } from '../chat-menu/chat-menu.js';

/** What one may do to a member. */
export interface MemberPowers {
  /** The scopes that one may give, the present one included; none where one may not change it. */
  readonly scopes: readonly Scope[];
  readonly kick: boolean;
  readonly ban: boolean;
}

/** Nothing may be done. */
export const NO_POWERS: MemberPowers = { scopes: [], kick: false, ban: false };

const MAKE: Record<Scope, StringKey> = {
  admin: 'makeAdmin',
  moderator: 'makeModerator',
  participant: 'makeParticipant',
};

/** What the rules of groups and the transport let me do to a member. */
export function powersOver(member: Member, group: Group, me: Uid, can: Abilities): MemberPowers {
  const { uid } = member.user;
  const may = (action: TargetedAction, newScope?: Scope): boolean =>
    mayToMember(action, {
      actor: myStanding(group, me),
      target: standingOf(group, uid, member.scope),
      isSelf: uid === me,
      newScope,
    }).ok;
  return {
    scopes: can.setScope ? SCOPES.filter(scope => may('changeScope', scope)) : [],
    kick: can.kick && may('kick'),
    ban: can.ban && may('ban'),
  };
}

/** Whether there is anything at all. */
export const hasPower = ({ scopes, kick, ban }: MemberPowers): boolean => kick || ban || scopes.length > 0;

/** The same as a menu. What a member is stands there as a name, what they could be as something to do. */
export function memberMenu(
  { scopes, kick, ban }: MemberPowers,
  scope: Scope,
  locale: Locale,
): readonly MenuItem[] {
  const separatorBefore = scopes.length > 0;
  return [
    ...scopes.map(one => ({
      id: one,
      label: locale.text(one === scope ? one : MAKE[one]),
      checked: one === scope,
    })),
    ...(kick
      ? [
          {
            id: 'kick',
            label: locale.text('kick'),
            icon: 'user-minus',
            danger: true,
            separatorBefore,
          } as const,
        ]
      : []),
    ...(ban
      ? [
          {
            id: 'ban',
            label: locale.text('ban'),
            icon: 'ban',
            danger: true,
            separatorBefore: separatorBefore && !kick,
          } as const,
        ]
      : []),
  ];
}
