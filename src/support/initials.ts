/** Made when first needed: it costs an engine some 20 ms, and plain letters do without. */
let segmenter: Intl.Segmenter | undefined;

/** A letter that nothing is put on: what comes next has to be looked at by other means. */
const PLAIN = /^[A-Za-z0-9](?![\u0300-\uffff])/;

const firstOf = (word: string): string => {
  if (PLAIN.test(word)) return word.slice(0, 1);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  // Marks beyond a few would stand over all that is above and below.
  for (const { segment } of segmenter.segment(word)) return segment.replace(/(\p{M}{4})\p{M}+/u, '$1');
  return '';
};

/** One or two letters for a name: of the first and the last word, by what a reader sees as letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (firstOf(first) + firstOf(last)).toLocaleUpperCase() || '?';
}

/** One of eight hues, always the same one for the same text. */
export function hueOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return Math.abs(hash) % 8;
}
