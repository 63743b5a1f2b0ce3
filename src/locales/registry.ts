import type { Strings } from './en.js';
import { wasMissed } from './english.js';
import { warmUpFormats } from '../support/warm-up.js';
import { Locale } from './locale.js';

/** Where a language's sentences come from. */
type Source = () => Promise<Strings>;

const sources = new Map<string, Source>([
  ['de', async () => (await import('./de.js')).de],
  ['ar', async () => (await import('./ar.js')).ar],
]);
const overrides = new Map<string, Strings>();
const loaded = new Map<string, Strings>([['en', {}]]);
const locales = new Map<string, Locale>();
const listeners = new Set<() => void>();

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? 'en';

/**
 * Adds a language, or changes sentences of one that is there; keys that are left out stay as they are.
 * @param language A BCP 47 tag: `fr`, or `de-CH` to change Swiss German alone.
 */
export function registerStrings(language: string, strings: Strings): void {
  const tag = language.toLowerCase();
  overrides.set(tag, { ...overrides.get(tag), ...strings });
  refresh();
}

/** Has all that showed an empty place for a sentence drawn anew, now that the sentence is here. */
export function sayWhatWasMissed(): void {
  if (wasMissed()) refresh();
}

function refresh(): void {
  locales.clear();
  for (const listener of listeners) listener();
}

/** Calls back when a language arrived or changed; returns its undo. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

warmUpFormats(refresh);

/** A language, in English until its sentences are here (listeners hear of that). */
export function localeOf(language: string): Locale {
  const known = locales.get(language);
  if (known) return known;
  const base = baseOf(language);
  const strings = loaded.get(base);
  if (!strings) void load(base);
  const locale = new Locale(safeTag(language), {
    ...strings,
    ...overrides.get(base),
    ...overrides.get(language.toLowerCase()),
  });
  locales.set(language, locale);
  return locale;
}

async function load(base: string): Promise<void> {
  const source = sources.get(base);
  loaded.set(base, {});
  if (!source) return;
  try {
    loaded.set(base, await source());
  } catch {
    // The chunk did not arrive; English stands in, and the next page load tries again.
    return;
  }
  refresh();
}

/** A tag that `Intl` takes; a page's `lang` may hold anything. */
function safeTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
