import type { Attachment } from './attachment.js';
import type { CallStatus } from './call.js';
import type { GroupSummary } from './group.js';
import type { CallId, MessageId, Muid, Receiver, Uid } from './ids.js';
import type { JsonObject } from './json.js';
import type { Scope } from './member.js';
import type { UserSummary } from './user.js';

/** What sort of thing a message is; each is drawn in its own way. */
export type MessageCategory = 'message' | 'custom' | 'action' | 'call';

/** Files that a message may be made of. */
export type MediaType = 'image' | 'video' | 'audio' | 'file';

/** Category and type together: `message/text`, `custom/poll`, `action/groupMember`, `call/video` … */
export type MessageKind = `${MessageCategory}/${string}`;

/** One emoji under a message, and who put it there. */
export interface Reaction {
  readonly emoji: string;
  readonly count: number;
  /** Whether the signed-in user is among them. */
  readonly mine: boolean;
  /** The first few of them, oldest first. */
  readonly users: readonly UserSummary[];
}

/** The message that another one answers, as much of it as is shown above the answer. */
export interface Quote {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly sender: UserSummary;
  /** Text, preview text or file name; empty when it was deleted, and for pictures, films and voice notes without words. */
  readonly text: string;
  readonly deletedAt?: number | undefined;
}

interface MessageBase extends Receiver {
  /** The service's id; the {@link muid} while it is not accepted yet. */
  readonly id: MessageId;
  readonly muid: Muid;
  readonly sender: UserSummary;
  /** All times are epoch milliseconds. Messages stand in the order of `sentAt`, then of `id`. */
  readonly sentAt: number;
  /** When the receiver (in a group: all members) got it. On own messages alone. */
  readonly deliveredAt?: number | undefined;
  /** When the receiver (in a group: all members) read it. On own messages alone. */
  readonly readAt?: number | undefined;
  readonly editedAt?: number | undefined;
  readonly editedBy?: Uid | undefined;
  readonly deletedAt?: number | undefined;
  readonly deletedBy?: Uid | undefined;
  /** When it was pinned in the conversation. */
  readonly pinnedAt?: number | undefined;
  readonly pinnedBy?: Uid | undefined;
  /** When the signed-in user saved it for later. */
  readonly savedAt?: number | undefined;
  /** The root of the thread that it belongs to. */
  readonly parentId?: MessageId | undefined;
  /** Answers in the thread of which it is the root. */
  readonly replyCount?: number | undefined;
  /** When the last answer came. */
  readonly lastReplyAt?: number | undefined;
  /** Who answered last, newest first, three at most. */
  readonly repliers?: readonly UserSummary[] | undefined;
  readonly quotedMessageId?: MessageId | undefined;
  readonly quote?: Quote | undefined;
  /** Who is named in it by `<@uid:…>`; a name there is the one of now. */
  readonly mentions?: readonly UserSummary[] | undefined;
  readonly reactions?: readonly Reaction[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  /** `false` for one that was sent without sound: whoever notifies leaves it out. Default true. */
  readonly notifies?: boolean | undefined;
}

/** What someone wrote. */
export interface TextMessage extends MessageBase {
  readonly category: 'message';
  readonly type: 'text';
  /** Plain text with a Markdown subset; mentions stand in it as `<@uid:ada>` and `<@all>`. */
  readonly text: string;
}

/** Files that someone attached, with or without words. */
export interface MediaMessage extends MessageBase {
  readonly category: 'message';
  readonly type: MediaType;
  readonly attachments: readonly Attachment[];
  /** The caption; may be empty. */
  readonly text: string;
}

/** A kind that the host app chose. */
export interface CustomMessage extends MessageBase {
  readonly category: 'custom';
  /** Any name of the alphabet of a uid, with dots. */
  readonly type: string;
  readonly customData: JsonObject;
  /** What stands for it where its kind is not known: in lists, notifications, search. */
  readonly text: string;
  /** Default true. */
  readonly countsAsUnread?: boolean | undefined;
  /** Whether it becomes the conversation's last message. Default true. */
  readonly updatesConversation?: boolean | undefined;
}

/** What happens to members. */
export type MemberAction = 'joined' | 'left' | 'kicked' | 'banned' | 'unbanned' | 'added' | 'scopeChanged';

/** Written by the system: who did what to whom in a group. */
export interface MemberActionMessage extends MessageBase {
  readonly category: 'action';
  readonly type: 'groupMember';
  readonly action: MemberAction;
  readonly actionBy: UserSummary;
  /** To whom; the same as `actionBy` for `joined` and `left`. */
  readonly actionOn: UserSummary;
  /** Where. */
  readonly actionFor: GroupSummary;
  readonly oldScope?: Scope | undefined;
  readonly newScope?: Scope | undefined;
}

/** Written by the system: someone changed a message. */
export interface MessageActionMessage extends MessageBase {
  readonly category: 'action';
  readonly type: 'message';
  readonly action: 'edited' | 'deleted';
  readonly actionBy: UserSummary;
  /** The message that was changed. */
  readonly actionOn: MessageId;
  readonly actionFor: Receiver;
}

/** A call, from ringing to its end: one message whose status changes. */
export interface CallMessage extends MessageBase {
  readonly category: 'call';
  readonly type: 'audio' | 'video';
  readonly sessionId: CallId;
  readonly initiator: UserSummary;
  readonly status: CallStatus;
  readonly initiatedAt: number;
  /** When someone accepted. */
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  /** Who is in it now. */
  readonly participants?: readonly Uid[] | undefined;
  /** Whether it rang for me and is over, and I neither took nor declined it: in a group, others may have been in it. */
  readonly missed?: boolean | undefined;
}

/** Written by the system. */
export type ActionMessage = MemberActionMessage | MessageActionMessage;

/** Anything that stands in a conversation. */
export type Message = TextMessage | MediaMessage | CustomMessage | ActionMessage | CallMessage;

/** Category and type of a message in one word. */
export const kindOf = (message: Pick<Message, 'category' | 'type'>): MessageKind =>
  `${message.category}/${message.type}`;

/** Whether people wrote it, so that it can be answered, edited, deleted and reacted to. */
export const isWritten = (message: Message): message is TextMessage | MediaMessage | CustomMessage =>
  message.category === 'message' || message.category === 'custom';

/** Whether a message is one to notify somebody of: written by others, and not sent without sound. */
export const isNotifying = (message: Message, me: Uid): boolean =>
  message.sender.uid !== me && message.notifies !== false && message.deletedAt === undefined;

/** The order of messages in a conversation: by time, then by id. */
export function compareMessages(a: Message, b: Message): number {
  return a.sentAt - b.sentAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
