import type { Format } from './format.js';

/** Signs around a stretch of a text: from where to where with them, and without. */
export interface Enclosing {
  readonly outer: readonly [start: number, end: number];
  readonly inner: readonly [start: number, end: number];
}

type InlineFormat = Exclude<Format, 'list' | 'numbers' | 'quote'>;

/** So far from the caret signs are looked for. */
const REACH = 2000;
/** Of a longer text nobody is told what is on: every key would have to read all of it. */
const MOST = 70_000;
const FENCE = /^ {0,3}```.*$/gm;
const CODE = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs;
const PATTERNS: Readonly<Record<InlineFormat, RegExp>> = {
  bold: /(\*\*)(?=\S)(.+?)(?<=\S)\*\*(?!\*)/gs,
  italic:
    /(?<![\p{L}\p{N}_])(_)(?![_\s])(.+?)(?<![_\s])_(?![\p{L}\p{N}_])|(?<!\*)(\*)(?![*\s])(.+?)(?<![*\s])\*(?!\*)/gsu,
  strike: /(~~)(?=\S)(.+?)(?<=\S)~~/gs,
  code: CODE,
  link: /(\[)([^[\]\n]*)\]\([^()\s]*\)/g,
};

/** The signs of a format that a caret or a selection stands within; the innermost ones. */
export function enclosing(
  format: InlineFormat,
  text: string,
  start: number,
  end: number,
): Enclosing | undefined {
  if (text.length > MOST) return undefined;
  const fence = fenceAround(text, start, end);
  if (fence) return format === 'code' ? fence : undefined;
  const [from, to] = paragraphAround(text, start, end);
  const paragraph = text.slice(from, to);
  // What looks like a sign in code, or in an address, is none.
  const plain = format === 'code' ? paragraph : blanked(paragraph);
  let found: Enclosing | undefined;
  for (const match of plain.matchAll(PATTERNS[format])) {
    const [whole, sign = match[3] ?? '', words = match[4] ?? ''] = match;
    const outer = [from + match.index, from + match.index + whole.length] as const;
    const first = outer[0] + sign.length;
    const isAtEdge = start === end && (start === outer[0] || start === outer[1]);
    if (!isAtEdge && outer[0] <= start && end <= outer[1])
      found = { outer, inner: [first, first + words.length] };
  }
  return found;
}

function fenceAround(text: string, start: number, end: number): Enclosing | undefined {
  const fences = [...text.matchAll(FENCE)];
  for (let at = 0; at + 1 < fences.length; at += 2) {
    const [open, close] = [fences[at], fences[at + 1]];
    if (!open || !close) continue;
    const outer = [open.index, close.index + close[0].length] as const;
    const first = open.index + open[0].length + 1;
    if (outer[0] <= start && end <= outer[1] && (start > outer[0] || end === outer[1]))
      return { outer, inner: [first, Math.max(first, close.index - 1)] };
  }
  return undefined;
}

/** Where a blank line, or the reach, ends what signs can belong together. */
function paragraphAround(text: string, start: number, end: number): readonly [number, number] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const gap = [...before.matchAll(/\n[ \t]*\n/g)].at(-1);
  const next = after.search(/\n[ \t]*\n/);
  return [
    start - before.length + (gap ? gap.index + gap[0].length : 0),
    end + (next < 0 ? after.length : next),
  ];
}

const blanked = (text: string): string =>
  text
    .replace(CODE, whole => '.'.repeat(whole.length))
    .replace(/(?<=\]\()[^()\s]*(?=\))/g, whole => '.'.repeat(whole.length));
