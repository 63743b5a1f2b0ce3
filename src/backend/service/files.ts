import { ChatError } from '../../model/chat-error.js';
import { LIMITS } from '../../model/limits.js';
import { refuse } from '../checks.js';

export const FILE_SCHEME = 'parlour-file:';

const PIECE = 1024 * 1024;

/** Reads a file piece by piece, telling how far it is. The last of it is told by who stores it. */
export async function readFile(
  file: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<ArrayBuffer> {
  if (file.size === 0) refuse('file-empty');
  if (file.size > LIMITS.fileBytes) refuse('file-too-large');
  const bytes = new Uint8Array(file.size);
  for (let start = 0; start < file.size; start += PIECE) {
    if (signal.aborted) refuse('aborted');
    const piece = await file
      .slice(start, start + PIECE)
      .arrayBuffer()
      .catch((cause: unknown) => {
        throw new ChatError('file-unreadable', undefined, { cause });
      });
    bytes.set(new Uint8Array(piece), start);
    if (start + PIECE < file.size) onProgress((start + piece.byteLength) / file.size);
  }
  return bytes.buffer;
}
