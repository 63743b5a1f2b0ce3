import type { Attachment } from '../../model/attachment.js';
import { ChatError } from '../../model/chat-error.js';
import type { Core } from '../core.js';
import { isAttachment } from '../edge/nouns.js';
import type { UploadFileOptions } from '../session.js';

/** How many URLs are remembered. */
const KEPT = 500;

/** Stores files, and finds the URLs of them that a page can load. Each is asked for once. */
export class Files {
  readonly #core: Core;
  readonly #known = new Map<string, string | Promise<string>>();

  constructor(core: Core) {
    this.#core = core;
  }

  urlOf(url: string): string | Promise<string> {
    const { files } = this.#core.transport;
    // What this page made itself is there already.
    if (!files?.resolve || /^(blob|data):/i.test(url)) return url;
    const known = this.#known.get(url);
    if (known !== undefined) return known;
    const asked = this.#resolve(url);
    this.#known.set(url, asked);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value as string);
    return asked;
  }

  upload(file: File, { signal, onProgress }: UploadFileOptions = {}): Promise<Attachment> {
    const { files } = this.#core.transport;
    let pulse = (): void => undefined;
    return this.#core.ask(
      isAttachment,
      line =>
        files?.upload(file, {
          name: file.name,
          signal: line,
          onProgress: share => {
            pulse();
            onProgress?.(share);
          },
        }),
      { signal, onPulse: beat => (pulse = beat) },
    );
  }

  async #resolve(url: string): Promise<string> {
    const { files } = this.#core.transport;
    try {
      const found = await this.#core.ask(isUrl, signal => files?.resolve?.(url, signal));
      if (this.#known.has(url)) this.#known.set(url, found);
      return found;
    } catch (thrown) {
      this.#known.delete(url);
      throw ChatError.from(thrown);
    }
  }
}

const isUrl = (value: unknown): value is string => typeof value === 'string' && value !== '';
