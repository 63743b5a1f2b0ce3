import type { Attachment } from '../../model/attachment.js';
import type { MediaMessage, Message } from '../../model/message.js';

/** One picture or film of a message. */
export interface ViewerItem {
  readonly message: MediaMessage;
  /** Its number among the message's attachments. */
  readonly index: number;
  readonly attachment: Attachment;
  readonly isFilm: boolean;
}

const isSeen = (message: Message): message is MediaMessage =>
  message.category === 'message' &&
  (message.type === 'image' || message.type === 'video') &&
  message.deletedAt === undefined;

/** All pictures and films of these messages, in their order. */
export const itemsOf = (messages: readonly Message[]): ViewerItem[] =>
  messages.filter(isSeen).flatMap(message =>
    message.attachments.map((attachment, index) => ({
      message,
      index,
      attachment,
      isFilm: message.type === 'video',
    })),
  );
