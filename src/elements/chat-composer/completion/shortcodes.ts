import { habits, keep, used } from '../../chat-emoji-picker/habits.js';
import { findEmoji, loadEmoji } from '../../chat-emoji-picker/load-emoji.js';
import { toned, TONES } from '../../chat-emoji-picker/skin-tone.js';
import type { Completion, CompletionItem } from './completion.js';

/** How many emoji are offered: who wants to look at all of them has the picker. */
const MOST = 40;

interface EmojiItem extends CompletionItem {
  /** Without a skin tone. */
  readonly base: string;
}

let codes: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

/** The short names of each emoji, as they are known from elsewhere: `+1`, `tada`. */
function loadCodes(): Promise<ReadonlyMap<string, readonly string[]>> {
  codes ??= import('../../chat-emoji-picker/data/shortcodes.js').then(
    ({ shortcodes }) =>
      new Map(
        shortcodes
          .trim()
          .split('\n')
          .map(row => {
            const [emoji = '', ...names] = row.split(' ');
            return [emoji, names] as const;
          }),
      ),
    (thrown: unknown) => {
      codes = undefined;
      throw thrown;
    },
  );
  return codes;
}

const shortcode: Completion<EmojiItem> = {
  trigger: ':',
  min: 2,
  closed: true,
  label: locale => locale.text('emoji'),
  async search(query, { locale }) {
    const [groups, names] = await Promise.all([loadEmoji(locale.language), loadCodes()]);
    const wanted = query.toLowerCase().replace(/:$/, '');
    const { tone } = habits();
    const all = groups.flat();
    const named = all.flatMap(one => {
      const code = (names.get(one.emoji) ?? []).find(name => name.startsWith(wanted));
      return code === undefined ? [] : [{ one, code, rank: code.length - wanted.length }];
    });
    named.sort((a, b) => a.rank - b.rank);
    const known = new Set(named.map(({ one }) => one));
    // Names in the language of the page, which have blanks: `:daumen_hoch`.
    const words = findEmoji(groups, wanted.replaceAll('_', ' '), locale.language);
    const others = words.filter(one => !known.has(one)).map(one => ({ one, code: undefined }));
    const found = query.endsWith(':') ? named.filter(({ rank }) => rank === 0) : [...named, ...others];
    return found.slice(0, MOST).map(({ one, code }) => ({
      id: one.emoji,
      base: one.emoji,
      sign: one.tones ? toned(one.emoji, TONES[tone] ?? '') : one.emoji,
      label: `:${code ?? names.get(one.emoji)?.[0] ?? one.name.replaceAll(' ', '_')}:`,
      hint: one.name,
    }));
  },
  pick({ base, sign }) {
    keep(used(habits(), base));
    return sign;
  },
};

/** Emoji by their short names and by words of the language, from two letters on: a `:)` stays what it is. */
export const shortcodes = shortcode as unknown as Completion;
