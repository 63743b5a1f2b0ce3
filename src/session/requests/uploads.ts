import type { Attachment } from '../../model/attachment.js';
import type { Core } from '../core.js';
import { errorOf } from '../edge/errors.js';
import { isAttachment } from '../edge/nouns.js';
import type { Outgoing, OutgoingFile } from '../outgoing.js';
import type { Entry, Upload } from '../state.js';
import { backoff } from './backoff.js';
import { localAttachment } from './compose.js';
import { isOfTheLine } from './lanes.js';

/** The files of one message on their way. What is there is not uploaded again when the message is retried. */
export class Uploads {
  /** What the message carries: what stands in for a file, and then what the service made of it. */
  attachments: readonly Attachment[];
  /** As an entry shows them; none for a message without files. */
  uploads: readonly Upload[] | undefined;
  readonly #core: Core;
  readonly #files: readonly OutgoingFile[];
  readonly #signal: AbortSignal;
  readonly #show: (changes: Partial<Entry>) => void;
  readonly #there = new Set<number>();

  constructor(core: Core, outgoing: Outgoing, signal: AbortSignal, show: (changes: Partial<Entry>) => void) {
    this.#core = core;
    this.#signal = signal;
    this.#show = show;
    this.#files = 'files' in outgoing ? outgoing.files : [];
    const urls = this.#files.map(({ file }) => previewOf(file));
    this.attachments = this.#files.map(({ file, alt }, index) =>
      localAttachment(file, urls[index] ?? '', alt),
    );
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

  async #upload({ file, alt }: OutgoingFile, index: number): Promise<void> {
    const probed = this.#probe(file, index);
    const stored = await this.#store(file, index);
    this.#there.add(index);
    this.#progress(index, 1);
    const attachment = { ...(await probed), ...stored, ...(alt && { alt }) };
    this.attachments = this.attachments.with(index, attachment);
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
      const attachment = this.attachments[index];
      if (!attachment || this.#there.has(index) || this.#signal.aborted) return probed;
      this.attachments = this.attachments.with(index, { ...attachment, ...probed, url: attachment.url });
      return probed;
    } catch {
      return {};
    }
  }

  #progress(index: number, progress: number): void {
    const upload = this.uploads?.[index];
    if (!upload || upload.progress === progress) return;
    this.uploads = this.uploads?.with(index, { ...upload, progress });
    this.#show({ uploads: this.uploads });
  }
}

const previewOf = (file: File): string | undefined =>
  typeof URL.createObjectURL === 'function' ? URL.createObjectURL(file) : undefined;
