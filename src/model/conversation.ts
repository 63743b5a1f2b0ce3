import type { Group } from './group.js';
import type { ConversationId, MessageId } from './ids.js';
import type { Message } from './message.js';
import type { User } from './user.js';

interface ConversationBase {
  readonly id: ConversationId;
  readonly lastMessage?: Message | undefined;
  /** Messages after the last one read that count as unread. */
  readonly unreadCount: number;
  /** Those of them that name me or all. */
  readonly unreadMentions: number;
  readonly lastReadMessageId?: MessageId | undefined;
  /** My own labels; nobody else sees them. */
  readonly tags: readonly string[];
  /** When I pinned it. */
  readonly pinnedAt?: number | undefined;
  /** Until when it makes no noise; `Infinity` for ever. Absent or past: not muted. */
  readonly mutedUntil?: number | undefined;
  readonly archived: boolean;
  /** When it last changed its place in the list. */
  readonly updatedAt: number;
}

/** A chat with one person. */
export interface UserConversation extends ConversationBase {
  readonly receiverType: 'user';
  readonly user: User;
}

/** A chat in a group. */
export interface GroupConversation extends ConversationBase {
  readonly receiverType: 'group';
  readonly group: Group;
  /** When somebody added me, as long as I have neither read nor written there since. */
  readonly addedAt?: number | undefined;
}

/** The chat with one receiver, as the signed-in user has it. */
export type Conversation = UserConversation | GroupConversation;

/** The name that stands over a conversation. */
export const titleOf = (conversation: Conversation): string =>
  conversation.receiverType === 'user' ? conversation.user.name : conversation.group.name;

/** The order of a list of conversations: pinned first, then newest first. */
export const compareConversations = (a: Conversation, b: Conversation): number =>
  Number(b.pinnedAt !== undefined) - Number(a.pinnedAt !== undefined) ||
  b.updatedAt - a.updatedAt ||
  (a.id < b.id ? -1 : 1);
