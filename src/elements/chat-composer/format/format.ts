import { enclosing, type Enclosing } from './enclosing.js';
import type { Replacement, TextChange } from '../completion/text-change.js';

/** What can be done to the looks of words. */
export type Format = 'bold' | 'italic' | 'strike' | 'code' | 'link' | 'list' | 'numbers' | 'quote';

const SIGNS = { bold: '**', italic: '_', strike: '~~', code: '`' } as const;
const LINE = { list: /^\s*[-*+] /, numbers: /^\s*\d{1,9}[.)] /, quote: /^> ?/ } as const;
const ADDRESS = 'https://';

/** What a format makes of a text and what is selected in it; a second time it takes itself back. */
export function formatted(format: Format, text: string, start: number, end: number): TextChange {
  if (format === 'list' || format === 'numbers' || format === 'quote') return lines(format, text, start, end);
  const within = enclosing(format, text, start, end);
  if (within) return without(within, start, end);
  if (format === 'link') return linked(text, start, end);
  if (format === 'code' && text.slice(start, end).includes('\n')) return fenced(text, start, end);
  return around(SIGNS[format], text, start, end);
}

/** Whether a format is on where the caret, or what is selected, stands. */
export function isOn(format: Format, text: string, start: number, end: number): boolean {
  return format === 'list' || format === 'numbers' || format === 'quote'
    ? areLines(format, touchedBy(text, start, end).touched)
    : !!enclosing(format, text, start, end);
}

/** Takes signs away; what is selected between them stays selected. */
function without({ outer, inner }: Enclosing, start: number, end: number): TextChange {
  const lead = inner[0] - outer[0];
  const moved = (place: number): number => Math.min(Math.max(place, inner[0]), inner[1]) - lead;
  return { places: [cut(outer[0], inner[0]), cut(inner[1], outer[1])], select: [moved(start), moved(end)] };
}

/** Signs around what is selected, or around the word at the caret; or the signs that stand there taken away. */
function around(sign: string, text: string, from: number, to: number): TextChange {
  const [start, end] = from === to ? wordAt(text, from) : trimmed(text, from, to);
  const length = sign.length;
  // Signs with nothing between them yet.
  if (start === end && standsAt(text, start - length, sign) && standsAt(text, end, sign)) {
    const at = start - length;
    return { places: [cut(at, start), cut(end, end + length)], select: [at, at] };
  }
  const select: [number, number] =
    from === to ? [from + length, from + length] : [start + length, end + length];
  return { places: [put(start, sign), put(end, sign)], select };
}

/** Whether a sign stands at a place, and is not the half of a longer one. */
function standsAt(text: string, at: number, sign: string): boolean {
  return at >= 0 && text.startsWith(sign, at);
}

/** Code of several lines. */
function fenced(text: string, start: number, end: number): TextChange {
  const before = start > 0 && text[start - 1] !== '\n' ? '\n```\n' : '```\n';
  const after = end < text.length && text[end] !== '\n' ? '\n```\n' : '\n```';
  return {
    places: [put(start, before), put(end, after)],
    select: [start + before.length, end + before.length],
  };
}

function linked(text: string, from: number, to: number): TextChange {
  const [start, end] = from === to ? wordAt(text, from) : trimmed(text, from, to);
  const words = text.slice(start, end);
  if (isAddress(words)) {
    return { places: [put(start, '['), put(start, `](`), put(end, ')')], select: [start + 1, start + 1] };
  }
  const address = end + 3;
  return {
    places: [put(start, '['), put(end, `](${ADDRESS})`)],
    // The words first, where there are none yet; else the address.
    select: words ? [address, address + ADDRESS.length] : [start + 1, start + 1],
  };
}

/** An address pasted on words: a link. Nothing where the words are none for that. */
export function linkedTo(address: string, text: string, start: number, end: number): TextChange | undefined {
  const words = text.slice(start, end);
  if (!words.trim() || /[\n[\]]/.test(words) || isAddress(words.trim()) || !isAddress(address))
    return undefined;
  const escaped = address.replaceAll(')', '%29');
  const behind = end + escaped.length + 4;
  return {
    places: [put(start, '['), put(end, `](${escaped})`)],
    select: [behind, behind],
  };
}

/** Whether a text is a web address and nothing else. */
export const isAddress = (text: string): boolean => /^https?:\/\/[^\s<>]+$/i.test(text);

/** The same sign before every line that is touched, or taken away from all of them. */
function lines(format: 'list' | 'numbers' | 'quote', text: string, from: number, to: number): TextChange {
  const { start, end, touched } = touchedBy(text, from, to);
  const pattern = LINE[format];
  const isTakenAway = areLines(format, touched);
  const places: Replacement[] = [];
  let at = start;
  let number = 1;
  for (const line of touched) {
    const own = pattern.exec(line)?.[0] ?? '';
    const other =
      format === 'quote' ? '' : (LINE[format === 'list' ? 'numbers' : 'list'].exec(line)?.[0] ?? '');
    const sign = format === 'quote' ? '> ' : format === 'list' ? '- ' : `${number++}. `;
    if (isTakenAway) places.push(cut(at, at + own.length));
    else if (!own && (line.trim() || touched.length === 1))
      places.push({ start: at, end: at + other.length, text: sign });
    at += line.length + 1;
  }
  const moved = (place: number): number =>
    places
      .filter(each => each.start <= place)
      .reduce((sum, each) => sum + each.text.length - (Math.min(each.end, place) - each.start), place);
  return { places, select: from === to ? [moved(to), moved(to)] : [start, moved(end)] };
}

/** The lines that the caret, or what is selected, stands in. */
function touchedBy(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number; readonly touched: readonly string[] } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to > from && text[to - 1] === '\n' ? to - 1 : to);
  const end = next < 0 ? text.length : next;
  return { start, end, touched: text.slice(start, end).split('\n') };
}

const areLines = (format: keyof typeof LINE, touched: readonly string[]): boolean =>
  touched.every(line => LINE[format].test(line) || !line.trim()) &&
  touched.some(line => LINE[format].test(line));

const CONTINUED = /^(\s*)(?:([-*+]) (\[[ xX]\] )?|(\d{1,9})([.)]) |((?:> ?)+))/;

/**
 * A new line in a list or a quote begins as the one before. Where that one has nothing in it, it ends the list. Nothing
 * elsewhere.
 */
export function continued(text: string, from: number, to: number): TextChange | undefined {
  const line = lineBefore(text, from);
  const [sign, indent = '', bullet, box, number, dot, quote] = CONTINUED.exec(line) ?? [];
  if (sign === undefined) return undefined;
  const start = from - line.length;
  const behind = text.slice(to).split('\n', 1)[0] ?? '';
  if (line.length === sign.length && !behind.trim())
    return { places: [cut(start, to)], select: [start, start] };
  const next = bullet
    ? `${bullet} ${box ? '[ ] ' : ''}`
    : number
      ? `${Number(number) + 1}${dot ?? '.'} `
      : (quote ?? '');
  const added = `\n${indent}${next}`;
  const at = from + added.length;
  return { places: [{ start: from, end: to, text: added }], select: [at, at] };
}

const lineBefore = (text: string, caret: number): string =>
  text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);

const put = (at: number, text: string): Replacement => ({ start: at, end: at, text });
const cut = (start: number, end: number): Replacement => ({ start, end, text: '' });

/** The word that the caret stands in; only the caret where it stands in none. */
function wordAt(text: string, caret: number): readonly [number, number] {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, caret))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(caret))?.[0].length ?? 0;
  return before && after ? [caret - before, caret + after] : [caret, caret];
}

/** Signs that stand beside a blank are none in Markdown. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return lead === words.length ? [start, end] : [start + lead, end - tail];
}
