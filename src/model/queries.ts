import type { ConversationId, Guid, MessageId, ReceiverType, Uid } from './ids.js';
import type { Scope } from './member.js';
import type { MessageCategory, MessageKind } from './message.js';
import type { Presence, Role } from './user.js';

/** A place in a list. Opaque: only the transport that gave it can read it. */
export type Cursor = string;

/** Part of a list. */
export interface Page<Item> {
  /** In the order that the list's query documents. */
  readonly items: readonly Item[];
  /** Goes on towards older items (messages), or further down (all other lists). Absent at the end. */
  readonly older?: Cursor | undefined;
  /** Goes on towards newer items (messages), or further up. Absent at the end. */
  readonly newer?: Cursor | undefined;
}

/** What every list query takes. */
export interface PageRequest {
  /** Items on the page, 1 to 100; default 30. More is refused with `limit-page`. */
  readonly limit?: number | undefined;
  /** Where to go on: an `older` or `newer` of an earlier page of the same query. */
  readonly cursor?: Cursor | undefined;
}

/** Conversations, pinned first, then newest first. All filters given must hold. */
export interface ConversationQuery extends PageRequest {
  readonly receiverType?: ReceiverType | undefined;
  /** In the name of the user or group, any case. */
  readonly search?: string | undefined;
  /** Having one of my tags. */
  readonly tags?: readonly string[] | undefined;
  /** Whose user has one of these tags. */
  readonly userTags?: readonly string[] | undefined;
  /** Whose group has one of these tags. */
  readonly groupTags?: readonly string[] | undefined;
  readonly unread?: boolean | undefined;
  /** With an unread message that names me. */
  readonly mentioned?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly muted?: boolean | undefined;
  /** Default false: archived ones are left out. */
  readonly archived?: boolean | undefined;
}

/** Messages, oldest first. Without a cursor or `around` the newest page. All filters given must hold. */
export interface MessageQuery extends PageRequest {
  /** In one conversation; without it, in all of mine (a search). */
  readonly conversationId?: ConversationId | undefined;
  /** Answers in the thread of this root. Without it, thread answers are left out, but for a `search`. */
  readonly parentId?: MessageId | undefined;
  /** The page around a message, it in the middle, with both cursors. */
  readonly around?: MessageId | undefined;
  /** In the text, caption, preview text or a file's name, any case. */
  readonly search?: string | undefined;
  readonly categories?: readonly MessageCategory[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly kinds?: readonly MessageKind[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly senderId?: Uid | undefined;
  /** Not read by me yet. */
  readonly unread?: boolean | undefined;
  /** Naming me. */
  readonly mentioned?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly saved?: boolean | undefined;
  readonly hasAttachments?: boolean | undefined;
  readonly hasLinks?: boolean | undefined;
  readonly hasReactions?: boolean | undefined;
  /** Sent at or after, epoch milliseconds. */
  readonly from?: number | undefined;
  /** Sent before. */
  readonly until?: number | undefined;
  /** Sent, edited, deleted or reacted to at or after. */
  readonly updatedSince?: number | undefined;
  readonly withoutDeleted?: boolean | undefined;
  /** Leaves out what users wrote that I blocked. */
  readonly withoutBlocked?: boolean | undefined;
}

/** Users, by name. All filters given must hold. I am not among them. */
export interface UserQuery extends PageRequest {
  /** In the name or uid, any case. */
  readonly search?: string | undefined;
  readonly uids?: readonly Uid[] | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly status?: Presence | undefined;
  readonly friends?: boolean | undefined;
  readonly blockedByMe?: boolean | undefined;
  readonly hasBlockedMe?: boolean | undefined;
  /** Leaves out blocked users, either way. */
  readonly withoutBlocked?: boolean | undefined;
}

/** Groups, by name: public, password and those I am in. All filters given must hold. */
export interface GroupQuery extends PageRequest {
  /** In the name or guid, any case. */
  readonly search?: string | undefined;
  readonly types?: readonly ('public' | 'password' | 'private')[] | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Only those I am in, or only those I am not in. */
  readonly joined?: boolean | undefined;
}

/** Members of a group: owner first, then by scope, then by name. */
export interface MemberQuery extends PageRequest {
  readonly guid: Guid;
  /** In the name or uid, any case. */
  readonly search?: string | undefined;
  readonly scopes?: readonly Scope[] | undefined;
  readonly status?: Presence | undefined;
}

/** Banned users of a group, newest ban first. */
export interface BannedQuery extends PageRequest {
  readonly guid: Guid;
  readonly search?: string | undefined;
}

/** Threads that I follow, newest answer first. All filters given must hold. */
export interface ThreadQuery extends PageRequest {
  readonly conversationId?: ConversationId | undefined;
  /** With answers that I have not read. */
  readonly unread?: boolean | undefined;
}

/** Calls I was part of or was rung for, newest first. */
export interface CallQuery extends PageRequest {
  readonly conversationId?: ConversationId | undefined;
  readonly types?: readonly ('audio' | 'video')[] | undefined;
  /** Rung for me and not taken. */
  readonly missed?: boolean | undefined;
}
