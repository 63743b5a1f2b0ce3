import { splitMentions } from '../../../model/mentions.js';
import type { Uid } from '../../../model/ids.js';
import type { DraftUnit } from '../../../session/message-draft.js';
import type { UnitPattern } from './completion.js';

/** A text and what stands in it as one. */
export interface Written {
  readonly text: string;
  readonly units: readonly DraftUnit[];
}

/** What a change of the text made of its units. */
export interface Moved {
  readonly units: readonly DraftUnit[];
  /** What is left of units of which a part was taken away, as stretches of the new text. */
  readonly rests: readonly (readonly [start: number, end: number])[];
}

/**
 * The units of a text after a change. Those behind it move with their words; one that was changed within is none any
 * more.
 * @param caret Where the caret stands after the change: of letters that repeat, it tells which of them are new.
 */
export function moveUnits(units: readonly DraftUnit[], before: string, after: string, caret: number): Moved {
  if (!units.length) return { units, rests: [] };
  const behind = after.length - caret;
  const tail = behind <= before.length && before.endsWith(after.slice(caret)) ? behind : 0;
  let from = 0;
  const most = Math.min(before.length, after.length) - tail;
  while (from < most && before[from] === after[from]) from += 1;
  let same = tail;
  while (same < Math.min(before.length, after.length) - from && before.at(-1 - same) === after.at(-1 - same))
    same += 1;
  const to = before.length - same;
  const by = after.length - before.length;
  const moved: DraftUnit[] = [];
  const rests: (readonly [number, number])[] = [];
  for (const unit of units) {
    const { start, end } = unit;
    if (end <= from) moved.push(unit);
    else if (start >= to) moved.push({ ...unit, start: start + by, end: end + by });
    else if (from === after.length - same && (start < from || end > to))
      rests.push([Math.min(start, from), Math.max(end, to) + by]);
  }
  return { units: moved, rests };
}

/** What goes out for a text with units. */
export function sentText({ text, units }: Written): string {
  let sent = '';
  let at = 0;
  for (const { start, end, value } of units) {
    sent += text.slice(at, start) + value;
    at = end;
  }
  return sent + text.slice(at);
}

/** The reverse: a text as one sees it, for one that was sent. */
export function readText(
  sent: string,
  nameOf: (uid: Uid | undefined) => string,
  patterns: readonly UnitPattern[],
): Written {
  let text = '';
  const units: DraftUnit[] = [];
  const put = (label: string, value: string): void => {
    units.push({ start: text.length, end: text.length + label.length, value });
    text += label;
  };
  const words = (piece: string, [first, ...rest]: readonly UnitPattern[]): void => {
    if (!first) {
      text += piece;
      return;
    }
    let at = 0;
    for (const match of piece.matchAll(first.pattern)) {
      const label = match[0] && first.label(match);
      if (!label) continue;
      words(piece.slice(at, match.index), rest);
      put(label, match[0]);
      at = match.index + match[0].length;
    }
    words(piece.slice(at), rest);
  };
  for (const part of splitMentions(sent)) {
    if (part.type === 'text') words(part.text, patterns);
    else if (part.type === 'mention') put(`@${nameOf(part.uid)}`, `<@uid:${part.uid}>`);
    else put(`@${nameOf(undefined)}`, '<@all>');
  }
  return { text, units };
}

/** What has to go when a key deletes, where units are in its way: all of them, never a part. Nothing where none is. */
export function deletion(
  units: readonly DraftUnit[],
  [start, end]: readonly [number, number],
  key: 'Backspace' | 'Delete',
): readonly [number, number] | undefined {
  const isHit = (unit: DraftUnit): boolean => {
    if (start !== end) return unit.start < end && unit.end > start;
    return key === 'Backspace'
      ? unit.start < start && unit.end >= start
      : unit.start <= start && unit.end > start;
  };
  const hit = units.filter(isHit);
  const [first, last] = [hit[0], hit.at(-1)];
  return first && last && [Math.min(start, first.start), Math.max(end, last.end)];
}
