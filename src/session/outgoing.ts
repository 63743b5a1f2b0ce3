import type { Attachment } from '../model/attachment.js';
import type { MessageId } from '../model/ids.js';
import type { JsonObject } from '../model/json.js';
import type { MediaType } from '../model/message.js';

/** A file to be sent, and what the sender says of it. */
export interface OutgoingFile {
  readonly file: File;
  readonly alt?: string | undefined;
  /** Goes out as it is: a picture is not scaled down. */
  readonly original?: boolean | undefined;
  /** How long it plays and how loud, of a voice note: whoever recorded it knows. */
  readonly duration?: number | undefined;
  readonly waveform?: readonly number[] | undefined;
}

interface OutgoingBase {
  readonly parentId?: MessageId | undefined;
  readonly quotedMessageId?: MessageId | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
  /** `false` sends it without sound. */
  readonly notifies?: boolean | undefined;
}

/** Words. */
export interface OutgoingText extends OutgoingBase {
  readonly text: string;
}

/** Files of one sort (all images, or all videos …; a mixture goes out as `file`), with or without a caption. */
export interface OutgoingMedia extends OutgoingBase {
  readonly files: readonly OutgoingFile[];
  readonly text?: string | undefined;
}

/** Files that the service has already, as another message carries them: nothing is uploaded again. */
export interface OutgoingAttachments extends OutgoingBase {
  readonly attachments: readonly Attachment[];
  readonly type: MediaType;
  readonly text?: string | undefined;
}

/** A kind of the host app's. */
export interface OutgoingCustom extends OutgoingBase {
  /** `poll` for `custom/poll`. */
  readonly custom: string;
  readonly customData: JsonObject;
  readonly text?: string | undefined;
  readonly countsAsUnread?: boolean | undefined;
  readonly updatesConversation?: boolean | undefined;
}

/** What a user asks the session to send. */
export type Outgoing = OutgoingText | OutgoingMedia | OutgoingAttachments | OutgoingCustom;
