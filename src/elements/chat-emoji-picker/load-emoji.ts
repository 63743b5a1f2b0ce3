import { drawable } from './glyphs.js';

/** One emoji. */
export interface Emoji {
  readonly emoji: string;
  readonly name: string;
  /** Its name and all words that find it, small letters. */
  readonly words: string;
  /** Whether it comes in skin tones. */
  readonly tones: boolean;
}

// Modules, not files to fetch: a page that lets the kit's script in lets them in, too, whatever else it refuses.
const WORDS: Readonly<Record<string, () => Promise<{ readonly words: string }>>> = {
  en: () => import('./data/en.js'),
  de: () => import('./data/de.js'),
  ar: () => import('./data/ar.js'),
};

const loaded = new Map<string, readonly (readonly Emoji[])[]>();

/** All emoji that can be drawn here, by group, with the words of a language (English where there are none of it). */
export async function loadEmoji(language: string): Promise<readonly (readonly Emoji[])[]> {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const source = WORDS[base] ?? WORDS['en'];
  const key = WORDS[base] ? base : 'en';
  const known = loaded.get(key);
  if (known || !source) return known ?? [];
  const [{ emoji }, { words }] = await Promise.all([import('./data/emoji.js'), source()]);
  const rows = words.trim().split('\n');
  const canDraw = drawable();
  let at = 0;
  const groups = emoji
    .trim()
    .split('\n')
    .map(line =>
      line.split(' ').flatMap(mark => {
        const row = rows[at++] ?? '';
        const [, sign = '', tones, version] = /^([^*@]+)(\*?)(?:@(.+))?$/u.exec(mark) ?? [];
        if (!sign || !canDraw(sign, Number(version ?? 0))) return [];
        const [name = ''] = row.split('|', 1);
        return [{ emoji: sign, name, words: row.toLocaleLowerCase(language), tones: !!tones }];
      }),
    );
  loaded.set(key, groups);
  return groups;
}

/** What a search finds, the best first: names that begin so, then words that do, then whatever holds it. */
export function findEmoji(
  groups: readonly (readonly Emoji[])[],
  search: string,
  language: string,
): readonly Emoji[] {
  const terms = search.toLocaleLowerCase(language).split(/\s+/u).filter(Boolean);
  const rank = ({ words, emoji }: Emoji): number => {
    if (terms.includes(emoji)) return 0;
    if (!terms.every(term => words.includes(term))) return -1;
    if (terms.every(term => words.startsWith(term))) return 1;
    return terms.every(term => beginsWord(words, term)) ? 2 : 3;
  };
  return groups
    .flat()
    .map(one => ({ one, rank: rank(one) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

const beginsWord = (words: string, term: string): boolean =>
  words.startsWith(term) || ['|', ' ', '-'].some(edge => words.includes(edge + term));
