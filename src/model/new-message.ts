import type { Attachment } from './attachment.js';
import type { MessageId, Muid, Receiver, Uid } from './ids.js';
import type { JsonObject } from './json.js';
import type { MediaType } from './message.js';

interface NewMessageBase extends Receiver {
  /** Made by the sender; a service that has it already answers with the message it has. */
  readonly muid: Muid;
  readonly parentId?: MessageId | undefined;
  readonly quotedMessageId?: MessageId | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  /** Whether it may notify anybody: `false` sends it without sound. Default true. */
  readonly notifies?: boolean | undefined;
}

/** Words to be sent. */
export interface NewTextMessage extends NewMessageBase {
  readonly category: 'message';
  readonly type: 'text';
  readonly text: string;
}

/** Uploaded files to be sent. */
export interface NewMediaMessage extends NewMessageBase {
  readonly category: 'message';
  readonly type: MediaType;
  readonly attachments: readonly Attachment[];
  readonly text?: string | undefined;
}

/** A kind of the host app's, to be sent. */
export interface NewCustomMessage extends NewMessageBase {
  readonly category: 'custom';
  readonly type: string;
  readonly customData: JsonObject;
  readonly text?: string | undefined;
  readonly countsAsUnread?: boolean | undefined;
  readonly updatesConversation?: boolean | undefined;
}

/** What a client may send. Actions and calls are written by the service. */
export type NewMessage = NewTextMessage | NewMediaMessage | NewCustomMessage;

/** What may be changed of a message that was sent. `undefined` leaves a field as it is. */
export interface MessageChanges {
  readonly text?: string | undefined;
  readonly customData?: JsonObject | undefined;
  readonly metadata?: JsonObject | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Delivered or read, by one user, up to and with one message. */
export interface Receipt {
  readonly type: 'delivered' | 'read';
  readonly uid: Uid;
  readonly receiver: Receiver;
  readonly messageId: MessageId;
  /** `sentAt` of that message: it says for all up to it. */
  readonly upTo: number;
  /** When, epoch milliseconds. */
  readonly at: number;
}
