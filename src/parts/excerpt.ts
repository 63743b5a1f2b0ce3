/** How much stands before the words that were found, signs. */
const LEAD = 16;
/** How long it is at most: what is longer is cut by the row itself. */
const LENGTH = 240;

/** The part of a text in which the words stand, in one line. */
export function excerpt(text: string, words: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const at = words ? line.toLocaleLowerCase().indexOf(words.toLocaleLowerCase()) : -1;
  if (at <= LEAD) return line.slice(0, LENGTH);
  // Begins with a whole word, where there is one.
  const space = line.indexOf(' ', at - LEAD);
  const start = space >= 0 && space < at ? space + 1 : at;
  return `…${line.slice(start, start + LENGTH)}`;
}
