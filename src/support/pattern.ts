/** A sentence with `{names}` in it, or one for each plural form of its `count`. */
export type Pattern = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** A piece of a filled pattern: words, or the value that stands for a name. */
export type PatternPart = string | { readonly name: string; readonly value: string };

const numbers = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  let found = rules.get(language);
  if (!found) rules.set(language, (found = new Intl.PluralRules(language)));
  return found;
}

function numbersOf(language: string): Intl.NumberFormat {
  let found = numbers.get(language);
  if (!found) numbers.set(language, (found = new Intl.NumberFormat(language)));
  return found;
}

/** Fills a pattern, keeping apart what was filled in, so that a name can be set in bold. */
export function patternParts(
  pattern: Pattern,
  values: Readonly<Record<string, string | number>>,
  language: string,
): PatternPart[] {
  const sentence =
    typeof pattern === 'string'
      ? pattern
      : (pattern[rulesOf(language).select(Number(values['count'] ?? 0))] ?? pattern.other);
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map(piece => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (name === undefined || !(name in values)) return piece;
      const value = values[name] ?? '';
      return { name, value: typeof value === 'number' ? numbersOf(language).format(value) : value };
    });
}

/** Fills a pattern. */
export const fillPattern = (
  pattern: Pattern,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string =>
  patternParts(pattern, values, language)
    .map(part => (typeof part === 'string' ? part : part.value))
    .join('');
