import { ChatError } from '../../model/chat-error.js';
import { isErrorCode } from '../../model/error-code.js';

/** Whether something can be shown as an error: a ChatError, also one of another copy of the kit, or any Error. */
export const isErrorLike = (value: unknown): value is Error => typeof value === 'object' && value !== null;

/** A ChatError of whatever a transport threw. One of another copy of the kit, or off a wire, keeps its code. */
export function errorOf(thrown: unknown): ChatError {
  if (thrown instanceof ChatError || typeof thrown !== 'object' || !thrown) return ChatError.from(thrown);
  const { code, message, retryable, retryAfter } = thrown as Record<string, unknown>;
  if (!isErrorCode(code)) return ChatError.from(thrown);
  return new ChatError(code, typeof message === 'string' ? message : undefined, {
    cause: thrown,
    ...(typeof retryable === 'boolean' && { retryable }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
  });
}
