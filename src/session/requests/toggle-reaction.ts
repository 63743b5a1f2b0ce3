import type { Reaction } from '../../model/message.js';
import type { UserSummary } from '../../model/user.js';

/** The reactions of a message after I added or took away one. */
export function toggleReaction(
  reactions: readonly Reaction[],
  emoji: string,
  on: boolean,
  me: UserSummary,
): readonly Reaction[] {
  const index = reactions.findIndex(reaction => reaction.emoji === emoji);
  const held = reactions[index];
  if (!held) return on ? [...reactions, { emoji, count: 1, mine: true, users: [me] }] : reactions;
  if (held.mine === on) return reactions;
  const users = on ? [...held.users, me] : held.users.filter(({ uid }) => uid !== me.uid);
  const next = { ...held, mine: on, count: held.count + (on ? 1 : -1), users };
  return next.count > 0 ? reactions.with(index, next) : reactions.toSpliced(index, 1);
}
