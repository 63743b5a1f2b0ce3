/** A file that was uploaded, as a message carries it. */
export interface Attachment {
  /** Where it is. A transport with its own store may use a scheme of its own and resolve it (`FilesPort.resolve`). */
  readonly url: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mimeType: string;
  /** Pixels, of an image or video: they reserve its space. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Seconds, of audio or video. */
  readonly duration?: number | undefined;
  /** What an image shows, in the sender's words. */
  readonly alt?: string | undefined;
  /** A tiny picture (`data:image/…`, under 1 KB) shown until the real one is there. */
  readonly placeholder?: string | undefined;
  /** A smaller picture for the list. */
  readonly thumbnailUrl?: string | undefined;
  /** Loudness from 0 to 1, up to 100 samples over the whole length, of a voice note. */
  readonly waveform?: readonly number[] | undefined;
}
