import type { Locale } from '../../locales/locale.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { Group } from '../../model/group.js';
import { mayInGroup, myStanding } from '../../model/policy.js';
import type { User, UserSummary } from '../../model/user.js';
import { typingWords } from '../../parts/typing-words.js';
import type { SessionState } from '../../session/state.js';

/** Whom or what a header is about. */
export interface Subject {
  readonly id: ConversationId;
  readonly user?: User | undefined;
  readonly group?: Group | undefined;
  readonly typing?: readonly UserSummary[] | undefined;
}

/** What the session knows of a conversation's user or group. */
export function subjectOf(id: ConversationId, state: SessionState): Subject {
  const { receiverType, receiverId } = receiverOf(id);
  const conversation = state.conversations.get(id);
  const typing = state.typing.get(id);
  if (receiverType === 'user') {
    const known = conversation?.receiverType === 'user' ? conversation.user : undefined;
    return { id, user: state.users.get(receiverId) ?? known, typing };
  }
  const known = conversation?.receiverType === 'group' ? conversation.group : undefined;
  return { id, group: state.groups.get(receiverId) ?? known, typing };
}

/** The line under the name: who types, else presence, or how many members there are. */
export function statusOf({ user, group, typing }: Subject, locale: Locale): string {
  if (user?.isGone) return locale.text('profileGone');
  const words = typingWords(typing, user ? 'user' : 'group', locale);
  if (words) return words;
  if (group) return locale.text('membersCount', { count: group.membersCount });
  if (!user) return '';
  if (user.status !== 'offline') return locale.text(user.status);
  if (user.lastActiveAt !== undefined)
    return locale.text('lastSeen', { time: locale.ago(user.lastActiveAt) });
  return user.statusMessage ?? '';
}

/** Whether the signed-in user may call there. */
export function mayCall({ user, group }: Subject, me: string): boolean {
  if (group) return mayInGroup(myStanding(group, me), 'call').ok;
  return !!user && user.uid !== me && !user.isGone && !user.blockedByMe && !user.hasBlockedMe;
}
