import type { ChatError } from './chat-error.js';
import type { Conversation } from './conversation.js';
import type { Group } from './group.js';
import type { CallId, ConversationId, Guid, MessageId, Muid, Uid } from './ids.js';
import type { JsonObject } from './json.js';
import type { BannedMember, Member } from './member.js';
import type { Message } from './message.js';
import type { Receipt } from './new-message.js';
import type { ScheduledMessage } from './scheduled.js';
import type { FollowedThread } from './thread.js';
import type { User, UserSummary } from './user.js';

/** Why a group is no longer mine. */
export type GroupLoss = 'left' | 'kicked' | 'banned' | 'deleted';

/**
 * What a transport tells the session. Events may come twice and out of order: each one is a whole new state of the
 * thing it names (never a difference), so that applying it again changes nothing. Every device and tab of a user gets
 * every event, those that it caused by itself included.
 */
export type TransportEvent =
  /** The line broke; the session calls `connect` again. `final` means that it must not (signed out, refused). */
  | { readonly type: 'lineLost'; readonly error: ChatError; readonly final?: boolean | undefined }
  /** What was missed cannot be told: whoever holds pages loads them anew. */
  | { readonly type: 'resync' }
  /** Something to tell the user that hangs on no request: storage is memory only, a record was corrupt. */
  | { readonly type: 'notice'; readonly error: ChatError }
  /** A new message of any category, own ones included (the echo). */
  | { readonly type: 'message'; readonly message: Message }
  /** A message as it is now: edited, deleted for everyone, reacted to, pinned, answered, its call went on. */
  | { readonly type: 'messageUpdated'; readonly message: Message }
  /** A message is gone for me. */
  | {
      readonly type: 'messageRemoved';
      readonly conversationId: ConversationId;
      readonly messageId: MessageId;
    }
  /** Somebody got or read something; own receipts come too, from other devices. */
  | { readonly type: 'receipt'; readonly conversationId: ConversationId; readonly receipt: Receipt }
  /** A conversation of mine as it is now, new ones included. */
  | { readonly type: 'conversation'; readonly conversation: Conversation }
  | { readonly type: 'conversationRemoved'; readonly conversationId: ConversationId }
  /** A user as I see them now: profile, presence, blocking. */
  | { readonly type: 'user'; readonly user: User }
  | { readonly type: 'userRemoved'; readonly uid: Uid }
  /** A group as I see it now; joining one is this, with `hasJoined`. */
  | { readonly type: 'group'; readonly group: Group }
  | { readonly type: 'groupRemoved'; readonly guid: Guid; readonly reason: GroupLoss }
  /** A member, new or with a new scope. */
  | { readonly type: 'member'; readonly guid: Guid; readonly member: Member }
  | { readonly type: 'memberRemoved'; readonly guid: Guid; readonly uid: Uid }
  /** Someone was banned; goes to those who may see the banned. */
  | { readonly type: 'banned'; readonly guid: Guid; readonly banned: BannedMember }
  | { readonly type: 'unbanned'; readonly guid: Guid; readonly uid: Uid }
  /** A thread that I follow as it is now: a new answer, read on another device; or one that I follow no more. */
  | { readonly type: 'thread'; readonly thread: FollowedThread }
  /** Somebody else types, or stopped. A start holds for 6 s unless repeated. */
  | {
      readonly type: 'typing';
      readonly conversationId: ConversationId;
      readonly parentId?: MessageId | undefined;
      readonly user: UserSummary;
      readonly typing: boolean;
    }
  /** A message that is never stored: a live reaction, or whatever a host app sends. */
  | {
      readonly type: 'transient';
      readonly conversationId: ConversationId;
      readonly sender: UserSummary;
      readonly data: JsonObject;
    }
  /** What a call provider's two ends tell each other. */
  | {
      readonly type: 'callSignal';
      readonly callId: CallId;
      readonly sender: UserSummary;
      readonly data: JsonObject;
    }
  /** A message of mine that waits for its time, new or with another time. */
  | { readonly type: 'scheduled'; readonly scheduled: ScheduledMessage }
  /** One no longer waits: it went out, or was taken back. */
  | { readonly type: 'scheduledRemoved'; readonly muid: Muid }
  /** Where in the stream of events we are now; given back to `connect` after the line broke. */
  | { readonly type: 'cursor'; readonly cursor: string };

/** Takes events in batches, in order: a burst redraws once. Never throws. */
export type TransportSink = (events: readonly TransportEvent[]) => void;
