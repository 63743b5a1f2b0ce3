import { compareMessages, isWritten, type Message } from '../../model/message.js';
import type { Conversation } from '../../model/conversation.js';
import type { Uid } from '../../model/ids.js';
import { mayInGroup, myStanding } from '../../model/policy.js';
import type { Outgoing } from '../../session/outgoing.js';

/** Rows say by it that somebody else wrote the message first. */
const metadata = { forwarded: true } as const;

/** What of these messages can be forwarded, oldest first: what people wrote, and was not deleted. */
export const forwardable = (messages: readonly Message[]): readonly Message[] =>
  messages.filter(message => isWritten(message) && message.deletedAt === undefined).sort(compareMessages);

/** A message as it is sent on: its words with the names in them, its files as they are. Not what it answered. */
export function forwardedOf(message: Message): Outgoing | undefined {
  if (message.category === 'custom') {
    const { type: custom, customData, text, countsAsUnread, updatesConversation, notifies } = message;
    return { custom, customData, text, countsAsUnread, updatesConversation, notifies, metadata };
  }
  if (message.category !== 'message') return undefined;
  if (message.type === 'text') return { text: message.text, metadata };
  const { attachments, type, text } = message;
  return { attachments, type, text, metadata };
}

/** Whether I may write there. */
export function mayWriteTo(conversation: Conversation, me: Uid): boolean {
  return conversation.receiverType === 'group'
    ? mayInGroup(myStanding(conversation.group, me), 'send').ok
    : !conversation.user.blockedByMe && !conversation.user.hasBlockedMe;
}
