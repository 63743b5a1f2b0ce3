import type { Attachment } from '../../model/attachment.js';
import { ChatError } from '../../model/chat-error.js';
import { inertType } from '../../model/media-type.js';
import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import { isAttachment } from '../edge/nouns.js';
import type { Outgoing, OutgoingFile } from '../outgoing.js';
import type { Entry, Upload } from '../state.js';
import { backoff } from './backoff.js';
import { localAttachment, saidOf } from './compose.js';
import { isOfTheLine } from './lanes.js';

/** One of the files. */
interface Item {
  /** As the page gave it. */
  readonly given: OutgoingFile;
  /** Aborts when it alone is taken back. */
  readonly own: AbortController;
  /** What is uploaded: made ready once, so that what a retry sends is what was sent before. */
  file: File;
  isPrepared: boolean;
  isThere: boolean;
  /** Ends with its upload, however that ends. */
  going: Promise<void> | undefined;
  /** What the message carries: what stands in for the file, and then what the service made of it. */
  attachment: Attachment;
  upload: Upload;
}

/** The files of one message on their way. What is there is not uploaded again when the message is retried. */
export class Uploads {
  readonly #core: Core;
  readonly #outgoing: Outgoing;
  readonly #show: (changes: Partial<Entry>, attachments?: readonly Attachment[]) => void;
  #items: readonly Item[];

  /** @param show Shows how far they are, and what is known of them by now. */
  constructor(
    core: Core,
    outgoing: Outgoing,
    signal: AbortSignal,
    show: (changes: Partial<Entry>, attachments?: readonly Attachment[]) => void,
  ) {
    this.#core = core;
    this.#outgoing = outgoing;
    this.#show = show;
    this.#items = 'files' in outgoing ? outgoing.files.map(itemOf) : [];
    signal.addEventListener('abort', () => {
      for (const { own } of this.#items) own.abort();
    });
  }

  /** What the message carries. */
  get attachments(): readonly Attachment[] {
    return this.#items.map(({ attachment }) => attachment);
  }

  /** As an entry shows them; none for a message without files. */
  get uploads(): readonly Upload[] | undefined {
    return this.#items.length ? this.#items.map(({ upload }) => upload) : undefined;
  }

  /** What is sent, with the files that were not taken back. */
  get outgoing(): Outgoing {
    const outgoing = this.#outgoing;
    return 'files' in outgoing ? { ...outgoing, files: this.#items.map(({ given }) => given) } : outgoing;
  }

  /** Whether all files are there. */
  get isDone(): boolean {
    return this.#items.every(({ isThere }) => isThere);
  }

  /** Uploads all that are not there. */
  run(): Promise<void> {
    this.start();
    return this.settled();
  }

  /** Begins with those that are not there: all of them, or one. */
  start(id?: string): void {
    for (const item of this.#items)
      if (!item.isThere && !item.going && (id ?? item.upload.id) === item.upload.id)
        item.going = this.#go(item);
  }

  /** Takes one file back; answers what it was, where there are others left. */
  remove(id: string): Upload | undefined {
    const item = this.#items.find(({ upload }) => upload.id === id);
    if (!item || this.#items.length < 2) return undefined;
    this.#items = this.#items.filter(one => one !== item);
    item.own.abort();
    letGo(item.upload);
    this.#show({ uploads: this.uploads }, this.attachments);
    return item.upload;
  }

  /** Resolves when all files are there; rejects with the first failure once nothing is on its way any more. */
  async settled(): Promise<void> {
    for (;;) {
      const going = this.#items.flatMap(item => item.going ?? []);
      if (!going.length) break;
      await Promise.all(going);
    }
    const missing = this.#items.filter(({ isThere }) => !isThere);
    if (missing.length)
      throw missing.find(({ upload }) => upload.error)?.upload.error ?? new ChatError('aborted');
  }

  /** Lets go of what showed the local files. */
  end(): void {
    for (const { upload } of this.#items) letGo(upload);
  }

  /** Whoever takes it back waits for nobody. */
  #go(item: Item): Promise<void> {
    if (item.upload.error) this.#change(item, { error: undefined });
    return new Promise(resolve => {
      const end = (): void => {
        item.going = undefined;
        resolve();
      };
      item.own.signal.addEventListener('abort', end);
      this.#upload(item)
        .catch((thrown: unknown) => {
          this.#change(item, { progress: 0, error: errorOf(thrown) });
        })
        .finally(end);
    });
  }

  async #upload(item: Item): Promise<void> {
    await this.#prepare(item);
    const probed = this.#probe(item);
    const stored = await this.#store(item);
    const attachment = { ...(await probed), ...stored, ...saidOf(item.given) };
    if (item.own.signal.aborted) return;
    item.isThere = true;
    item.attachment = attachment;
    this.#progress(item, 1);
  }

  async #prepare(item: Item): Promise<void> {
    const { prepare } = this.#core.options;
    if (!prepare || item.isPrepared || item.given.original) return;
    try {
      const prepared = await prepare(item.file);
      if (item.own.signal.aborted) return;
      item.isPrepared = true;
      if (prepared === item.file) return;
      item.file = prepared;
      const { name, size, type: mimeType } = prepared;
      this.#change(item, { name, size, mimeType });
      this.#describe(item, { name, size, mimeType });
    } catch {
      // It goes out as it is.
    }
  }

  /** While the line is down, an upload waits for it and begins again. */
  async #store(item: Item): Promise<Attachment> {
    const core = this.#core;
    const { file, own } = item;
    for (let failures = 0; ; failures++) {
      await core.line(own.signal, true);
      let pulse = (): void => undefined;
      try {
        return await core.ask(
          isAttachment,
          signal =>
            core.transport.files?.upload(file, {
              name: file.name,
              signal,
              onProgress: share => {
                if (signal.aborted) return;
                pulse();
                this.#progress(item, Math.min(1, Math.max(0, Number(share) || 0)));
              },
            }),
          { signal: own.signal, onPulse: restart => (pulse = restart) },
        );
      } catch (thrown) {
        const error = errorOf(thrown);
        // Given up because the session was closed: it goes on when the session does.
        const again =
          error.code === 'aborted' || isOfTheLine(error, core.state.connection.status === 'online');
        if (own.signal.aborted || !again) throw error;
        await new Promise(resolve => setTimeout(resolve, backoff(failures)));
      }
    }
  }

  /** Pixels and seconds, from whoever can measure them; shown at once, so that the place is kept. */
  async #probe(item: Item): Promise<Partial<Attachment>> {
    try {
      const probed = (await this.#core.options.probe?.(item.file)) ?? {};
      if (!item.isThere) this.#describe(item, probed);
      return probed;
    } catch {
      return {};
    }
  }

  /** What stands in for the file says more of it; the file itself stays where it is. */
  #describe(item: Item, known: Partial<Attachment>): void {
    if (item.own.signal.aborted) return;
    item.attachment = { ...item.attachment, ...known, url: item.attachment.url };
    this.#show({}, this.attachments);
  }

  #progress(item: Item, progress: number): void {
    if (item.upload.progress !== progress) this.#change(item, { progress });
  }

  #change(item: Item, changes: Partial<Upload>): void {
    if (item.own.signal.aborted) return;
    item.upload = { ...item.upload, ...changes };
    this.#show({ uploads: this.uploads });
  }
}

function itemOf(given: OutgoingFile, index: number): Item {
  const { file } = given;
  const { name, size, type: mimeType } = file;
  const previewUrl = previewOf(file);
  return {
    given,
    file,
    own: new AbortController(),
    isPrepared: false,
    isThere: false,
    going: undefined,
    attachment: localAttachment(given, previewUrl ?? ''),
    upload: { id: String(index), name, size, mimeType, progress: 0, previewUrl },
  };
}

function letGo({ previewUrl }: Upload): void {
  if (previewUrl) URL.revokeObjectURL(previewUrl);
}

const previewOf = (file: File): string | undefined =>
  typeof URL.createObjectURL === 'function'
    ? URL.createObjectURL(file.slice(0, file.size, inertType(file.type)))
    : undefined;
