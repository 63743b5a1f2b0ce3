import type { Attachment } from '../../model/attachment.js';
import { inertType } from '../../model/media-type.js';
import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import { isAttachment } from '../edge/nouns.js';
import type { Outgoing, OutgoingFile } from '../outgoing.js';
import type { Entry, Upload } from '../state.js';
import { backoff } from './backoff.js';
import { localAttachment, saidOf } from './compose.js';
import { isOfTheLine } from './lanes.js';

/** The files of one message on their way. What is there is not uploaded again when the message is retried. */
export class Uploads {
  /** What the message carries: what stands in for a file, and then what the service made of it. */
  attachments: readonly Attachment[];
  /** As an entry shows them; none for a message without files. */
  uploads: readonly Upload[] | undefined;
  readonly #core: Core;
  #files: readonly OutgoingFile[];
  readonly #signal: AbortSignal;
  readonly #show: (changes: Partial<Entry>, attachments?: readonly Attachment[]) => void;
  readonly #there = new Set<number>();
  readonly #prepared = new Set<number>();

  /** @param show Shows how far they are, and what is known of them by now. */
  constructor(
    core: Core,
    outgoing: Outgoing,
    signal: AbortSignal,
    show: (changes: Partial<Entry>, attachments?: readonly Attachment[]) => void,
  ) {
    this.#core = core;
    this.#signal = signal;
    this.#show = show;
    this.#files = 'files' in outgoing ? outgoing.files : [];
    const urls = this.#files.map(({ file }) => previewOf(file));
    this.attachments = this.#files.map((given, index) => localAttachment(given, urls[index] ?? ''));
    this.uploads = this.#files.length
      ? this.#files.map(({ file: { name, size, type } }, index) => {
          return { name, size, mimeType: type, progress: 0, previewUrl: urls[index] };
        })
      : undefined;
  }

  /** Resolves when all files are there; rejects with the first failure. */
  async run(): Promise<void> {
    await Promise.all(
      this.#files.map(async (file, index) => this.#there.has(index) || this.#upload(file, index)),
    );
  }

  /** Lets go of what showed the local files. */
  end(): void {
    for (const { previewUrl } of this.uploads ?? []) if (previewUrl) URL.revokeObjectURL(previewUrl);
  }

  async #upload(given: OutgoingFile, index: number): Promise<void> {
    const file = given.original ? given.file : await this.#prepare(given.file, index);
    const probed = this.#probe(file, index);
    const stored = await this.#store(file, index);
    this.#there.add(index);
    this.#progress(index, 1);
    const attachment = { ...(await probed), ...stored, ...saidOf(given) };
    this.attachments = this.attachments.with(index, attachment);
  }

  /** Once a file: what a retry sends is what was sent before. */
  async #prepare(file: File, index: number): Promise<File> {
    const { prepare } = this.#core.options;
    if (!prepare || this.#prepared.has(index)) return file;
    try {
      const prepared = await prepare(file);
      if (this.#signal.aborted) return file;
      this.#prepared.add(index);
      const outgoing = this.#files[index];
      if (prepared === file || !outgoing) return file;
      this.#files = this.#files.with(index, { ...outgoing, file: prepared });
      const { name, size, type: mimeType } = prepared;
      this.#change(index, { name, size, mimeType });
      this.#describe(index, { name, size, mimeType });
      return prepared;
    } catch {
      return file;
    }
  }

  /** While the line is down, an upload waits for it and begins again. */
  async #store(file: File, index: number): Promise<Attachment> {
    const core = this.#core;
    for (let failures = 0; ; failures++) {
      await core.line(this.#signal, true);
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
                this.#progress(index, Math.min(1, Math.max(0, Number(share) || 0)));
              },
            }),
          { signal: this.#signal, onPulse: restart => (pulse = restart) },
        );
      } catch (thrown) {
        const error = errorOf(thrown);
        // Given up because the session was closed: it goes on when the session does.
        const again =
          error.code === 'aborted' || isOfTheLine(error, core.state.connection.status === 'online');
        if (this.#signal.aborted || !again) throw error;
        await new Promise(resolve => setTimeout(resolve, backoff(failures)));
      }
    }
  }

  /** Pixels and seconds, from whoever can measure them; shown at once, so that the place is kept. */
  async #probe(file: File, index: number): Promise<Partial<Attachment>> {
    try {
      const probed = (await this.#core.options.probe?.(file)) ?? {};
      if (!this.#there.has(index) && !this.#signal.aborted) this.#describe(index, probed);
      return probed;
    } catch {
      return {};
    }
  }

  /** What stands in for the file says more of it; the file itself stays where it is. */
  #describe(index: number, known: Partial<Attachment>): void {
    const attachment = this.attachments[index];
    if (!attachment) return;
    this.attachments = this.attachments.with(index, { ...attachment, ...known, url: attachment.url });
    this.#show({}, this.attachments);
  }

  #progress(index: number, progress: number): void {
    if (this.uploads?.[index]?.progress !== progress) this.#change(index, { progress });
  }

  #change(index: number, changes: Partial<Upload>): void {
    const upload = this.uploads?.[index];
    if (!upload) return;
    this.uploads = this.uploads?.with(index, { ...upload, ...changes });
    this.#show({ uploads: this.uploads });
  }
}

const previewOf = (file: File): string | undefined =>
  typeof URL.createObjectURL === 'function'
    ? URL.createObjectURL(file.slice(0, file.size, inertType(file.type)))
    : undefined;
