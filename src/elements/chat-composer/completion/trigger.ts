import type { DraftUnit } from '../../../session/message-draft.js';
import type { Completion } from './completion.js';

/** A sign in the text at which a list is open. */
export interface Trigger {
  readonly completion: Completion;
  /** Where the sign stands. */
  readonly start: number;
  /** Behind the letters that follow it: where the caret is. */
  readonly end: number;
  readonly query: string;
}

/** Letters that go on without a blank between words do not make the sign a part of a word: 「ねえ@ada」. */
const IN_WORD = /[\p{L}\p{N}_.+:/@-]$/u;
const WORDS_WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
/** No name is longer, and none has more words: what follows is prose. */
const LONGEST = 50;
const MOST_BLANKS = 3;

/** Whether a sign may stand at a place: not in a word, an address or a time of day. */
export const mayStandAfter = (before: string): boolean =>
  !IN_WORD.test(before) || WORDS_WITHOUT_BLANKS.test(before);

/** The sign before the caret, if the letters between are what a completion searches by. */
export function triggerAt(
  text: string,
  caret: number,
  completions: readonly Completion[],
  units: readonly DraftUnit[],
): Trigger | undefined {
  let found: Trigger | undefined;
  for (const completion of completions) {
    const { trigger, at, min = 0, blanks } = completion;
    const length = trigger.length;
    let start = text.lastIndexOf(trigger, caret - length);
    // One that closes stands behind the one that opened.
    if (completion.closed && start >= 0 && start + length === caret && start > 0) {
      const opening = text.lastIndexOf(trigger, start - 1);
      if (opening >= 0) start = opening;
    }
    if (start < 0 || start + length > caret || (found && found.start >= start)) continue;
    const before = text.slice(0, start);
    const query = text.slice(start + length, caret);
    if (query.length < min || query.length > LONGEST || /\n|^\s|\s$/u.test(query)) continue;
    if (/\s/u.test(query) && (!blanks || query.split(/\s+/u).length > MOST_BLANKS)) continue;
    if (at === 'start' ? before.trim() : !mayStandAfter(before.slice(-2))) continue;
    if (units.some(unit => unit.start <= start && unit.end > start) || isInCode(before)) continue;
    found = { completion, start, end: caret, query };
  }
  return found;
}

/** Whether a text ends in code that is not closed yet. */
function isInCode(before: string): boolean {
  const fences = before.split(/^```/mu).length - 1;
  if (fences % 2) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.split('`').length - 1) % 2 === 1;
}
