import type { ChatError } from '../../model/chat-error.js';
import { isErrorCode, type ErrorCode } from '../../model/error-code.js';

/** What a case says that a transport does wrongly; runners print `actual` and `expected`. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';

  constructor(
    what: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(`${what}\n  expected: ${show(expected)}\n  actual:   ${show(actual)}`);
  }
}

/** Demands that something holds. */
export function ok(holds: unknown, what: string, actual: unknown = holds): asserts holds {
  if (!holds) throw new ConformanceError(what, actual, 'to hold');
}

/** Demands that two values are alike all the way down; a property that is `undefined` counts as absent. */
export function equal<Value>(actual: Value, expected: Value, what: string): void {
  if (!alike(actual, expected)) throw new ConformanceError(what, actual, expected);
}

/** Demands that a list has these items, in any order. */
export function sameItems<Item extends string>(
  actual: readonly Item[],
  expected: readonly Item[],
  what: string,
): void {
  equal([...actual].sort(), [...expected].sort(), what);
}

/** Demands that a value is there. */
export function present<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) throw new ConformanceError(what, value, 'a value');
  return value;
}

/** Demands that a request is refused with this code, or one of these. */
export async function refused(
  request: Promise<unknown>,
  codes: ErrorCode | readonly ErrorCode[],
  what: string,
): Promise<ChatError> {
  const expected = typeof codes === 'string' ? [codes] : codes;
  let answer: unknown;
  try {
    answer = await request;
  } catch (thrown) {
    const error = chatError(thrown, what);
    if (!expected.includes(error.code)) {
      // What a transport cannot do at all is no wrong answer; it shows as skipped.
      if (error.code === 'unsupported') throw error;
      throw new ConformanceError(`${what}: refused with another code`, error.code, expected.join(' or '));
    }
    return error;
  }
  throw new ConformanceError(`${what}: was not refused`, answer, expected.join(' or '));
}

/** Demands that what was thrown is a ChatError with a documented code. Copies of the class count. */
export function chatError(thrown: unknown, what: string): ChatError {
  const { name, code, retryable } = (thrown ?? {}) as Partial<ChatError>;
  const fits =
    thrown instanceof Error && name === 'ChatError' && isErrorCode(code) && typeof retryable === 'boolean';
  if (!fits) {
    const actual = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : thrown;
    throw new ConformanceError(
      `${what}: rejects with something else`,
      actual,
      'a ChatError of a listed code',
    );
  }
  return thrown as ChatError;
}

/** Whether two values are alike all the way down. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const one = a as Record<string, unknown>;
  const other = b as Record<string, unknown>;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(key => alike(one[key], other[key]));
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const seen = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner,
  ) as string | undefined;
  return seen === undefined ? String(value) : seen.length > 600 ? `${seen.slice(0, 600)}…` : seen;
}
