import type { JsonObject } from '../model/json.js';
import type { Message } from '../model/message.js';

/** A file of a draft, and what its writer says of it. */
export interface DraftFile {
  /** Its own, as long as the draft lasts: two files may be the same one. */
  readonly id: string;
  readonly file: File;
  /** What it shows, for those who do not see it. */
  readonly alt?: string | undefined;
  /** Words of its own: it then goes out as a message of its own. */
  readonly caption?: string | undefined;
  /** Goes out as it is: a picture is not scaled down. */
  readonly original?: boolean | undefined;
  /** How long it plays, seconds, and how loud, of a voice note. */
  readonly duration?: number | undefined;
  readonly waveform?: readonly number[] | undefined;
  /** What goes out with its message. */
  readonly metadata?: JsonObject | undefined;
}

/** A stretch of a draft's text that stands for something else and is deleted as one: a mention, say. */
export interface DraftUnit {
  /** From where in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What goes out in its place: `<@uid:ada>`. */
  readonly value: string;
}

/** What is written to one conversation or thread and not sent yet. */
export interface MessageDraft {
  /** As it stands in the field. */
  readonly text: string;
  /** In the order in which they stand in the text. */
  readonly units: readonly DraftUnit[];
  readonly files: readonly DraftFile[];
  /** Links in the text whose cards were taken away. */
  readonly withoutCards?: readonly string[] | undefined;
  /** The message that it answers. */
  readonly reply?: Message | undefined;
  /** When it was changed last, epoch milliseconds. */
  readonly at: number;
}

/** Nothing written. */
export const EMPTY_DRAFT: MessageDraft = { text: '', units: [], files: [], at: 0 };

/** Whether there is nothing worth keeping in a draft. */
export const isEmptyDraft = ({ text, files, reply }: MessageDraft): boolean =>
  !text && !files.length && !reply;
