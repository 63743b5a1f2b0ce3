import type { ChatError } from '../model/chat-error.js';
import type { Conversation } from '../model/conversation.js';
import type { Group } from '../model/group.js';
import type { CallId, ConversationId, Guid, MessageId, Uid } from '../model/ids.js';
import type { BannedMember, Member } from '../model/member.js';
import type { Message } from '../model/message.js';
import type { ScheduledMessage } from '../model/scheduled.js';
import type { Me, User, UserSummary } from '../model/user.js';
import type { Cursor } from '../transport/queries.js';
import type { Abilities } from './abilities.js';
import type { MessageDraft } from './message-draft.js';

/** The messages of one conversation (`group:design`) or of one thread in it (`group:design#42`) that this page holds. */
export type ThreadId = ConversationId | `${ConversationId}#${MessageId}`;

/** Names a conversation's messages, or a thread's when a root is given. */
export const threadIdOf = (conversationId: ConversationId, parentId?: MessageId): ThreadId =>
  parentId === undefined || parentId === '' ? conversationId : `${conversationId}#${parentId}`;

/** The conversation that a thread belongs to. */
export const conversationOfThread = (id: ThreadId): ConversationId => {
  const hash = id.indexOf('#');
  return (hash < 0 ? id : id.slice(0, hash)) as ConversationId;
};

/** The root message of a thread; none for a conversation's own messages. */
export const parentOfThread = (id: ThreadId): MessageId | undefined => {
  const hash = id.indexOf('#');
  return hash < 0 ? undefined : id.slice(hash + 1);
};

/** How the line to the service stands. `refused` does not try again by itself. */
export type Connection =
  | { readonly status: 'idle' }
  | { readonly status: 'connecting'; readonly attempt: number }
  | { readonly status: 'online' }
  /** `retryAt`: when the next attempt is made, epoch milliseconds. */
  | { readonly status: 'offline'; readonly error: ChatError; readonly retryAt: number }
  | { readonly status: 'refused'; readonly error: ChatError };

/** How far a message of mine has come; `sent` for those of others. */
export type Delivery = 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** One file of a message that is being sent. */
export interface Upload {
  /** Its own among those of the message. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mimeType: string;
  /** The share that is there, 0 to 1. */
  readonly progress: number;
  /** Why it could not be uploaded. */
  readonly error?: ChatError | undefined;
  /** A `blob:` URL of the local file, while it is not there yet. */
  readonly previewUrl?: string | undefined;
}

/** A message as a thread holds it: keyed so that its row survives the echo. */
export interface Entry {
  /** The muid, or the id where there is none: stays the same from the first moment on. */
  readonly key: string;
  readonly message: Message;
  readonly delivery: Delivery;
  /** Why it failed. */
  readonly error?: ChatError | undefined;
  /** Files on their way, in the order of the message's attachments. */
  readonly uploads?: readonly Upload[] | undefined;
}

/** The message that is being answered or changed where one writes. */
export interface Composing {
  readonly mode: 'reply' | 'edit';
  readonly message: Message;
}

/** A message that somebody wants to see where it stands. */
export interface Goal {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  /** The root of the thread that it is in. */
  readonly parentId?: MessageId | undefined;
}

/** How the loading of something stands. */
export type Loading = 'idle' | 'loading' | 'ready' | 'failed';

/** Messages that this page holds: one unbroken run. */
export interface Thread {
  readonly id: ThreadId;
  /** Oldest first; those not accepted yet stand last. */
  readonly entries: readonly Entry[];
  /** More before the first. */
  readonly older?: Cursor | undefined;
  /** More after the last: the newest page is not held. New arrivals are then not put into `entries`. */
  readonly newer?: Cursor | undefined;
  /** Of the first page. */
  readonly status: Loading;
  readonly loadingOlder: boolean;
  readonly loadingNewer: boolean;
  /** Why the last page could not be loaded; gone with the next attempt. */
  readonly error?: ChatError | undefined;
  /** What was read up to when it was opened: the unread line stands after it. */
  readonly openedAtMessageId?: MessageId | undefined;
  /** How many were unread when it was opened. */
  readonly openedUnreadCount: number;
}

/** A paged list that this page holds. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  /** There is more. */
  readonly older?: Cursor | undefined;
  readonly status: Loading;
  readonly loadingMore: boolean;
  readonly error?: ChatError | undefined;
}

/** Something that the user should be told and that hangs on no element. */
export interface Notice {
  readonly id: string;
  readonly error: ChatError;
  /** Which request it was: `markRead`, `connect` … */
  readonly during: string;
}

/** All that a page knows. Replaced, never mended: what did not change keeps its identity. */
export interface SessionState {
  readonly connection: Connection;
  readonly me?: Me | undefined;
  /** What the transport can do; all false until there is one. */
  readonly can: Abilities;
  /** Everyone this page has heard of. */
  readonly users: ReadonlyMap<Uid, User>;
  readonly groups: ReadonlyMap<Guid, Group>;
  /** Every conversation this page has heard of, listed or not. */
  readonly conversations: ReadonlyMap<ConversationId, Conversation>;
  /** The list of conversations without filters: pinned first, then newest first. */
  readonly inbox: Listing<ConversationId>;
  readonly threads: ReadonlyMap<ThreadId, Thread>;
  /** Members in the order of the contract: owner, scope, name. */
  readonly members: ReadonlyMap<Guid, Listing<Member>>;
  readonly banned: ReadonlyMap<Guid, Listing<BannedMember>>;
  /** Who types where; oldest first. */
  readonly typing: ReadonlyMap<ThreadId, readonly UserSummary[]>;
  /** What is being answered or changed, by where one writes. */
  readonly composing: ReadonlyMap<ThreadId, Composing>;
  /** What is written and not sent, by where it is written; none that is empty. */
  readonly drafts: ReadonlyMap<ThreadId, MessageDraft>;
  /** What of mine waits for its time, in all conversations, soonest first; `idle` before `loadScheduled`. */
  readonly scheduled: Listing<ScheduledMessage>;
  /** The conversation that elements without one of their own show. */
  readonly current?: ConversationId | undefined;
  /** Where the lists of messages are asked to go; gone once it is reached. */
  readonly goal?: Goal | undefined;
  /** The call that this page started or took last; other devices of the same user are not in it. */
  readonly call?: CallId | undefined;
  /** Newest last, five at most. */
  readonly notices: readonly Notice[];
}
