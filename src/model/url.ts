import { ChatError } from './chat-error.js';
import { LIMITS } from './limits.js';

const SCHEMES: ReadonlySet<string> = new Set(['https', 'http', 'blob', 'parlour-file']);
/** A file that stands in its own URL may be this long. */
const DATA_LENGTH = 256 * 1024;
/** Pictures, sounds, films and documents: nothing that a browser would run as a page. */
const DATA =
  /^data:(?:image\/|audio\/|video\/|application\/(?:pdf|zip|json|octet-stream)[;,]|text\/plain[;,])/i;

// Browsers leave out tabs and line ends inside a URL and blanks before it, which can hide a scheme.
// eslint-disable-next-line no-control-regex
const HIDING = /[\u0000-\u0020\u007f]/;

/** Whether a page may load this URL: https, http, a file in `data:`, `blob:`, `parlour-file:`, or relative. */
export function isSafeUrl(value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false;
  if (DATA.test(value)) return value.length <= DATA_LENGTH;
  if (HIDING.test(value)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  return value.length <= LIMITS.url && (scheme === undefined || SCHEMES.has(scheme));
}

/**
 * Returns a URL that is safe.
 * @throws {ChatError} `invalid-url` for anything else, naming `what` was wrong.
 */
export function checkUrl(value: unknown, what: string): string {
  if (isSafeUrl(value)) return value;
  throw new ChatError('invalid-url', `${what} is not a URL that is allowed`);
}
