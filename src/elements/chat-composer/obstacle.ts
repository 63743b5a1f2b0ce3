import type { StringKey } from '../../locales/en.js';
import { mayInGroup, myStanding } from '../../model/policy.js';
import type { Group } from '../../model/group.js';
import type { User } from '../../model/user.js';
import type { SessionState } from '../../session/state.js';

/** Why one may not write, and what one can do about it. */
export interface Obstacle {
  readonly words: StringKey;
  /** Who or what the words speak of. */
  readonly name?: string | undefined;
  readonly way?: 'join' | 'password' | 'unblock' | undefined;
}

/** Why one may not write to someone, or in a group; nothing where one may. */
export function obstacleOf(
  { can, me }: Pick<SessionState, 'can' | 'me'>,
  receiver: User | Group,
): Obstacle | undefined {
  const { name } = receiver;
  if (!('guid' in receiver)) {
    if (receiver.isGone) return { words: 'profileGone' };
    if (receiver.blockedByMe)
      return { words: 'cannotBlockedByMe', name, way: can.block ? 'unblock' : undefined };
    return receiver.hasBlockedMe ? { words: 'cannotBlocked', name } : undefined;
  }
  const verdict = mayInGroup(myStanding(receiver, me?.uid ?? ''), 'send');
  if (verdict.ok) return undefined;
  if (verdict.code === 'banned') return { words: 'cannotBanned', name };
  if (verdict.code !== 'not-member') return { words: 'cannotNow' };
  if (receiver.type === 'private' || !can.joinGroup) return { words: 'cannotPrivate', name };
  return { words: 'cannotNotMember', name, way: receiver.type === 'password' ? 'password' : 'join' };
}
