import type { Kind, KindPattern } from './kind.js';
import { memberAction } from './member-action.js';
import { messageAction } from './message-action.js';
import { text } from './text.js';
import { unknown } from './unknown.js';

/** Makes an entry of a table of kinds, each of which knows its own sort of message alone. */
export const entry = (pattern: KindPattern, kind: unknown): readonly [string, Kind] => [
  pattern,
  kind as Kind,
];

/** The kinds that nearly every conversation has: they are there at once. `custom/*` stands for all that nobody knows. */
export const FIRST: readonly (readonly [string, Kind])[] = [
  entry('message/text', text),
  entry('action/groupMember', memberAction),
  entry('action/message', messageAction),
  entry('custom/*', unknown),
];
