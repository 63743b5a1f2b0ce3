import type { ErrorCode } from '../../../model/chat-error.js';
import { LIMITS } from '../../../model/limits.js';
import { accepts } from '../../../support/accepts.js';
import type { ComposerOptions } from '../composer-face.js';

/** Which files a composer takes. */
export interface Rules {
  readonly accept: string;
  /** Bytes of one file. */
  readonly maxSize: number;
  /** How many may stand in a draft. */
  readonly maxFiles: number;
}

/** Why a file was not taken. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly name: string;
}

/** The page may ask for less than a message can carry, not for more. */
export const rulesOf = ({ accept, maxSize, maxFiles }: ComposerOptions): Rules => ({
  accept,
  maxSize: Math.min(maxSize > 0 ? maxSize : Infinity, LIMITS.fileBytes),
  maxFiles: Math.min(maxFiles > 0 ? maxFiles : Infinity, LIMITS.attachments),
});

/** Why one file cannot be sent, by what is known without reading it. */
export function faultOf(file: File, rules: Rules, claimed?: string): ErrorCode | undefined {
  if (file.size === 0) return 'file-empty';
  if (file.size > rules.maxSize) return 'file-too-large';
  return accepts(rules.accept, file, claimed) ? undefined : 'file-not-accepted';
}

/** Those of the files for which there is room beside so many others, and why the rest is refused. */
export function fit(files: readonly File[], held: number, { maxFiles }: Rules): [File[], Refusal[]] {
  const room = Math.max(0, maxFiles - held);
  return [files.slice(0, room), files.slice(room).map(({ name }) => ({ code: 'limit-attachments', name }))];
}
