import type { Attachment } from '../../model/attachment.js';
import { receiverOf, type ConversationId, type MessageId, type Muid } from '../../model/ids.js';
import { mediaTypeOf } from '../../model/media-type.js';
import { mentionedUids } from '../../model/mentions.js';
import { kindOf, type MediaType, type Message, type Quote } from '../../model/message.js';
import type { NewMessage } from '../../model/new-message.js';
import { summaryOf, type UserSummary } from '../../model/user.js';
import type { Outgoing, OutgoingFile, OutgoingMedia } from '../outgoing.js';
import { findMessage } from '../reduce/place.js';
import type { SessionState } from '../state.js';

/** What stands in for the files of a message until they are there. */
export const localAttachment = (outgoing: OutgoingFile, url: string): Attachment => ({
  url,
  name: outgoing.file.name,
  size: outgoing.file.size,
  mimeType: outgoing.file.type || 'application/octet-stream',
  ...saidOf(outgoing),
});

/** What the sender says of a file. */
export const saidOf = ({ alt, duration, waveform }: OutgoingFile): Partial<Attachment> => ({
  ...(alt && { alt }),
  ...(duration && { duration }),
  ...(waveform?.length && { waveform }),
});

/** The type of a message made of files: their own where all are of one sort, else `file`. */
function typeOf({ files }: OutgoingMedia): MediaType {
  const sorts = new Set(files.map(({ file }) => mediaTypeOf(file.type)));
  const [sort] = sorts;
  return sorts.size === 1 && sort ? sort : 'file';
}

/** What is asked of the service. */
export function newMessageOf(
  muid: Muid,
  conversationId: ConversationId,
  outgoing: Outgoing,
  attachments: readonly Attachment[],
): NewMessage {
  const { parentId, quotedMessageId, tags, metadata, notifies } = outgoing;
  const base = { ...receiverOf(conversationId), muid, parentId, quotedMessageId, tags, metadata, notifies };
  if ('files' in outgoing) {
    return { ...base, category: 'message', type: typeOf(outgoing), attachments, text: outgoing.text };
  }
  if ('attachments' in outgoing) {
    const { type, attachments: there, text } = outgoing;
    return { ...base, category: 'message', type, attachments: there, text };
  }
  if ('custom' in outgoing) {
    const { custom, customData, text, countsAsUnread, updatesConversation } = outgoing;
    return {
      ...base,
      category: 'custom',
      type: custom,
      customData,
      text,
      countsAsUnread,
      updatesConversation,
    };
  }
  return { ...base, category: 'message', type: 'text', text: outgoing.text };
}

/** The message as it is shown until the service has it: its muid stands for its id. */
export function pendingMessage(
  state: SessionState,
  sender: UserSummary,
  asked: NewMessage,
  sentAt: number,
): Message {
  const text = asked.text ?? '';
  return {
    ...asked,
    id: asked.muid,
    text,
    sender: summaryOf(sender),
    sentAt,
    quote: quoteOf(state, asked.quotedMessageId),
    mentions: mentionsOf(state, text, sender),
  } as Message;
}

function quoteOf(state: SessionState, id: MessageId | undefined): Quote | undefined {
  const quoted = id === undefined ? undefined : findMessage(state, id);
  if (!quoted) return undefined;
  const { sender, deletedAt } = quoted;
  const text = deletedAt ? '' : 'text' in quoted ? quoted.text : '';
  // A picture, a film and a voice note are better named by their sort than by their file.
  const file = !deletedAt && 'attachments' in quoted ? quoted.attachments[0] : undefined;
  const isNamed = quoted.type === 'file' || (quoted.type === 'audio' && !file?.waveform);
  return {
    id: quoted.id,
    kind: kindOf(quoted),
    sender,
    text: text || (isNamed && file?.name) || '',
    ...(deletedAt && { deletedAt }),
  };
}

function mentionsOf(state: SessionState, text: string, self: UserSummary): UserSummary[] | undefined {
  const found = mentionedUids(text).flatMap(uid => {
    const user = uid === self.uid ? self : state.users.get(uid);
    return user ? [summaryOf(user)] : [];
  });
  return found.length ? found : undefined;
}
