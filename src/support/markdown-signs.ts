/** Pairs around words, code, links with a text, and lines that begin a quote or a list. */
const SIGNS = /\*\S|_\S|~~\S|`[^`]|\]\(|^ {0,3}(?:[-*+>]|\d{1,9}[.)]) /mu;

/** Whether a text may have formatting in it, so that the parser is worth its loading. May say yes in vain. */
export const hasMarkdownSigns = (text: string): boolean => SIGNS.test(text);

/**
 * One sign about words, and no letter outside: `snake_case_name` has none. Letters are named by where they stand in
 * Unicode: to read `\p{L}` costs an engine 6 ms, which a list would pay before its first message is seen.
 */
const EMPHASIS =
  /(?<![0-9A-Za-z\u00AA-\u1FFF\u2C00-\u2DFF\u3041-\uD7FF])([*_])(?=\S)([^\n*_]{0,500}?\S)\1(?![0-9A-Za-z\u00AA-\u1FFF\u2C00-\u2DFF\u3041-\uD7FF])/g;

/**
 * A text without the signs of its formatting, for one line that has none. What is between two signs has a greatest length: a search
 * for the second one must not run through all of a long text again and again.
 */
export function withoutMarkdownSigns(text: string): string {
  if (!hasMarkdownSigns(text)) return text;
  return text
    .replace(/^ {0,3}(?:```|~~~)[^\n]*$/gmu, '')
    .replace(/^ {0,3}(?:> ?)+/gmu, '')
    .replace(/^ {0,3}[-*+] /gmu, '• ')
    .replace(/\[([^\]\n]{1,300})\]\([^)\s]{1,2000}\)/gu, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)([^\n]{0,500}?\S)\1/gu, '$2')
    .replace(EMPHASIS, '$2');
}
