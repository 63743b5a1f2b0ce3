import { kindFor, previewOf } from '../../../kinds/registry.js';
import type { KindContext } from '../../../kinds/kind.js';
import type { Locale } from '../../../locales/locale.js';
import type { Conversation } from '../../../model/conversation.js';
import { isWritten, type Message } from '../../../model/message.js';
import { mayInGroup, myStanding, type GroupAction } from '../../../model/policy.js';
import type { Abilities } from '../../../session/abilities.js';
import type { Session } from '../../../session/session.js';
import { conversationOfThread, type ThreadId } from '../../../session/state.js';
import type { MessageAction } from './message-action.js';

/** What decides which actions a message has. */
export interface ActionContext {
  readonly session: Session;
  readonly locale: Locale;
  readonly can: Abilities;
  readonly me: string;
  readonly conversation: Conversation | undefined;
  readonly threadId: ThreadId;
  readonly kinds: KindContext;
  readonly inThread: boolean;
  /** Whether the service has a message: nothing but its words can be used before. */
  isThere(message: Message): boolean;
  openThread(message: Message): void;
  select(message: Message): void;
  forward(messages: readonly Message[]): void;
  showInfo(message: Message): void;
  report(message: Message): void;
  delete(messages: readonly Message[]): void;
}

/** Whether the policy lets me do something in this conversation; between two people, all but to send where one blocked the other. */
export function mayHere(
  { conversation, me }: Pick<ActionContext, 'conversation' | 'me'>,
  action: GroupAction,
): boolean {
  if (conversation?.receiverType !== 'group')
    return action !== 'send' || !(conversation?.user.blockedByMe || conversation?.user.hasBlockedMe);
  return mayInGroup(myStanding(conversation.group, me), action).ok;
}

/** Whether I may delete a message for everyone. */
export const mayDeleteForAll = (message: Message, context: ActionContext): boolean =>
  message.deletedAt === undefined &&
  (message.sender.uid === context.me ||
    (context.conversation?.receiverType === 'group' && mayHere(context, 'deleteOthersMessage')));

/** What may be done to a message: what the transport can do and the policy allows, in the order of the menu. */
export function actionsFor(message: Message, context: ActionContext): MessageAction[] {
  const { session, locale, can, me, threadId } = context;
  if (!isWritten(message)) return [];
  const isThere = context.isThere(message);
  const mine = message.sender.uid === me;
  const gone = message.deletedAt !== undefined;
  const maySend = mayHere(context, 'send');
  const hasText = 'text' in message && message.text !== '';
  const pinned = message.pinnedAt !== undefined;
  const saved = message.savedAt !== undefined;
  const offers: (MessageAction | false)[] = [
    !gone &&
      maySend && {
        id: 'reply',
        label: locale.text('reply'),
        icon: 'reply',
        run: () => session.compose(threadId, { mode: 'reply', message }),
      },
    !gone &&
      maySend &&
      !context.inThread && {
        id: 'thread',
        label: locale.text('replyInThread'),
        icon: 'message-circle',
        run: () => context.openThread(message),
      },
    !gone &&
      mine &&
      can.edit &&
      maySend &&
      message.category === 'message' &&
      (message.type === 'text' || hasText) && {
        id: 'edit',
        label: locale.text('edit'),
        icon: 'pencil',
        run: () => session.compose(threadId, { mode: 'edit', message }),
      },
    !gone &&
      hasText && {
        id: 'copy',
        label: locale.text('copy'),
        icon: 'copy',
        run: () => navigator.clipboard.writeText(wordsOf(message, context.kinds)),
      },
    !gone && {
      id: 'forward',
      label: locale.text('forward'),
      icon: 'forward',
      run: () => context.forward([message]),
    },
    !gone &&
      can.pinMessage &&
      mayHere(context, 'pin') && {
        id: 'pin',
        label: locale.text(pinned ? 'unpin' : 'pin'),
        icon: 'pin',
        run: () => session.pinMessage(message.id, !pinned),
      },
    !gone &&
      can.save && {
        id: 'save',
        label: locale.text(saved ? 'unsave' : 'save'),
        icon: 'bookmark',
        run: () => session.saveMessage(message.id, !saved),
      },
    can.markUnread &&
      !mine &&
      !context.inThread && {
        id: 'mark-unread',
        label: locale.text('markUnread'),
        icon: 'mail',
        run: () => session.markUnread(conversationOfThread(threadId), message.id),
      },
    { id: 'select', label: locale.text('select'), icon: 'square-check', run: () => context.select(message) },
    can.receipts &&
      mine &&
      !gone && {
        id: 'info',
        label: locale.text('messageInfo'),
        icon: 'info',
        run: () => context.showInfo(message),
      },
    can.report &&
      !mine &&
      !gone && {
        id: 'report',
        label: locale.text('report'),
        icon: 'flag',
        separatorBefore: true,
        run: () => context.report(message),
      },
    can.deleteMessage && {
      id: 'delete',
      label: locale.text('delete'),
      icon: 'trash-2',
      danger: true,
      separatorBefore: mine,
      run: () => context.delete([message]),
    },
  ];
  return offers.filter(offer => offer !== false && (isThere || offer.id === 'copy')) as MessageAction[];
}

/** The words of a message, as they are copied. */
export function wordsOf(message: Message, context: KindContext): string {
  const kind = kindFor(message);
  return kind.text?.(message, context) ?? previewOf(message, context);
}
