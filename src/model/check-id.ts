import { ChatError } from './chat-error.js';
import { isId } from './ids.js';
import { LIMITS } from './limits.js';

/**
 * Returns a uid, guid or app id that is valid.
 * @throws {ChatError} `invalid-id` for anything else, naming `what` was wrong.
 */
export function checkId(value: unknown, what: string): string {
  if (isId(value)) return value;
  const shown = typeof value === 'string' ? `"${value.slice(0, 40)}"` : typeof value;
  throw new ChatError(
    'invalid-id',
    `${what} must be 1 to ${LIMITS.id} characters of A-Z a-z 0-9 _ -; this is ${shown}`,
  );
}
