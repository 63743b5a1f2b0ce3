/** Made when first needed: it costs an engine some 20 ms, and most pages never need it. */
let segmenter: Intl.Segmenter | undefined;
/** What an emoji has one of in it: most texts are told by this alone, which costs next to nothing. */
const HINT = /[\u00A9\u00AE\u203C-\u3299\uD83C-\uD83E]/;
const LETTER = /[A-Za-z]/;
/**
 * How a grapheme begins that is an emoji. Not `\p{RGI_Emoji}`, which says it exactly: an engine takes some 50 ms to
 * read that, and reads it with the script, before the page has shown anything.
 */
const EMOJI =
  /^(?:\p{RI}{2}|[#*0-9]\uFE0F?\u20E3|\p{Emoji}(?:\uFE0F|\p{EMod})|\p{Emoji_Presentation}|\p{ExtPict}\u200D)/u;

/** How many emoji a text is made of, when it is made of nothing else; 0 otherwise. Gives up after `most`. */
export function emojiCount(text: string, most = 6): number {
  const trimmed = text.trim();
  // The longest sequences have some 35 units; anything longer is prose.
  if (trimmed.length > most * 36 || !HINT.test(trimmed) || LETTER.test(trimmed)) return 0;
  let count = 0;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(trimmed)) {
    if (!segment.trim()) continue;
    if (!EMOJI.test(segment) || ++count > most) return 0;
  }
  return count;
}
