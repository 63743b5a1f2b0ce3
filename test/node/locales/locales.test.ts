import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ar } from '../../../src/locales/ar.js';
import { de } from '../../../src/locales/de.js';
import { en, type StringKey, type Strings } from '../../../src/locales/en.js';
import { giveAllEnglish } from '../../../src/locales/english.js';
import { Locale } from '../../../src/locales/locale.js';
import { localeOf, onLocaleChange, registerStrings } from '../../../src/locales/registry.js';
import { ChatError } from '../../../src/model/chat-error.js';
import { ERROR_CODES } from '../../../src/model/error-codes.js';
import type { Pattern } from '../../../src/support/pattern.js';

giveAllEnglish(en);

const languages: Record<string, Strings> = { de, ar };
const forms = (pattern: Pattern): string[] =>
  typeof pattern === 'string' ? [pattern] : Object.values(pattern);
const names = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(match => match[1]!).sort();
const noon = (year: number, month: number, day: number): number =>
  new Date(year, month - 1, day, 12, 5).getTime();

describe('every language', () => {
  for (const [language, strings] of Object.entries(languages)) {
    test(`${language} has every sentence, and none that English does not know`, () => {
      assert.deepEqual(
        Object.keys(en).filter(key => !(key in strings)),
        [],
      );
      assert.deepEqual(
        Object.keys(strings).filter(key => !(key in en)),
        [],
      );
    });

    test(`${language} fills in the same names as English`, () => {
      const wrong = Object.entries(en).flatMap(([key, pattern]) => {
        const own = strings[key as StringKey];
        if (!own) return [];
        const wanted = new Set(forms(pattern).flatMap(names));
        return forms(own).flatMap(form => {
          const unknown = names(form).filter(name => !wanted.has(name));
          // A form for exactly one or two may say the number in words.
          const missing = [...wanted].filter(name => name !== 'count' && !names(form).includes(name));
          return unknown.length + missing.length ? [`${key}: ${form}`] : [];
        });
      });
      assert.deepEqual(wrong, []);
    });

    test(`${language} has the plural forms that it needs`, () => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const wrong = Object.entries(strings).filter(([, pattern]) => {
        if (typeof pattern === 'string') return false;
        return Object.keys(pattern).some(form => !needed.includes(form as never)) || !('other' in pattern);
      });
      assert.deepEqual(
        wrong.map(([key]) => key),
        [],
      );
    });
  }

  test('has words for every number that may come', () => {
    for (const [language, strings] of Object.entries({ en, ...languages } as Record<string, Strings>)) {
      const locale = new Locale(language, strings);
      for (const count of [0, 1, 2, 3, 11, 100, 1234]) {
        const words = locale.text('replies', { count });
        assert.ok(words && !/[{}]/.test(words), `${language}, ${String(count)}: ${words}`);
      }
    }
  });
});

describe('errors', () => {
  test('every code has a sentence of its own or the general one, which names the code', () => {
    const locale = new Locale('en', en);
    for (const code of Object.keys(ERROR_CODES) as (keyof typeof ERROR_CODES)[]) {
      const words = locale.error(new ChatError(code, 'why'));
      assert.match(words, /\w+ \w+/, code);
      assert.ok(`error.${code}` in en || words.includes(code), code);
    }
  });
  test('every sentence for a code is for one that exists', () => {
    const codes = Object.keys(en)
      .filter(key => key.startsWith('error.'))
      .map(key => key.slice('error.'.length));
    assert.deepEqual(
      codes.filter(code => !(code in ERROR_CODES)),
      [],
    );
  });
});

describe('times and numbers', () => {
  const locale = new Locale('en', en);
  const now = noon(2026, 11, 20);
  test('the day over messages', () => {
    assert.equal(locale.day(now, now), 'Today');
    assert.equal(locale.day(noon(2026, 11, 19), now), 'Yesterday');
    assert.equal(locale.day(noon(2026, 11, 16), now), 'Monday');
    assert.equal(locale.day(noon(2026, 11, 13), now), 'Fri, November 13');
    assert.equal(locale.day(noon(2024, 3, 3), now), 'March 3, 2024');
  });
  test('just before and after midnight are two days', () => {
    const midnight = new Date(2026, 10, 20).getTime();
    assert.equal(locale.day(midnight - 1, midnight), 'Yesterday');
    assert.equal(locale.day(midnight, midnight), 'Today');
  });
  test('a clock that is a little wrong says Today, not a date', () => {
    assert.equal(locale.short(now + 60_000, now), locale.time(now + 60_000));
  });
  test('lengths and sizes', () => {
    assert.deepEqual(
      [0, 5.4, 187, 3729, -3].map(seconds => locale.duration(seconds)),
      ['0:00', '0:05', '3:07', '1:02:09', '0:00'],
    );
    assert.deepEqual(
      [0, 999, 1000, 1_400_000, 2e9].map(size => locale.bytes(size)),
      ['0 byte', '999 byte', '1 kB', '1.4 MB', '2 GB'],
    );
    assert.equal(locale.percent(0.42), '42%');
  });
});

describe('the registry', () => {
  test('answers in English until a language is here, and tells when it is', async () => {
    const heard = Promise.withResolvers<undefined>();
    const undo = onLocaleChange(() => heard.resolve(undefined));
    assert.equal(localeOf('de-AT').text('send'), 'Send');
    await heard.promise;
    undo();
    assert.equal(localeOf('de-AT').text('send'), 'Senden');
    assert.equal(localeOf('de'), localeOf('de'), 'made once a language');
  });
  test('an unknown language is English, written as it writes numbers', () => {
    assert.equal(localeOf('tlh').text('send'), 'Send');
  });
  test('what is no language at all does no harm', () => {
    for (const language of ['', 'not a language', '<b>', '__proto__', '../../x'])
      assert.equal(localeOf(language).text('send'), 'Send');
  });
  test('sentences of the page’s own come first, for a language and for one of its regions', () => {
    registerStrings('en', { send: 'Post' });
    registerStrings('en-GB', { send: 'Dispatch' });
    registerStrings('fr', { send: 'Envoyer' });
    assert.deepEqual(
      ['en', 'en-GB', 'en-US', 'fr'].map(language => localeOf(language).text('send')),
      ['Post', 'Dispatch', 'Post', 'Envoyer'],
    );
    assert.equal(localeOf('fr').text('cancel'), 'Cancel');
    registerStrings('en', { send: 'Send' });
    registerStrings('en-GB', { send: 'Send' });
  });
});
