import type { Locale } from '../../../locales/locale.js';
import type { Conversation } from '../../../model/conversation.js';
import { isWritten, type Message } from '../../../model/message.js';
import type { Session } from '../../../session/session.js';
import type { ConversationAction } from '../conversation-action.js';
import { isMuted } from '../conversation-view.js';

/** What decides which actions a conversation has. */
export interface ActionContext {
  readonly session: Session;
  readonly locale: Locale;
  /** Asks for how long. */
  mute(conversation: Conversation): void;
  tags(conversation: Conversation): void;
  select(conversation: Conversation): void;
  delete(conversation: Conversation): void;
  /** Says why nothing was done. */
  explain(conversation: Conversation, reason: string): void;
}

/** How many messages are looked through for one of somebody else. */
const LOOK = 100;

/** What may be done to a conversation: what the transport can do, in the order of the menu. */
export function actionsFor(conversation: Conversation, context: ActionContext): ConversationAction[] {
  const { session, locale } = context;
  const { can } = session.state;
  const { id, lastMessage, unreadCount, pinnedAt, archived } = conversation;
  const muted = isMuted(conversation);
  const offers: (ConversationAction | false | undefined)[] = [
    lastMessage && unreadCount > 0
      ? {
          id: 'mark-read',
          label: locale.text('markChatRead'),
          icon: 'check-check',
          run: () => session.markRead(id, lastMessage.id),
        }
      : lastMessage &&
        can.markUnread && {
          id: 'mark-unread',
          label: locale.text('markChatUnread'),
          icon: 'mail',
          run: () => markUnread(conversation, context),
        },
    can.pinConversation && {
      id: 'pin',
      label: locale.text(pinnedAt === undefined ? 'pin' : 'unpin'),
      icon: 'pin',
      run: () => session.pinConversation(id, pinnedAt === undefined),
    },
    can.mute && {
      id: 'mute',
      label: locale.text(muted ? 'unmute' : 'mute'),
      icon: 'bell-off',
      run: () => (muted ? session.mute(id, undefined) : context.mute(conversation)),
    },
    can.tagConversation && {
      id: 'tags',
      label: locale.text('editTags'),
      icon: 'tag',
      run: () => context.tags(conversation),
    },
    can.archive && {
      id: 'archive',
      label: locale.text(archived ? 'unarchive' : 'archive'),
      icon: 'archive',
      run: () => session.archive(id, !archived),
    },
    {
      id: 'select',
      label: locale.text('select'),
      icon: 'square-check',
      run: () => context.select(conversation),
    },
    can.deleteConversation && {
      id: 'delete',
      label: locale.text('deleteChat'),
      icon: 'trash-2',
      danger: true,
      separatorBefore: true,
      run: () => context.delete(conversation),
    },
  ];
  return offers.filter(offer => !!offer);
}

/** Unread from the last message of somebody else on: my own are none that I would have to read. */
async function markUnread(conversation: Conversation, context: ActionContext): Promise<void> {
  const { session, locale, explain } = context;
  const { id, lastMessage } = conversation;
  const me = session.state.me?.uid;
  const counts = (message: Message): boolean =>
    message.sender.uid !== me && isWritten(message) && message.deletedAt === undefined;
  const messages =
    lastMessage && counts(lastMessage)
      ? [lastMessage]
      : (await session.listMessages({ conversationId: id, limit: LOOK })).items;
  const last = messages.findLast(counts);
  if (last) await session.markUnread(id, last.id);
  else explain(conversation, locale.text('nothingToMark'));
}
