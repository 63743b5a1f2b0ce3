import type { Attachment } from '../model/attachment.js';
import type { CallStatus } from '../model/call.js';
import type { ErrorCode } from '../model/chat-error.js';
import type { GroupType } from '../model/group.js';
import type { ConversationId, Guid, MessageId, Muid, ReceiverType, Uid } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { Scope } from '../model/member.js';
import type { MemberAction, MessageCategory } from '../model/message.js';
import type { NewMessage } from '../model/new-message.js';
import type { Fact } from './facts.js';
import type { StoreName } from './storage/record-storage.js';

/** The app itself, and the counters that give out times, fact numbers and conversation numbers. */
export interface AppRecord {
  readonly createdAt: number;
  /** The last time given to a message: the next one is later. */
  readonly clock: number;
  /** The number of the last fact in the log. */
  readonly facts: number;
  readonly conversations: number;
}

export interface UserRecord {
  readonly uid: Uid;
  readonly name: string;
  readonly avatar?: string | undefined;
  readonly role?: string | undefined;
  readonly link?: string | undefined;
  readonly statusMessage?: string | undefined;
  readonly lastActiveAt?: number | undefined;
  readonly metadata?: JsonObject | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly alwaysStatus?: 'online' | 'away' | undefined;
}

export interface PasswordHash {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  readonly iterations: number;
}

export interface GroupRecord {
  readonly guid: Guid;
  readonly name: string;
  readonly type: GroupType;
  readonly owner: Uid;
  readonly membersCount: number;
  readonly createdAt: number;
  readonly icon?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  readonly password?: PasswordHash | undefined;
  /** Seconds. */
  readonly slowMode?: number | undefined;
}

/** Key: guid/uid. */
export interface MemberRecord {
  readonly uid: Uid;
  readonly scope: Scope;
  readonly joinedAt: number;
}

/** Key: guid/uid. */
export interface BanRecord {
  readonly uid: Uid;
  readonly bannedAt: number;
}

/** One user's side of a conversation. Key: uid/conversation id. */
export interface InboxRecord {
  readonly id: ConversationId;
  /** The number of the conversation. */
  readonly no: string;
  readonly unread: number;
  readonly mentions: number;
  /** Everything up to this time is read. */
  readonly readUpTo: number;
  readonly lastReadId?: MessageId | undefined;
  readonly lastId?: MessageId | undefined;
  readonly updatedAt: number;
  /** Whether it stands in the list. */
  readonly isListed: boolean;
  /** Everything up to this time is deleted for this user. */
  readonly clearedUpTo: number;
  readonly tags?: readonly string[] | undefined;
  readonly pinnedAt?: number | undefined;
  readonly mutedUntil?: number | undefined;
  readonly archived?: boolean | undefined;
  /** When somebody put this user into the group, until they read or write there. */
  readonly addedAt?: number | undefined;
}

/** Up to which time, and when that was. */
export type Step = readonly [upTo: number, at: number];

/** How far one user has got and read, as others see it. Key: conversation number/uid. */
export interface PositionRecord {
  readonly uid: Uid;
  /** From when on this user is counted. */
  readonly since: number;
  readonly delivered: readonly Step[];
  readonly read: readonly Step[];
}

/** Key: see `messageKey`. */
export interface MessageRecord {
  readonly id: MessageId;
  readonly muid: Muid;
  readonly no: string;
  readonly from: Uid;
  readonly receiverType: ReceiverType;
  readonly to: Uid | Guid;
  readonly category: MessageCategory;
  readonly type: string;
  readonly sentAt: number;
  readonly updatedAt?: number | undefined;
  readonly text?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly customData?: JsonObject | undefined;
  readonly countsAsUnread?: boolean | undefined;
  readonly updatesConversation?: boolean | undefined;
  readonly notifies?: boolean | undefined;
  readonly parentId?: MessageId | undefined;
  readonly quotedMessageId?: MessageId | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  readonly editedAt?: number | undefined;
  readonly editedBy?: Uid | undefined;
  readonly deletedAt?: number | undefined;
  readonly deletedBy?: Uid | undefined;
  readonly pinnedAt?: number | undefined;
  readonly pinnedBy?: Uid | undefined;
  readonly replyCount?: number | undefined;
  readonly lastReplyAt?: number | undefined;
  readonly repliers?: readonly Uid[] | undefined;
  readonly reactions?: readonly (readonly [emoji: string, uid: Uid, at: number])[] | undefined;
  readonly hiddenFor?: readonly Uid[] | undefined;
  readonly savedBy?: Readonly<Record<Uid, number>> | undefined;
  /** Of an action. */
  readonly action?: MemberAction | 'edited' | 'deleted' | undefined;
  readonly on?: Uid | MessageId | undefined;
  readonly oldScope?: Scope | undefined;
  readonly newScope?: Scope | undefined;
  /** Of a call. */
  readonly status?: CallStatus | undefined;
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly participants?: readonly Uid[] | undefined;
  /** Who ever was in the call. */
  readonly joined?: readonly Uid[] | undefined;
  readonly declined?: readonly Uid[] | undefined;
}

/** A message that waits for its time. Key: uid/muid. */
export interface ScheduledRecord {
  readonly uid: Uid;
  readonly message: NewMessage;
  readonly sendAt: number;
  readonly createdAt: number;
  readonly failure?: ErrorCode | undefined;
}

export interface FileRecord {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
}

export interface ReportRecord {
  readonly uid: Uid;
  /** Empty where it is about somebody, or a group. */
  readonly messageId: MessageId;
  /** Whom or what it is about, where it is not about a message. */
  readonly about?: ConversationId | undefined;
  readonly reason: string;
  readonly at: number;
}

/** What lies in which store. */
export interface Records extends Record<StoreName, unknown> {
  /** One record: `app`. */
  readonly meta: AppRecord;
  /** Whose it is. Key: the token. */
  readonly tokens: Uid;
  readonly users: UserRecord;
  /** The other's uid. Key: a letter for the relation, uid, the other's uid. */
  readonly relations: Uid;
  readonly groups: GroupRecord;
  readonly members: MemberRecord;
  readonly bans: BanRecord;
  /** A conversation's number. Key: see `conversationKey`. */
  readonly conversations: string;
  readonly inbox: InboxRecord;
  /** A conversation id. Key: uid, whether pinned, time. */
  readonly order: ConversationId;
  readonly positions: PositionRecord;
  readonly messages: MessageRecord;
  /** A message's id, or where a scheduled one lies. Key: a letter for the mark and what it is looked up by. */
  readonly marks: MessageId;
  readonly scheduled: ScheduledRecord;
  readonly files: FileRecord;
  readonly reports: ReportRecord;
  readonly log: Fact;
}
