import { LIMITS } from '../../model/limits.js';

/** From what share of the limit on one is told how much room there is left. */
const SOON = 0.9;

/** How much room a text has left. */
export class TextRoom {
  #text = '';
  #left: number | undefined;

  /** Bytes of room; less than none where a text is too long, none given while there is a lot. */
  of(text: string): number | undefined {
    if (text !== this.#text) this.#left = roomFor(text);
    this.#text = text;
    return this.#left;
  }
}

function roomFor(text: string): number | undefined {
  // A code unit of UTF-16 makes three bytes of UTF-8 at most: short texts, nearly all, need no counting.
  if (text.length * 3 <= LIMITS.textBytes * SOON) return undefined;
  const room = LIMITS.textBytes - new TextEncoder().encode(text.trim()).length;
  if (room > LIMITS.textBytes * (1 - SOON)) return undefined;
  // In steps: what changes with every key is not to be spoken with every key.
  return room <= 0 ? room : Math.ceil(room / 500) * 500;
}
