import type { Attachment } from '../../model/attachment.js';
import { CALL_STEPS } from '../../model/call.js';
import type { Conversation } from '../../model/conversation.js';
import type { Group } from '../../model/group.js';
import { isConversationId } from '../../model/ids.js';
import { SCOPES } from '../../model/member.js';
import type { Message } from '../../model/message.js';
import type { User, UserSummary } from '../../model/user.js';
import {
  count,
  flag,
  id,
  listOf,
  number,
  object,
  oneOf,
  opaque,
  shape,
  text,
  time,
  type Check,
} from './shape.js';

export const scope = oneOf(...SCOPES);
const muid = (value: unknown): boolean => value === '' || opaque(value);

const summary = { uid: id, name: text, 'avatar?': text, 'role?': text };
export const receiver = { receiverType: oneOf('user', 'group'), receiverId: id };

export const isSummary = shape<UserSummary>(summary);
export const isUser = shape<User>({
  ...summary,
  role: text,
  'link?': text,
  status: oneOf('online', 'away', 'offline'),
  'statusMessage?': text,
  'lastActiveAt?': time,
  'metadata?': object,
  tags: listOf(text),
  blockedByMe: flag,
  hasBlockedMe: flag,
  'isFriend?': flag,
  'isGone?': flag,
});

const groupSummary = { guid: id, name: text, 'icon?': text };
export const isGroup = shape<Group>({
  ...groupSummary,
  type: oneOf('public', 'password', 'private'),
  'description?': text,
  owner: id,
  membersCount: count,
  tags: listOf(text),
  'metadata?': object,
  createdAt: time,
  hasJoined: flag,
  'scope?': scope,
  'isBanned?': flag,
  'slowMode?': count,
  'slowUntil?': time,
});

export const isAttachment = shape<Attachment>({
  url: text,
  name: text,
  size: count,
  mimeType: text,
  'width?': time,
  'height?': time,
  'duration?': number,
  'alt?': text,
  'placeholder?': text,
  'thumbnailUrl?': text,
  'waveform?': listOf(number),
});

const base = {
  ...receiver,
  id: opaque,
  muid,
  sender: isSummary,
  sentAt: time,
  'deliveredAt?': time,
  'readAt?': time,
  'editedAt?': time,
  'editedBy?': id,
  'deletedAt?': time,
  'deletedBy?': id,
  'pinnedAt?': time,
  'pinnedBy?': id,
  'savedAt?': time,
  'parentId?': opaque,
  'replyCount?': count,
  'lastReplyAt?': time,
  'repliers?': listOf(isSummary),
  'quotedMessageId?': opaque,
  'quote?': shape({ id: opaque, kind: text, sender: isSummary, text, 'deletedAt?': time }),
  'mentions?': listOf(isSummary),
  'reactions?': listOf(shape({ emoji: text, count, mine: flag, users: listOf(isSummary) })),
  'tags?': listOf(text),
  'metadata?': object,
  'notifies?': flag,
};

const byKind: Readonly<Record<string, Check<Message>>> = {
  text: shape({ ...base, text }),
  media: shape({ ...base, attachments: listOf(isAttachment), text }),
  custom: shape({
    ...base,
    type: value => typeof value === 'string' && /^[\w.-]{1,100}$/.test(value),
    customData: object,
    text,
    'countsAsUnread?': flag,
    'updatesConversation?': flag,
  }),
  groupMember: shape({
    ...base,
    action: oneOf('joined', 'left', 'kicked', 'banned', 'unbanned', 'added', 'scopeChanged'),
    actionBy: isSummary,
    actionOn: isSummary,
    actionFor: shape(groupSummary),
    'oldScope?': scope,
    'newScope?': scope,
  }),
  message: shape({
    ...base,
    action: oneOf('edited', 'deleted'),
    actionBy: isSummary,
    actionOn: opaque,
    actionFor: shape(receiver),
  }),
  call: shape({
    ...base,
    sessionId: opaque,
    initiator: isSummary,
    status: oneOf(...Object.keys(CALL_STEPS)),
    initiatedAt: time,
    'startedAt?': time,
    'endedAt?': time,
    'participants?': listOf(id),
    'missed?': flag,
  }),
};

const media = oneOf('image', 'video', 'audio', 'file');

/** Any message, with the fields of its category and type. */
export const isMessage: Check<Message> = (value): value is Message => {
  if (!object(value)) return false;
  const { category, type } = value as { category?: unknown; type?: unknown };
  if (category === 'message')
    return type === 'text' ? !!byKind['text']?.(value) : media(type) && !!byKind['media']?.(value);
  if (category === 'custom') return !!byKind['custom']?.(value);
  if (category === 'call') return (type === 'audio' || type === 'video') && !!byKind['call']?.(value);
  return category === 'action' && (type === 'groupMember' || type === 'message') && !!byKind[type]?.(value);
};

const conversation = {
  id: isConversationId,
  'lastMessage?': isMessage,
  unreadCount: count,
  unreadMentions: count,
  'lastReadMessageId?': opaque,
  tags: listOf(text),
  'pinnedAt?': time,
  'mutedUntil?': number,
  archived: flag,
  updatedAt: time,
};
const withUser = shape<Conversation>({ ...conversation, receiverType: oneOf('user'), user: isUser });
const withGroup = shape<Conversation>({
  ...conversation,
  receiverType: oneOf('group'),
  group: isGroup,
  'addedAt?': time,
});

/** A conversation whose id names the very user or group that is in it. */
export const isConversation: Check<Conversation> = (value): value is Conversation =>
  withUser(value) || withGroup(value)
    ? value.id === (value.receiverType === 'user' ? `user:${value.user.uid}` : `group:${value.group.guid}`)
    : false;
