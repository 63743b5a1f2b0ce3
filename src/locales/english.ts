import type { Pattern } from '../support/pattern.js';
import type { StringKey } from './en.js';

/** The English sentences that are here: every language falls back to them. */
export const english: Partial<Record<StringKey, Pattern>> = {};

const given = new Set<object>();

/** Adds English sentences; answers whether they are new. */
export function giveEnglish(strings: Readonly<Partial<Record<StringKey, Pattern>>>): boolean {
  if (given.has(strings)) return false;
  given.add(strings);
  Object.assign(english, strings);
  return true;
}
