/** Every code that a {@link ChatError} can carry, with what it means. The one list: docs and tests read it. */
export const ERROR_CODES = {
  // Input that is not of the right form; nothing was written.
  'invalid-id': 'A uid, guid or app id has a wrong character or length.',
  'invalid-argument': 'A value is missing or of the wrong shape.',
  'invalid-cursor': 'A page cursor is not one that this transport gave.',
  'invalid-url': 'A URL has a scheme that is not allowed.',
  // Limits; nothing was written.
  'limit-page': 'A page of more than 100 items was asked for.',
  'limit-name': 'A name is empty or longer than 100 characters.',
  'limit-description': 'A description or status message is longer than 255 characters.',
  'limit-metadata': 'Metadata is larger than 5 KB.',
  'limit-custom-data': 'Custom data is larger than 10 KB.',
  'limit-tags': 'More than 25 tags, or a tag longer than 100 characters.',
  'limit-text': 'A text is empty or longer than 64 KB.',
  'limit-members': 'More than 25 members in one call.',
  'limit-attachments': 'More than 10 attachments on one message.',
  'file-empty': 'A file has 0 bytes.',
  'file-too-large': 'A file is larger than 100 MB.',
  'file-unreadable': 'A file vanished or cannot be read.',
  // Who one is.
  'not-connected': 'There is no connection yet, or it was closed.',
  'auth-missing': 'Neither an auth token nor an auth key was given.',
  'auth-refused': 'The auth token or key is not valid for this app.',
  'auth-rest-key': 'A REST API key was given; it belongs on a server and is refused in a page.',
  // Things that are not there.
  'app-not-found': 'No such app.',
  'user-not-found': 'No such user.',
  'group-not-found': 'No such group, or it is private and one is not in it.',
  'message-not-found': 'No such message, or one may not see it.',
  'member-not-found': 'This user is not in the group.',
  'conversation-not-found': 'There is no such conversation.',
  'call-not-found': 'No such call.',
  'file-not-found': 'No such file.',
  // Things that are there already.
  'user-exists': 'This uid is taken.',
  'group-exists': 'This guid is taken.',
  'already-member': 'This user is in the group already.',
  'not-banned': 'This user is not banned.',
  // The rules.
  'not-member': 'Only members may do this.',
  banned: 'This user is banned from the group.',
  blocked: 'One of the two blocked the other.',
  'not-allowed': 'The scope of who asks does not allow this.',
  'owner-protected': 'Nobody may do this to the owner.',
  'not-on-self': 'One cannot do this to oneself.',
  'owner-must-transfer': 'The owner leaves only after handing ownership on.',
  'not-sender': 'Only who sent the message may do this.',
  'password-missing': 'The group wants a password.',
  'password-wrong': 'The password is wrong.',
  'message-deleted': 'The message was deleted.',
  'system-only': 'Action messages are written by the system alone.',
  'call-state': 'The call is not in a state that allows this.',
  // Circumstances.
  offline: 'There is no connection to the service.',
  timeout: 'The service did not answer in time.',
  aborted: 'The request was given up by who made it.',
  'storage-full': 'The storage is full.',
  'storage-unavailable': 'There is no durable storage here; memory is used.',
  'storage-corrupt': 'A stored record could not be read and was left out.',
  'rate-limited': 'Too many requests.',
  unsupported: 'This transport cannot do this.',
  'bad-answer': 'The transport answered something that is not of the contract.',
  internal: 'Something unforeseen went wrong.',
} as const;

/** One of the documented codes. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Codes of circumstances that may pass by themselves. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['offline', 'timeout', 'rate-limited', 'not-connected', 'internal']);

/** The one error of the kit: what happened in a code, whether trying again may help, and words for a developer. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  /** One of {@link ERROR_CODES}. */
  readonly code: ErrorCode;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;

  constructor(code: ErrorCode, message?: string, options?: { retryable?: boolean; cause?: unknown }) {
    super(message ?? ERROR_CODES[code], options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options?.retryable ?? PASSING.has(code);
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

/** Whether this is a code of the list: what crosses a wire may not be. */
export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
