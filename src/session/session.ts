import type { Attachment } from '../model/attachment.js';
import type { ChatError } from '../model/chat-error.js';
import type { Group, GroupChanges, NewGroup, NewMember } from '../model/group.js';
import type { CallId, ConversationId, Guid, MessageId, Muid, Uid } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { LinkPreview } from '../model/link-preview.js';
import type { BannedMember, Member, Scope } from '../model/member.js';
import type { CallMessage, MemberActionMessage, Message } from '../model/message.js';
import type { MessageChanges, Receipt } from '../model/new-message.js';
import type { ScheduledMessage } from '../model/scheduled.js';
import type { FollowedThread } from '../model/thread.js';
import type { Me, User, UserChanges } from '../model/user.js';
import type { TransportEvent } from '../transport/events.js';
import type { Reactor } from '../transport/ports.js';
import type {
  BannedQuery,
  CallQuery,
  ConversationQuery,
  GroupQuery,
  MemberQuery,
  MessageQuery,
  Page,
  PageRequest,
  ThreadQuery,
  UserQuery,
} from '../transport/queries.js';
import type { Conversation } from '../model/conversation.js';
import type { Credentials, Transport } from '../transport/transport.js';
import type { DraftStore } from './draft-store.js';
import type { MessageDraft } from './message-draft.js';
import type { Outbox } from './outbox.js';
import type { Outgoing } from './outgoing.js';
import type { Composing, Goal, SessionState, ThreadId } from './state.js';

/** Told of every change of state, once a batch. */
export type StateListener = (state: SessionState, before: SessionState) => void;
/** Told of every event of the transport, after the state took it in. */
export type EventListener = (event: TransportEvent) => void;

/**
 * One user's chat: wraps one transport, holds all state, makes every change. Runs without a DOM.
 *
 * Methods that ask the service reject with a `ChatError`; those that only show something (`load…`, `markRead`,
 * `typing`) never reject: they leave their error in the state (`error` of a thread or list, else a notice).
 * What is asked before the line stands waits for it; while the line is down it fails with `offline` at once, and
 * threads and lists that failed so are loaded when it is back. Beside the codes of the contract, any request may
 * reject with `timeout` (30 s without an answer), `aborted` (the session was closed, or the given signal aborted),
 * `unsupported` (see `state.can`) or `bad-answer` (the transport answered nonsense; a notice says so, too).
 *
 * Changes of messages (edit, delete, react, pin, save) and of conversations (tag, pin, mute, archive, delete, read)
 * show at once and are taken back when the service refuses.
 */
export interface Session {
  /** All that is known now. A new object after every change; what did not change in it keeps its identity. */
  readonly state: SessionState;
  /** Calls back after every change, once a batch of events or a turn of the event loop; returns its undo. */
  subscribe(listener: StateListener): () => void;
  /** Calls back for every transport event; returns its undo. */
  onEvent(listener: EventListener): () => void;

  /**
   * Signs in and loads the newest conversations. Goes on trying while the line is down: after a random share of 1 s,
   * 2 s, 4 s … 30 s, and at once when the network is back or the page becomes visible.
   * @throws {ChatError} What is not `retryable` (`auth-refused`, `app-not-found` …), and `aborted` after `close`.
   */
  connect(): Promise<Me>;
  /** Tries at once instead of at `retryAt`. */
  reconnect(): void;
  /** Ends the connection and forgets nothing; `connect` goes on. */
  close(): void;

  /** Makes a conversation the current one (`undefined`: none). Unknown ones are fetched. */
  open(id: ConversationId | undefined): void;
  /**
   * Asks for a message to be shown where it stands: its conversation becomes the current one, and the list of messages
   * goes there. `undefined`: it is reached, or not wanted any more.
   */
  goTo(goal: Goal | undefined): void;
  /** Makes sure that a conversation is in the state. */
  loadConversation(id: ConversationId): Promise<void>;
  /** The first page of the inbox, anew. */
  loadInbox(): Promise<void>;
  loadMoreInbox(): Promise<void>;

  /** The newest page of a thread, unless it is held already. */
  loadThread(id: ThreadId): Promise<void>;
  /** One more page towards the past. Does nothing while one is on its way or there is none. */
  loadOlder(id: ThreadId): Promise<void>;
  loadNewer(id: ThreadId): Promise<void>;
  /** The page around a message in place of what is held. */
  loadAround(id: ThreadId, messageId: MessageId): Promise<void>;
  /** Back to the newest page. */
  loadNewest(id: ThreadId): Promise<void>;
  /** Says that a thread is on screen; returns its undo. Threads not on screen keep their newest page only. */
  watchThread(id: ThreadId): () => void;
  /** Whether a thread is on screen. */
  isWatched(id: ThreadId): boolean;

  /**
   * Shows a message at once, as the last entry of its thread, and sends it. Answers with its key, which is its muid;
   * a failure is in the entry. Those of one conversation go out one after the other: words when they are written,
   * files when they are uploaded, so that a slow upload holds up no words. Without a line they wait for it.
   */
  send(id: ConversationId, outgoing: Outgoing): string;
  /** Says what is being answered or changed where one writes; `undefined` when nothing is any more. */
  compose(id: ThreadId, composing: Composing | undefined): void;
  /**
   * Keeps what is written and not sent, for all who show it and where the session was told to keep it; `undefined`
   * forgets it. What is answered (`compose`) stays with it.
   */
  saveDraft(id: ThreadId, draft: Omit<MessageDraft, 'reply'> | undefined): void;
  /** Sends a failed one again, under the same muid. */
  retry(id: ThreadId, key: string): void;
  /** Takes away one that failed or is on its way. */
  discard(id: ThreadId, key: string): void;
  /** Uploads a file of one again that could not be uploaded. */
  retryUpload(id: ThreadId, key: string, upload: string): void;
  /** Takes a file away from one whose files are on their way: the others go out; without the last one it is discarded. */
  cancelUpload(id: ThreadId, key: string, upload: string): void;
  /** Uploads its files and has the service send a message at a time, epoch milliseconds, whether I am here or not. */
  schedule(id: ConversationId, outgoing: Outgoing, sendAt: number): Promise<ScheduledMessage>;
  /** Everything of mine that waits for its time; from then on `state.scheduled` has it as it changes. */
  loadScheduled(): Promise<void>;
  /** Gives one that waits another time. */
  reschedule(muid: Muid, sendAt: number): Promise<ScheduledMessage>;
  /** Sends one that waits at once. */
  sendScheduled(muid: Muid): Promise<Message>;
  /** Takes one that waits back. */
  cancelScheduled(muid: Muid): Promise<void>;
  /** What the page behind a link says of itself, as the service knows; nothing where it says nothing. */
  linkPreview(url: string, signal?: AbortSignal): Promise<LinkPreview | undefined>;
  /** Stores a file that belongs to no message: the picture of a group, say. */
  uploadFile(file: File, options?: UploadFileOptions): Promise<Attachment>;
  edit(messageId: MessageId, changes: MessageChanges): Promise<void>;
  deleteMessage(messageId: MessageId, forWhom: 'me' | 'everyone'): Promise<void>;
  react(messageId: MessageId, emoji: string, on: boolean): Promise<void>;
  reactors(messageId: MessageId): Promise<readonly Reactor[]>;
  pinMessage(messageId: MessageId, pinned: boolean): Promise<void>;
  saveMessage(messageId: MessageId, saved: boolean): Promise<void>;
  receipts(messageId: MessageId): Promise<readonly Receipt[]>;
  report(messageId: MessageId, reason: string): Promise<void>;
  getMessage(messageId: MessageId): Promise<Message>;
  listMessages(query: MessageQuery, signal?: AbortSignal): Promise<Page<Message>>;

  /** Read up to and with a message; does nothing when that is known already. */
  markRead(id: ConversationId, messageId: MessageId): void;
  markUnread(id: ConversationId, messageId: MessageId): Promise<void>;
  tagConversation(id: ConversationId, tags: readonly string[]): Promise<void>;
  pinConversation(id: ConversationId, pinned: boolean): Promise<void>;
  mute(id: ConversationId, until: number | undefined): Promise<void>;
  archive(id: ConversationId, archived: boolean): Promise<void>;
  deleteConversation(id: ConversationId): Promise<void>;
  /** A page of those that a query finds. From then on `state.conversations` has them, and has them as they change. */
  listConversations(query: ConversationQuery, signal?: AbortSignal): Promise<Page<Conversation>>;

  /** Threads that I follow, newest answer first. */
  listThreads(query: ThreadQuery, signal?: AbortSignal): Promise<Page<FollowedThread>>;
  getThread(rootId: MessageId): Promise<FollowedThread>;
  followThread(rootId: MessageId, followed: boolean): Promise<FollowedThread>;
  /** Read up to and with an answer; does nothing where threads are not followed. */
  markThreadRead(rootId: MessageId, messageId: MessageId): void;

  /** Says that I type; at most once in 3 s goes out, and the end is said by itself after 5 s without a word. */
  typing(id: ThreadId, typing: boolean): void;
  sendTransient(id: ConversationId, data: JsonObject): Promise<void>;

  listUsers(query: UserQuery, signal?: AbortSignal): Promise<Page<User>>;
  getUser(uid: Uid): Promise<User>;
  updateMe(changes: UserChanges): Promise<void>;
  block(uid: Uid): Promise<void>;
  unblock(uid: Uid): Promise<void>;
  reportUser(uid: Uid, reason: string): Promise<void>;

  listGroups(query: GroupQuery, signal?: AbortSignal): Promise<Page<Group>>;
  getGroup(guid: Guid): Promise<Group>;
  createGroup(group: NewGroup): Promise<Group>;
  updateGroup(guid: Guid, changes: GroupChanges): Promise<Group>;
  deleteGroup(guid: Guid): Promise<void>;
  joinGroup(guid: Guid, password?: string): Promise<void>;
  leaveGroup(guid: Guid): Promise<void>;
  transferOwnership(guid: Guid, uid: Uid): Promise<void>;
  /** The groups that somebody and I are both in. */
  groupsInCommon(uid: Uid, request?: PageRequest, signal?: AbortSignal): Promise<Page<Group>>;
  reportGroup(guid: Guid, reason: string): Promise<void>;

  loadMembers(guid: Guid): Promise<void>;
  loadMoreMembers(guid: Guid): Promise<void>;
  listMembers(query: MemberQuery, signal?: AbortSignal): Promise<Page<Member>>;
  addMembers(guid: Guid, members: readonly NewMember[]): Promise<readonly MemberActionMessage[]>;
  kick(guid: Guid, uid: Uid): Promise<void>;
  ban(guid: Guid, uid: Uid): Promise<void>;
  unban(guid: Guid, uid: Uid): Promise<void>;
  loadBanned(guid: Guid): Promise<void>;
  listBanned(query: BannedQuery, signal?: AbortSignal): Promise<Page<BannedMember>>;
  setScope(guid: Guid, uid: Uid, scope: Scope): Promise<void>;

  startCall(id: ConversationId, type: 'audio' | 'video'): Promise<CallMessage>;
  acceptCall(callId: CallId): Promise<CallMessage>;
  rejectCall(callId: CallId, reason?: 'rejected' | 'busy'): Promise<CallMessage>;
  endCall(callId: CallId): Promise<CallMessage>;
  /** Calls I was part of or was rung for, newest first. */
  listCalls(query: CallQuery, signal?: AbortSignal): Promise<Page<CallMessage>>;
  /** Tells the other end of a call something; it comes there as a `callSignal` event. */
  signalCall(callId: CallId, data: JsonObject): Promise<void>;

  /** A URL that the page can load for an attachment's. Answers at once where the transport needs no resolving. */
  fileUrl(url: string): string | Promise<string>;
  /** Takes a notice away, or all. */
  dismissNotice(id?: string): void;
  /** Tells the user something. */
  notify(error: ChatError, during: string): void;
}

/** How a file is stored. */
export interface UploadFileOptions {
  readonly signal?: AbortSignal | undefined;
  /** The share that is there, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** What a session is made of. */
export interface SessionOptions {
  readonly transport: Transport;
  readonly credentials: Credentials;
  /** Makes of a file what is sent in its place: a picture scaled down, say. When it fails, the file goes as it is. */
  readonly prepare?: ((file: File) => Promise<File>) | undefined;
  /** Measures what is sent: pixels, seconds, a placeholder. Without it, or when it fails, none are sent. */
  readonly probe?: ((file: File) => Promise<Partial<Attachment>>) | undefined;
  /** Where unsent messages are kept. Default: in memory, as long as the page lasts. */
  readonly outbox?: Outbox | undefined;
  /** Opens where drafts are kept: `() => browserDrafts(appId, uid)`. Default: in memory, as long as the page lasts. */
  readonly drafts?: (() => DraftStore | Promise<DraftStore>) | undefined;
}
