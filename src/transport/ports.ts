import type { Attachment } from '../model/attachment.js';
import type { Conversation } from '../model/conversation.js';
import type { Group, GroupChanges, NewGroup, NewMember } from '../model/group.js';
import type { CallId, ConversationId, Guid, MessageId, Muid, Uid } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { LinkPreview } from '../model/link-preview.js';
import type { BannedMember, Member, Scope } from '../model/member.js';
import type { CallMessage, MemberActionMessage, Message, MessageActionMessage } from '../model/message.js';
import type { MessageChanges, NewMessage, Receipt } from '../model/new-message.js';
import type { Reactor } from '../model/reactor.js';
import type { ScheduledMessage } from '../model/scheduled.js';
import type { FollowedThread } from '../model/thread.js';
import type { Me, User, UserChanges } from '../model/user.js';
import type {
  BannedQuery,
  CallQuery,
  ConversationQuery,
  GroupQuery,
  MemberQuery,
  MessageQuery,
  Page,
  ThreadQuery,
  PageRequest,
  UserQuery,
} from '../model/queries.js';

export type { Reactor } from '../model/reactor.js';

/** My conversations. Each change also comes as a `conversation` event on all my devices. */
export interface ConversationsPort {
  list(query: ConversationQuery, signal: AbortSignal): Promise<Page<Conversation>>;
  /** One conversation; one is made for any user or group I may write to, without writing anything. */
  get(id: ConversationId, signal: AbortSignal): Promise<Conversation>;
  /** Read up to and with a message. Senders get a `receipt` event. */
  markRead(id: ConversationId, messageId: MessageId, signal: AbortSignal): Promise<void>;
  /** Unread from this message on. */
  markUnread?(id: ConversationId, messageId: MessageId, signal: AbortSignal): Promise<void>;
  /** Tells senders that a message arrived here. */
  markDelivered?(id: ConversationId, messageId: MessageId, signal: AbortSignal): Promise<void>;
  /** Sets my tags, all of them. */
  tag?(id: ConversationId, tags: readonly string[], signal: AbortSignal): Promise<Conversation>;
  pin?(id: ConversationId, pinned: boolean, signal: AbortSignal): Promise<Conversation>;
  /** Mutes until then (epoch milliseconds, `Infinity` for ever); `undefined` ends it. */
  mute?(id: ConversationId, until: number | undefined, signal: AbortSignal): Promise<Conversation>;
  archive?(id: ConversationId, archived: boolean, signal: AbortSignal): Promise<Conversation>;
  /** Takes it from my list and its messages from my sight; the others keep theirs. */
  delete?(id: ConversationId, signal: AbortSignal): Promise<void>;
}

/** What people write, and what is done to it. */
export interface MessagesPort {
  list(query: MessageQuery, signal: AbortSignal): Promise<Page<Message>>;
  get(id: MessageId, signal: AbortSignal): Promise<Message>;
  /** Stores a message and tells all who should know. A repeated `muid` of mine resolves to the message it made. */
  send(message: NewMessage, signal: AbortSignal): Promise<Message>;
  /** Changes a message of mine; resolves to the action it caused, and the message comes as an event. */
  edit?(id: MessageId, changes: MessageChanges, signal: AbortSignal): Promise<MessageActionMessage>;
  /**
   * For me: gone from my sight, resolves to nothing. For everyone: a mark stays, resolves to the action it caused.
   * The sender may always; in a group those whom the policy allows.
   */
  delete?(
    id: MessageId,
    forWhom: 'me' | 'everyone',
    signal: AbortSignal,
  ): Promise<MessageActionMessage | undefined>;
  /** Adds or takes away my reaction; resolves to the message as it is then. */
  react?(id: MessageId, emoji: string, on: boolean, signal: AbortSignal): Promise<Message>;
  /** Everyone who reacted, newest first. */
  reactors?(id: MessageId, signal: AbortSignal): Promise<readonly Reactor[]>;
  /** Pins for all in the conversation. */
  pin?(id: MessageId, pinned: boolean, signal: AbortSignal): Promise<Message>;
  /** Saves for me alone. */
  save?(id: MessageId, saved: boolean, signal: AbortSignal): Promise<Message>;
  /** Who got and who read a message of mine. */
  receipts?(id: MessageId, signal: AbortSignal): Promise<readonly Receipt[]>;
  /** Reports it to who runs the app. */
  report?(id: MessageId, reason: string, signal: AbortSignal): Promise<void>;
  /** Whether `notifies: false` of a new message of any category is honoured: nobody is notified of it. */
  readonly silent?: true | undefined;
  /**
   * Keeps a message until its time and sends it then, whether I am here or not. It is checked as `send` would check
   * it; the rules are asked again when it is due, and where they refuse, it stays with the code in `failure`. A
   * repeated `muid` of mine resolves to what waits already. All my devices get a `scheduled` event, and a
   * `scheduledRemoved` when it went out.
   * @throws `schedule-past`, `schedule-far` (a year), `limit-scheduled` (100).
   */
  schedule?(message: NewMessage, sendAt: number, signal: AbortSignal): Promise<ScheduledMessage>;
  /** What of mine waits, in all conversations, soonest first. */
  scheduled?(signal: AbortSignal): Promise<readonly ScheduledMessage[]>;
  /** Gives one another time. @throws `scheduled-not-found`, and what `schedule` throws. */
  reschedule?(muid: Muid, sendAt: number, signal: AbortSignal): Promise<ScheduledMessage>;
  /** Sends one now; where that is refused, it waits on. @throws `scheduled-not-found`, and what `send` throws. */
  sendScheduled?(muid: Muid, signal: AbortSignal): Promise<Message>;
  /** Takes one back. @throws `scheduled-not-found`. */
  cancelScheduled?(muid: Muid, signal: AbortSignal): Promise<void>;
  /**
   * What the page behind a link says of itself, asked by the service, never by the kit; nothing where it says
   * nothing. @throws `invalid-url`.
   */
  linkPreview?(url: string, signal: AbortSignal): Promise<LinkPreview | undefined>;
}

/** The people of the app. */
export interface UsersPort {
  list(query: UserQuery, signal: AbortSignal): Promise<Page<User>>;
  get(uid: Uid, signal: AbortSignal): Promise<User>;
  /** Changes me. */
  update?(changes: UserChanges, signal: AbortSignal): Promise<Me>;
  /** The two exchange nothing from now on. */
  block?(uid: Uid, signal: AbortSignal): Promise<User>;
  unblock?(uid: Uid, signal: AbortSignal): Promise<User>;
  /** Reports somebody to who runs the app. */
  report?(uid: Uid, reason: string, signal: AbortSignal): Promise<void>;
}

/** The groups of the app. */
export interface GroupsPort {
  list(query: GroupQuery, signal: AbortSignal): Promise<Page<Group>>;
  get(guid: Guid, signal: AbortSignal): Promise<Group>;
  /** Makes a group with me as its owner and admin. */
  create?(group: NewGroup, signal: AbortSignal): Promise<Group>;
  update?(guid: Guid, changes: GroupChanges, signal: AbortSignal): Promise<Group>;
  /** Whether `slowMode` of a group is held to: `send` refuses with `slow-mode`, and `slowUntil` says until when. */
  readonly slowMode?: true | undefined;
  delete?(guid: Guid, signal: AbortSignal): Promise<void>;
  /** @throws `password-missing`, `password-wrong`, `banned`, `already-member`, `group-not-found` (private). */
  join?(guid: Guid, password: string | undefined, signal: AbortSignal): Promise<MemberActionMessage>;
  /** @throws `owner-must-transfer`. */
  leave?(guid: Guid, signal: AbortSignal): Promise<MemberActionMessage>;
  /** The old owner becomes participant, the new one admin; resolves to the new one's `scopeChanged`. */
  transferOwnership?(guid: Guid, uid: Uid, signal: AbortSignal): Promise<MemberActionMessage>;
  /** The groups that this user and I are both in, by name. */
  inCommon?(uid: Uid, request: PageRequest, signal: AbortSignal): Promise<Page<Group>>;
  /** Reports a group to who runs the app. */
  report?(guid: Guid, reason: string, signal: AbortSignal): Promise<void>;
}

/** Who is in a group. Each change resolves to the action message that it causes. */
export interface MembersPort {
  list(query: MemberQuery, signal: AbortSignal): Promise<Page<Member>>;
  /** All or none of up to 25. One action message each. */
  add?(
    guid: Guid,
    members: readonly NewMember[],
    signal: AbortSignal,
  ): Promise<readonly MemberActionMessage[]>;
  kick?(guid: Guid, uid: Uid, signal: AbortSignal): Promise<MemberActionMessage>;
  ban?(guid: Guid, uid: Uid, signal: AbortSignal): Promise<MemberActionMessage>;
  unban?(guid: Guid, uid: Uid, signal: AbortSignal): Promise<MemberActionMessage>;
  banned?(query: BannedQuery, signal: AbortSignal): Promise<Page<BannedMember>>;
  setScope?(guid: Guid, uid: Uid, scope: Scope, signal: AbortSignal): Promise<MemberActionMessage>;
}

/** How an upload goes on. */
export interface UploadOptions {
  /** The name to store it under; default the file's own. */
  readonly name?: string | undefined;
  /** The share that is there, 0 to 1; called at least once, with 1, before the promise resolves. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal: AbortSignal;
}

/** Files. */
export interface FilesPort {
  /** Stores a file; resolves to the attachment to send. Dimensions and the like are the session's to add. */
  upload(file: Blob, options: UploadOptions): Promise<Attachment>;
  /** A URL that a page can load for an attachment's own; left out where `attachment.url` is one already. */
  resolve?(url: string, signal: AbortSignal): Promise<string>;
}

/** What is never stored. */
export interface TransientPort {
  typing(
    id: ConversationId,
    typing: boolean,
    parentId: MessageId | undefined,
    signal: AbortSignal,
  ): Promise<void>;
  send?(id: ConversationId, data: JsonObject, signal: AbortSignal): Promise<void>;
}

/** Threads that I follow. Each change also comes as a `thread` event on all my devices. */
export interface ThreadsPort {
  list(query: ThreadQuery, signal: AbortSignal): Promise<Page<FollowedThread>>;
  /** One by its root, followed or not. */
  get(rootId: MessageId, signal: AbortSignal): Promise<FollowedThread>;
  /** Hears of new answers from now on, or not any more. */
  follow(rootId: MessageId, followed: boolean, signal: AbortSignal): Promise<FollowedThread>;
  /** Read up to and with an answer. Does nothing for one that I do not follow. */
  markRead(rootId: MessageId, messageId: MessageId, signal: AbortSignal): Promise<void>;
}

/** Calls: their ringing and their log; the media goes its own way. Each step resolves to the call's message. */
export interface CallsPort {
  start(id: ConversationId, type: 'audio' | 'video', muid: Muid, signal: AbortSignal): Promise<CallMessage>;
  accept(callId: CallId, signal: AbortSignal): Promise<CallMessage>;
  reject(callId: CallId, reason: 'rejected' | 'busy', signal: AbortSignal): Promise<CallMessage>;
  /** Ends an ongoing call, or cancels one that rings. */
  end(callId: CallId, signal: AbortSignal): Promise<CallMessage>;
  list?(query: CallQuery, signal: AbortSignal): Promise<Page<CallMessage>>;
  /** Passes on what the provider's two ends tell each other. */
  signal?(callId: CallId, data: JsonObject, signal: AbortSignal): Promise<void>;
}
