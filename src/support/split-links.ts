const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"'`]+/giu;
const TRAILING = `.,;:!?'"*_~«»‹›“”„‘’…。、，！？；：」』）】》،؛؟`;
const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;

/** A link that stands in a text. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** Cuts a text at the web addresses in it. Punctuation after one, and a bracket that opened before it, stay outside. */
export function splitLinks(text: string): (string | Link)[] {
  const pieces: (string | Link)[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const found = trim(match[0]);
    const href = found.startsWith('www.') ? `https://${found}` : found;
    if (!URL.canParse(href)) continue;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push({ href, text: found });
    end = match.index + found.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** Takes away signs at the end, and brackets that close what did not open in it. One pass: a link may be long. */
function trim(found: string): string {
  const open = new Map<string, number>(
    BRACKETS.map(([opens, closes]) => [closes, count(found, opens) - count(found, closes)]),
  );
  let end = found.length;
  for (; end > 0; end -= 1) {
    const sign = found.charAt(end - 1);
    const balance = open.get(sign);
    if (balance === undefined ? !TRAILING.includes(sign) : balance >= 0) break;
    if (balance !== undefined) open.set(sign, balance + 1);
  }
  return found.slice(0, end);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
