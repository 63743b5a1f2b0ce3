import type { ErrorCode } from './error-code.js';

export type { ErrorCode };

/** Codes of circumstances that may pass by themselves. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'timeout',
  'rate-limited',
  'slow-mode',
  'not-connected',
  'internal',
]);

/** The one error of the kit: what happened in a code, whether trying again may help, and words for a developer. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  /** One of {@link ERROR_CODES}. */
  readonly code: ErrorCode;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** In how many milliseconds the same request may succeed, where the service says so. */
  readonly retryAfter: number | undefined;

  /** @param message Words for a developer; default the code. What a code means is told by `ERROR_CODES`. */
  constructor(
    code: ErrorCode,
    message?: string,
    options?: { retryable?: boolean; retryAfter?: number | undefined; cause?: unknown },
  ) {
    super(message ?? code, options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options?.retryable ?? PASSING.has(code);
    this.retryAfter = options?.retryAfter;
  }

  /** Makes a ChatError of whatever was thrown; what is one already stays the same object. */
  static from(thrown: unknown, fallback: ErrorCode = 'internal'): ChatError {
    if (thrown instanceof ChatError) return thrown;
    if (thrown instanceof Error && thrown.name === 'AbortError') {
      return new ChatError('aborted', undefined, { cause: thrown });
    }
    const words = thrown instanceof Error ? thrown.message : String(thrown);
    return new ChatError(fallback, words || undefined, { cause: thrown });
  }
}
