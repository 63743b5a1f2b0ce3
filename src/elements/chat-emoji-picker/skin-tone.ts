/** Skin tones, the lightest first; nothing first of all: the yellow that is nobody's. */
export const TONES = ['', '\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'] as const;

// Whoever stands between two joiners is what the two people of a sequence do, and keeps its colour.
const PEOPLE =
  /(?<!\u{200D})(\p{Emoji_Modifier_Base})\u{FE0F}?|(?<=\u{200D})(\p{Emoji_Modifier_Base})\u{FE0F}?(?!\u{200D})/gu;

/** An emoji in a skin tone. */
export const toned = (emoji: string, tone: string): string =>
  tone
    ? emoji.replace(PEOPLE, (_, first?: string, later?: string) => `${first ?? later ?? ''}${tone}`)
    : emoji;
