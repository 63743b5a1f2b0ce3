import { previewOf, kindFor } from '../../kinds/index.js';
import type { KindContext } from '../../kinds/kind.js';
import type { Locale } from '../../locales/locale.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import type { Uid } from '../../model/ids.js';
import { isWritten, type Message } from '../../model/message.js';
import type { Presence, User, UserSummary } from '../../model/user.js';
import { typingWords } from '../../parts/typing-words.js';
import type { MessageDraft } from '../../session/message-draft.js';
import type { Entry } from '../../session/state.js';

/** All that a row shows, in plain values, so that it is drawn again only when one of them changed. */
export interface ConversationView {
  readonly name: string;
  readonly picture: string | undefined;
  readonly presence: Presence | undefined;
  /** Who types; stands in place of the preview. */
  readonly typing: string;
  /** Whether the preview begins with its speaker. */
  readonly speaker: 'me' | 'other' | 'draft' | 'none';
  readonly speakerName: string;
  readonly preview: string;
  readonly previewIcon: string | undefined;
  readonly time: string;
  readonly sentAt: number | undefined;
  /** How far my own last message has come. */
  readonly delivery: 'sending' | 'failed' | 'sent' | 'delivered' | 'read' | undefined;
  readonly unread: number;
  readonly mentioned: boolean;
  readonly muted: boolean;
  readonly pinned: boolean;
  readonly tags: readonly string[];
  /** I was added to this group, and have not looked yet. */
  readonly added: boolean;
  /** The person was deleted. */
  readonly gone: boolean;
}

/** Whether a conversation makes no noise now. */
export const isMuted = ({ mutedUntil }: Conversation, now = Date.now()): boolean =>
  mutedUntil !== undefined && mutedUntil > now;

/** What else is known of a conversation. */
export interface Surroundings {
  /** Whom it is with, as they are now. */
  readonly user: User | undefined;
  readonly typing: readonly UserSummary[] | undefined;
  /** The newest message that the service has not taken. */
  readonly unsent: Entry | undefined;
  /** What is written and not sent, where that is not on screen anyway. */
  readonly draft: MessageDraft | undefined;
}

/** What a conversation's row shows. */
export function viewOf(
  conversation: Conversation,
  { user, typing, unsent, draft }: Surroundings,
  context: KindContext,
): ConversationView {
  const { locale } = context;
  const lastMessage = unsent?.message ?? conversation.lastMessage;
  const isGroup = conversation.receiverType === 'group';
  const speaker = draft ? 'draft' : lastMessage ? speakerOf(lastMessage, isGroup, context) : 'none';
  return {
    name: user?.name ?? titleOf(conversation),
    picture: isGroup ? conversation.group.icon : (user ?? conversation.user).avatar,
    presence: isGroup ? undefined : (user ?? conversation.user).status,
    typing: typingWords(typing, conversation.receiverType, locale),
    speaker,
    speakerName: lastMessage && speaker === 'other' ? context.nameOf(lastMessage.sender) : '',
    preview: draft
      ? draftWords(draft, locale)
      : lastMessage
        ? previewOf(lastMessage, context)
        : locale.text('previewNone'),
    previewIcon:
      !draft && lastMessage && lastMessage.deletedAt === undefined
        ? kindFor(lastMessage).previewIcon
        : undefined,
    time: lastMessage ? locale.short(lastMessage.sentAt) : '',
    sentAt: lastMessage?.sentAt,
    delivery: (unsent?.delivery ??
      (lastMessage && deliveryOf(lastMessage, context))) as ConversationView['delivery'],
    unread: conversation.unreadCount,
    mentioned: conversation.unreadMentions > 0,
    muted: isMuted(conversation),
    pinned: conversation.pinnedAt !== undefined,
    tags: conversation.tags,
    added: wasAdded(conversation, context.me),
    gone: !isGroup && !!(user ?? conversation.user).isGone,
  };
}

/** All of a row in one sentence, as a screen reader says it. */
export function spokenOf(view: ConversationView, locale: Locale): string {
  const { name, unread, mentioned, muted, pinned, typing, time, delivery, tags, added, gone } = view;
  return [
    name,
    added && locale.text('addedYouNow'),
    gone && locale.text('profileGone'),
    unread > 0 && locale.text('unreadCount', { count: unread }),
    mentioned && locale.text('mentioned'),
    typing || previewWords(view, locale),
    time,
    delivery && (delivery === 'failed' ? locale.text('notSent') : locale.text(delivery)),
    muted && locale.text('muted'),
    pinned && locale.text('pinned'),
    tags.length > 0 && locale.text('tagsAre', { tags: tags.join(locale.text('separator')) }),
  ]
    .filter(Boolean)
    .join(locale.text('separator'));
}

function previewWords({ speaker, speakerName, preview }: ConversationView, locale: Locale): string {
  if (speaker === 'draft') return locale.text('draftOf', { text: preview });
  if (speaker === 'me') return locale.text('previewMine', { text: preview });
  if (speaker === 'other') return locale.text('previewOther', { name: speakerName, text: preview });
  return preview;
}

const draftWords = ({ text, files }: MessageDraft, locale: Locale): string =>
  text.trim() || locale.text('attachedCount', { count: files.length });

// Lines of the system and of calls are whole sentences already, and so are those for deleted messages.
function speakerOf(message: Message, isGroup: boolean, { me }: KindContext): ConversationView['speaker'] {
  if (!isWritten(message) || message.deletedAt !== undefined) return 'none';
  if (message.sender.uid === me) return 'me';
  return isGroup ? 'other' : 'none';
}

function deliveryOf(message: Message, { me }: KindContext): ConversationView['delivery'] {
  if (!isWritten(message) || message.deletedAt !== undefined || message.sender.uid !== me) return undefined;
  if (message.readAt !== undefined) return 'read';
  return message.deliveredAt === undefined ? 'sent' : 'delivered';
}

/** Whether somebody added me, and I have not read since; a service that does not tell is asked for its last message. */
export function wasAdded(conversation: Conversation, me: Uid | undefined): boolean {
  const { receiverType, lastMessage, lastReadMessageId } = conversation;
  if (receiverType === 'group' && conversation.addedAt !== undefined) return true;
  return (
    lastMessage?.category === 'action' &&
    lastMessage.type === 'groupMember' &&
    lastMessage.action === 'added' &&
    lastMessage.actionOn.uid === me &&
    lastMessage.id !== lastReadMessageId
  );
}
