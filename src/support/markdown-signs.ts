/** Pairs around words, code, links with a text, and lines that begin a quote or a list. */
const SIGNS = /\*\S|_\S|~~\S|`[^`]|\]\(|^ {0,3}(?:[-*+>]|\d{1,9}[.)]) /mu;

/** Whether a text may have formatting in it, so that the parser is worth its loading. May say yes in vain. */
export const hasMarkdownSigns = (text: string): boolean => SIGNS.test(text);

/** A text without the signs of its formatting, for one line that has none. */
export function withoutMarkdownSigns(text: string): string {
  if (!hasMarkdownSigns(text)) return text;
  return text
    .replace(/^ {0,3}(?:```|~~~)[^\n]*$/gmu, '')
    .replace(/^ {0,3}(?:> ?)+/gmu, '')
    .replace(/^ {0,3}[-*+] /gmu, '• ')
    .replace(/\[([^\]\n]+)\]\([^)\s]+\)/gu, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)([^\n]*?\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^\n*_]*?\S)\1(?![\p{L}\p{N}])/gu, '$2');
}
