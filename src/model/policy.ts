import type { ErrorCode } from './chat-error.js';
import type { Group } from './group.js';
import type { Uid } from './ids.js';
import type { Scope } from './member.js';

/** How someone stands to a group. */
export type Standing = 'owner' | Scope | 'none' | 'banned';

/** What one may do in a group, to nobody in particular. */
export type GroupAction =
  | 'receive'
  | 'send'
  | 'call'
  | 'leave'
  | 'skipSlowMode'
  | 'mentionAll'
  | 'seeMembers'
  | 'updateGroup'
  | 'pin'
  | 'deleteOthersMessage'
  | 'seeBanned'
  | 'addMembers'
  | 'deleteGroup';

/** What one may do to somebody in a group. */
export type TargetedAction = 'kick' | 'ban' | 'unban' | 'changeScope' | 'transferOwnership';

/** A yes, or a no with the code of why. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode };

const MEMBERS = ['participant', 'moderator', 'admin', 'owner'] as const;
const HELPERS = ['moderator', 'admin', 'owner'] as const;
const HEADS = ['admin', 'owner'] as const;

/** Who may do what to nobody in particular. */
export const GROUP_POLICY: Readonly<Record<GroupAction, readonly Standing[]>> = {
  receive: MEMBERS,
  send: MEMBERS,
  call: MEMBERS,
  // The owner leaves only after handing ownership on.
  leave: ['participant', 'moderator', 'admin'],
  // Slow mode is for participants.
  skipSlowMode: HELPERS,
  mentionAll: MEMBERS,
  seeMembers: MEMBERS,
  updateGroup: HELPERS,
  pin: HELPERS,
  deleteOthersMessage: HELPERS,
  seeBanned: HELPERS,
  addMembers: HEADS,
  deleteGroup: HEADS,
};

/** Who may do what to whom: for each actor, the standings that it may be done to. */
export const TARGET_POLICY: Readonly<Record<TargetedAction, Partial<Record<Standing, readonly Standing[]>>>> =
  {
    kick: {
      moderator: ['participant'],
      admin: ['participant', 'moderator', 'admin'],
      owner: ['participant', 'moderator', 'admin'],
    },
    ban: {
      moderator: ['participant'],
      admin: ['participant', 'moderator', 'admin'],
      owner: ['participant', 'moderator', 'admin'],
    },
    unban: { moderator: ['banned'], admin: ['banned'], owner: ['banned'] },
    changeScope: {
      moderator: ['participant'],
      admin: ['participant', 'moderator', 'admin'],
      owner: ['participant', 'moderator', 'admin'],
    },
    transferOwnership: { owner: ['participant', 'moderator', 'admin'] },
  };

/** Which scopes an actor may hand out. */
export const SCOPE_GRANTS: Partial<Record<Standing, readonly Scope[]>> = {
  moderator: ['participant', 'moderator'],
  admin: ['participant', 'moderator', 'admin'],
  owner: ['participant', 'moderator', 'admin'],
};

const YES: Verdict = { ok: true };
const no = (code: ErrorCode): Verdict => ({ ok: false, code });

const outside = (actor: Standing): Verdict | undefined =>
  actor === 'banned' ? no('banned') : actor === 'none' ? no('not-member') : undefined;

/** Whether one may do something in a group. */
export function mayInGroup(actor: Standing, action: GroupAction): Verdict {
  if (GROUP_POLICY[action].includes(actor)) return YES;
  if (actor === 'owner') return no('owner-must-transfer');
  return outside(actor) ?? no('not-allowed');
}

/** What is asked: who stands how, and wants to do what to whom. */
export interface TargetedRequest {
  readonly actor: Standing;
  readonly target: Standing;
  readonly isSelf: boolean;
  /** The scope to be given, for `changeScope`. */
  readonly newScope?: Scope | undefined;
}

/** Whether one may do something to somebody in a group. */
export function mayToMember(action: TargetedAction, request: TargetedRequest): Verdict {
  const { actor, target, isSelf, newScope } = request;
  const notInside = outside(actor);
  if (notInside) return notInside;
  if (isSelf) return no('not-on-self');
  const targets = TARGET_POLICY[action][actor];
  if (!targets) return no('not-allowed');
  if (target === 'owner') return no('owner-protected');
  if (action === 'unban' && target !== 'banned') return no('not-banned');
  if (target === 'none' || (target === 'banned' && action !== 'unban')) return no('member-not-found');
  if (!targets.includes(target)) return no('not-allowed');
  if (action === 'changeScope' && newScope && !SCOPE_GRANTS[actor]?.includes(newScope))
    return no('not-allowed');
  return YES;
}

/** How the signed-in user stands to a group. */
export function myStanding(group: Group, me: Uid): Standing {
  if (group.isBanned) return 'banned';
  if (!group.hasJoined) return 'none';
  return group.owner === me ? 'owner' : (group.scope ?? 'participant');
}

/** How a member stands to a group. */
export const standingOf = (group: Pick<Group, 'owner'>, uid: Uid, scope: Scope | undefined): Standing =>
  group.owner === uid ? 'owner' : (scope ?? 'none');
