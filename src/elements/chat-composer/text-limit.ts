import { LIMITS } from '../../model/limits.js';

/** How many bytes a text is over what a message can hold. */
export function overBy(text: string): number {
  // A code unit of UTF-16 makes three bytes of UTF-8 at most: short texts, nearly all, need no counting.
  if (text.length * 3 <= LIMITS.textBytes) return 0;
  return Math.max(0, new TextEncoder().encode(text.trim()).length - LIMITS.textBytes);
}
