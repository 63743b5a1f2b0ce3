import type { Kind, KindPattern } from './kind.js';
import { text } from './text.js';

/** Makes an entry of a table of kinds, each of which knows its own sort of message alone. */
export const entry = (pattern: KindPattern, kind: unknown): readonly [string, Kind] => [
  pattern,
  kind as Kind,
];

/** The kinds that every conversation has: they are there at once. */
export const FIRST: readonly (readonly [string, Kind])[] = [entry('message/text', text)];
