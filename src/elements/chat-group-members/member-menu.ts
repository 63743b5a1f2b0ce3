import type { Locale } from '../../locales/locale.js';
import type { StringKey } from '../../locales/en.js';
import type { Group } from '../../model/group.js';
import type { Uid } from '../../model/ids.js';
import { SCOPES, type Member, type Scope } from '../../model/member.js';
import { mayToMember, myStanding, standingOf, type TargetedAction } from '../../model/policy.js';
import type { Abilities } from '../../session/abilities.js';
import type { MenuItem } from '../chat-menu/chat-menu.js';

/** What is done to a member once it was asked whether to. */
export type Deed = 'kick' | 'ban' | 'transferOwnership';

/** Whether an item of the menu is one of them. */
export const isDeed = (id: string): id is Deed => id === 'kick' || id === 'ban' || id === 'transferOwnership';

/** What one may do to a member. */
export interface MemberPowers extends Readonly<Record<Deed, boolean>> {
  /** The scopes that one may give, the present one included; none where one may not change it. */
  readonly scopes: readonly Scope[];
}

/** Nothing may be done. */
export const NO_POWERS: MemberPowers = { scopes: [], kick: false, ban: false, transferOwnership: false };

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
    transferOwnership: can.transferOwnership && may('transferOwnership'),
  };
}

/** Whether there is anything at all. */
export const hasPower = ({ scopes, kick, ban, transferOwnership }: MemberPowers): boolean =>
  kick || ban || transferOwnership || scopes.length > 0;

/** The same as a menu. What a member is stands there as a name, what they could be as something to do. */
export function memberMenu(
  { scopes, kick, ban, transferOwnership }: MemberPowers,
  scope: Scope,
  locale: Locale,
): readonly MenuItem[] {
  const items: MenuItem[] = scopes.map(one => ({
    id: one,
    label: locale.text(one === scope ? one : MAKE[one]),
    checked: one === scope,
  }));
  if (transferOwnership) items.push({ id: 'transferOwnership', label: locale.text('makeOwner') });
  const hasOthers = items.length > 0;
  const deeds: MenuItem[] = [];
  if (kick) deeds.push({ id: 'kick', label: locale.text('kick'), icon: 'user-minus', danger: true });
  if (ban) deeds.push({ id: 'ban', label: locale.text('ban'), icon: 'ban', danger: true });
  return [...items, ...deeds.map((deed, i) => ({ ...deed, separatorBefore: hasOthers && i === 0 }))];
}
