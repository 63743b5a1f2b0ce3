const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"'`]+/giu;
const TRAILING = /[.,;:!?'"*_~»”’…]+$/u;

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

function trim(found: string): string {
  let link = found.replace(TRAILING, '');
  for (const [open, close] of ['()', '[]', '{}']) {
    while (link.endsWith(close!) && link.split(open!).length < link.split(close!).length)
      link = link.slice(0, -1);
  }
  return link === found ? link : link.replace(TRAILING, '');
}
