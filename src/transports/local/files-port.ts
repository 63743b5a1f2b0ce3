import { refuse } from '../../backend/checks.js';
import { FILE_SCHEME, readFile } from '../../backend/service/files.js';
import { ChatError } from '../../model/chat-error.js';
import { inertType } from '../../model/media-type.js';
import { checkUrl } from '../../model/url.js';
import { newId } from '../../support/new-id.js';
import type { FilesPort } from '../../transport/ports.js';
import { demandWanted } from './connection.js';
import type { Line } from './line.js';

const nameOf = (file: Blob): string => (file instanceof File ? file.name : '') || 'file';

/** Files in the app's own storage, and the object URLs that pages see them by. */
export class LocalFiles implements Required<FilesPort> {
  readonly #urls = new Map<string, Promise<string>>();

  constructor(readonly line: Line) {}

  upload: FilesPort['upload'] = (file, { name = nameOf(file), onProgress, signal }) =>
    this.line.request(signal, async connection => {
      const bytes = await readFile(file, signal, share => onProgress?.(share));
      const id = newId();
      const mimeType = file.type || 'application/octet-stream';
      await connection.write(async visit => visit.put('files', id, { bytes, mimeType }), signal);
      onProgress?.(1);
      return { url: FILE_SCHEME + id, name, size: file.size, mimeType };
    });

  resolve = async (url: string, signal: AbortSignal): Promise<string> => {
    demandWanted(signal);
    if (!url.startsWith(FILE_SCHEME)) return checkUrl(url, 'attachment');
    const known = this.#urls.get(url);
    if (known) return known;
    const made = this.line.read(signal, async visit => {
      const file = (await visit.get('files', url.slice(FILE_SCHEME.length))) ?? refuse('file-not-found');
      return URL.createObjectURL(new Blob([file.bytes], { type: inertType(file.mimeType) }));
    });
    this.#urls.set(url, made);
    made.catch(() => this.#urls.delete(url));
    return made;
  };

  /** Gives the object URLs back. */
  release(): void {
    for (const url of this.#urls.values())
      url.then(URL.revokeObjectURL).catch((error: unknown) => ChatError.from(error));
    this.#urls.clear();
  }
}
