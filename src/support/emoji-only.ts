const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** What no emoji has in it: most texts are told by this alone, which costs next to nothing. */
const LETTER = /[A-Za-z]/;
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)$/v;

/** How many emoji a text is made of, when it is made of nothing else; 0 otherwise. Gives up after `most`. */
export function emojiCount(text: string, most = 6): number {
  const trimmed = text.trim();
  // The longest sequences have some 35 units; anything longer is prose.
  if (!trimmed || trimmed.length > most * 36 || LETTER.test(trimmed)) return 0;
  let count = 0;
  for (const { segment } of segmenter.segment(trimmed)) {
    if (!segment.trim()) continue;
    if (!EMOJI.test(segment) || ++count > most) return 0;
  }
  return count;
}
