import type { LinkPreview } from '../../model/link-preview.js';
import type { BannedMember, Member } from '../../model/member.js';
import type { CallMessage, MemberActionMessage } from '../../model/message.js';
import type { Receipt } from '../../model/new-message.js';
import type { ScheduledMessage } from '../../model/scheduled.js';
import type { FollowedThread } from '../../model/thread.js';
import type { Reactor } from '../../transport/ports.js';
import { isAttachment, isMessage, isSummary, isUser, receiver, scope } from './nouns.js';
import { count, flag, id, listOf, object, oneOf, opaque, shape, text, time, type Check } from './shape.js';

// What only events and later requests bring: no first view looks at any of it.

export const isMember = shape<Member>({ user: isUser, scope, joinedAt: time });
export const isBanned = shape<BannedMember>({ user: isUser, bannedAt: time });

export const isCall: Check<CallMessage> = (value): value is CallMessage =>
  isMessage(value) && value.category === 'call';
export const isMemberAction: Check<MemberActionMessage> = (value): value is MemberActionMessage =>
  isMessage(value) && value.category === 'action' && value.type === 'groupMember';

export const isReceipt = shape<Receipt>({
  type: oneOf('delivered', 'read'),
  uid: id,
  receiver: shape(receiver),
  messageId: opaque,
  upTo: time,
  at: time,
});
export const isThread = shape<FollowedThread>({
  root: isMessage,
  followed: flag,
  'lastReply?': isMessage,
  unreadCount: count,
});
const newMessage = {
  ...receiver,
  muid: text,
  category: oneOf('message', 'custom'),
  type: text,
  'text?': text,
  'attachments?': listOf(isAttachment),
  'customData?': object,
  'parentId?': opaque,
  'quotedMessageId?': opaque,
};
export const isScheduled = shape<ScheduledMessage>({
  message: shape(newMessage),
  sendAt: time,
  createdAt: time,
  'failure?': text,
});
const isHttp = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value);
const isLinkPreview = shape<LinkPreview>({
  url: isHttp,
  title: text,
  'description?': text,
  'image?': text,
  'siteName?': text,
});
export const isLinkPreviewOrNothing = (value: unknown): value is LinkPreview | undefined =>
  value === undefined || isLinkPreview(value);
export const isReactor = shape<Reactor>({ user: isSummary, emoji: text, at: time });
