import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emojiCount } from '../../../src/support/emoji-only.js';
import { hueOf, initialsOf } from '../../../src/support/initials.js';
import { newId } from '../../../src/support/new-id.js';
import { fillPattern, patternParts } from '../../../src/support/pattern.js';
import { SizeIndex } from '../../../src/support/size-index.js';
import { splitLinks } from '../../../src/support/split-links.js';
import { nextMidnight } from '../../../src/support/wake-controller.js';

describe('emojiCount', () => {
  const cases: [string, number][] = [
    ['🌊', 1],
    ['🎉🥳👏', 3],
    ['👨‍👩‍👧‍👦', 1],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈', 2],
    ['👩🏽‍💻', 1],
    ['❤️', 1],
    ['1️⃣', 1],
    [' 🌊\n🌊 ', 2],
    ['', 0],
    ['7', 0],
    ['#', 0],
    ['©', 0],
    ['a🌊', 0],
    ['🌊!', 0],
  ];
  for (const [text, count] of cases) {
    test(`${JSON.stringify(text)} has ${String(count)}`, () => assert.equal(emojiCount(text), count));
  }
  test('gives up after the most that is asked for, however long the text', () => {
    assert.equal(emojiCount('🌊'.repeat(4), 3), 0);
    assert.equal(emojiCount('🌊'.repeat(100_000), 3), 0);
  });
});

describe('initialsOf', () => {
  const cases: [string, string][] = [
    ['Ada Lovelace', 'AL'],
    ['ada', 'A'],
    ['Ada Byron King Lovelace', 'AL'],
    ['  Ada   Lovelace ', 'AL'],
    ['森川 遥', '森遥'],
    ['👩🏽‍💻 Coder', '👩🏽‍💻C'],
    ['', '?'],
    ['ß', 'SS'],
    [`e${'\u0301'.repeat(254)}`, `E${'\u0301'.repeat(4)}`],
    ['Tế Vũ', 'TV'],
  ];
  for (const [name, initials] of cases) {
    test(JSON.stringify(name), () => assert.equal(initialsOf(name), initials));
  }
  test('a colour is the same for the same text, and there are eight', () => {
    const hues = new Set(Array.from({ length: 500 }, (_, i) => hueOf(`user-${String(i)}`)));
    assert.deepEqual([...hues].sort(), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.equal(hueOf('ada'), hueOf('ada'));
  });
});

test('newId: 22 characters of the alphabet, never twice', () => {
  const ids = Array.from({ length: 2000 }, newId);
  for (const id of ids) assert.match(id, /^[A-Za-z0-9_-]{22}$/);
  assert.equal(new Set(ids).size, ids.length);
});

describe('patterns', () => {
  test('fill in names, keep apart what was filled in, and leave unknown names', () => {
    assert.equal(fillPattern('{by} added {on}', { by: 'Ada', on: 'Grace' }, 'en'), 'Ada added Grace');
    assert.deepEqual(patternParts('{by} added {on}', { by: 'Ada', on: 'Grace' }, 'en'), [
      { name: 'by', value: 'Ada' },
      ' added ',
      { name: 'on', value: 'Grace' },
    ]);
    assert.equal(fillPattern('{by} {who}', { by: 'Ada' }, 'en'), 'Ada {who}');
  });
  test('a name that looks like a pattern stays what it is', () => {
    assert.equal(fillPattern('{by} added {on}', { by: '{on}', on: '$&' }, 'en'), '{on} added $&');
  });
  test('plural forms by the language, numbers in its digits', () => {
    const pattern = { one: '{count} file', other: '{count} files' };
    assert.equal(fillPattern(pattern, { count: 1 }, 'en'), '1 file');
    assert.equal(fillPattern(pattern, { count: 0 }, 'en'), '0 files');
    assert.equal(fillPattern(pattern, { count: 1234 }, 'en'), '1,234 files');
    assert.equal(fillPattern(pattern, { count: 1234 }, 'de'), '1.234 files');
    assert.equal(fillPattern({ two: 'zwei', other: '{count}' }, { count: 2 }, 'ar'), 'zwei');
  });
});

describe('splitLinks', () => {
  const links = (text: string): unknown[] => splitLinks(text).filter(piece => typeof piece !== 'string');
  const cases: [string, string[]][] = [
    ['see https://example.com.', ['https://example.com']],
    ['(https://example.com/a_(b))', ['https://example.com/a_(b)']],
    ['www.example.com/x?', ['www.example.com/x']],
    ['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
    ['„https://example.com“', ['https://example.com']],
    ['https://example.com/。', ['https://example.com/']],
    ['https://example.com/؟', ['https://example.com/']],
    ['https://example.com/<b>', ['https://example.com/']],
    ['http://', []],
    ['javascript:alert(1) ftp://x data:text/html,x mailto:a@b', []],
    ['example.com', []],
    ['xhttps://example.com', []],
  ];
  for (const [text, found] of cases) {
    test(text, () => {
      assert.deepEqual(
        links(text).map(link => (link as { text: string }).text),
        found,
      );
      const whole = splitLinks(text).map(piece => (typeof piece === 'string' ? piece : piece.text));
      assert.equal(whole.join(''), text, 'nothing is lost');
    });
  }
  test('a long text is cut in a time that grows with its length alone', () => {
    const text = `https://example.com/${'('.repeat(20_000)}${')'.repeat(20_000)}`;
    assert.equal(
      splitLinks(text)
        .map(piece => (typeof piece === 'string' ? piece : piece.text))
        .join(''),
      text,
    );
  });
});

describe('SizeIndex', () => {
  const keys = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => String(from + i));

  test('guesses what was not measured, and finds rows by where they stand', () => {
    const sizes = new SizeIndex(50);
    sizes.setKeys(keys(0, 10));
    assert.equal(sizes.startOf(10), 500);
    sizes.measure(2, 150);
    assert.equal(sizes.startOf(3), 250);
    assert.equal(sizes.startOf(10), 600);
    assert.deepEqual(
      [0, 49, 50, 100, 249, 250, 9999, -5].map(offset => sizes.indexAt(offset)),
      [0, 0, 1, 2, 2, 3, 9, 0],
    );
  });
  test('keeps what it measured when rows come before, between and after, and go', () => {
    const sizes = new SizeIndex(50);
    sizes.setKeys(keys(10, 20));
    sizes.measure(0, 150);
    sizes.setKeys(keys(0, 20));
    assert.equal(sizes.startOf(11) - sizes.startOf(10), 150);
    sizes.setKeys([...keys(0, 5), ...keys(8, 30)]);
    const place = sizes.indexOf('10');
    assert.equal(sizes.startOf(place + 1) - sizes.startOf(place), 150);
    assert.equal(sizes.indexOf('6'), -1);
    assert.equal(sizes.count, 27);
  });
  test('is right when the list only grew at its end, and when only its middle changed', () => {
    const sizes = new SizeIndex(50);
    sizes.setKeys(['a', 'b', 'c']);
    assert.equal(sizes.startOf(3), 150);
    sizes.setKeys(['a', 'b', 'c', 'd']);
    assert.equal(sizes.indexOf('d'), 3);
    assert.equal(sizes.startOf(4), 200);
    sizes.setKeys(['a', 'x', 'c', 'd']);
    assert.equal(sizes.indexOf('x'), 1);
    assert.equal(sizes.indexOf('b'), -1);
  });
  test('forgets sizes when it is told to', () => {
    const sizes = new SizeIndex(50);
    sizes.setKeys(keys(0, 3));
    for (const index of [0, 1, 2]) sizes.measure(index, 100);
    sizes.forget();
    assert.equal(sizes.startOf(3), 150);
  });
  test('an empty list has no rows and no height', () => {
    const sizes = new SizeIndex(50);
    sizes.setKeys([]);
    assert.deepEqual(
      [sizes.count, sizes.startOf(0), sizes.indexAt(10), sizes.keyAt(0)],
      [0, 0, 0, undefined],
    );
  });
});

test('the next midnight is the first moment of tomorrow, also on days of 23 and 25 hours', () => {
  for (const day of [new Date(2026, 2, 29, 1), new Date(2026, 9, 25, 1), new Date(2026, 11, 31, 23, 59)]) {
    const next = new Date(nextMidnight(day.getTime()));
    assert.deepEqual([next.getHours(), next.getMinutes(), next.getSeconds()], [0, 0, 0]);
    assert.equal(next.getDate(), new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getDate());
  }
});
