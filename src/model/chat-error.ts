/** The names of all codes; `error-codes.ts` says what each means. Apart from it, for a page needs no dictionary. */
const CODES = [
  'invalid-id',
  'invalid-argument',
  'invalid-cursor',
  'invalid-url',
  'limit-page',
  'limit-name',
  'limit-description',
  'limit-metadata',
  'limit-custom-data',
  'limit-tags',
  'limit-text',
  'limit-members',
  'limit-attachments',
  'limit-scheduled',
  'file-empty',
  'file-too-large',
  'file-unreadable',
  'file-not-accepted',
  'file-is-folder',
  'not-connected',
  'auth-missing',
  'auth-refused',
  'auth-rest-key',
  'app-not-found',
  'user-not-found',
  'group-not-found',
  'message-not-found',
  'member-not-found',
  'conversation-not-found',
  'call-not-found',
  'file-not-found',
  'scheduled-not-found',
  'user-exists',
  'group-exists',
  'already-member',
  'not-banned',
  'not-member',
  'banned',
  'blocked',
  'not-allowed',
  'owner-protected',
  'not-on-self',
  'owner-must-transfer',
  'not-sender',
  'password-missing',
  'password-wrong',
  'message-deleted',
  'system-only',
  'call-state',
  'schedule-past',
  'schedule-far',
  'slow-mode',
  'offline',
  'timeout',
  'aborted',
  'storage-full',
  'storage-unavailable',
  'storage-corrupt',
  'rate-limited',
  'unsupported',
  'bad-answer',
  'internal',
] as const;

/** One of the documented codes. */
export type ErrorCode = (typeof CODES)[number];

const KNOWN: ReadonlySet<unknown> = new Set(CODES);

/** Whether this is a code of the list: what crosses a wire may not be. */
export const isErrorCode = (value: unknown): value is ErrorCode => KNOWN.has(value);

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
