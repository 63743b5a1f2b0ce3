import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextChange } from '../../../src/elements/chat-composer/completion/text-change.js';
import {
  continued,
  formatted,
  linkedTo,
  type Format,
} from '../../../src/elements/chat-composer/format/format.js';

/** A text with its selection in it: `a «b» c`; `a | c` where there is only a caret. */
function parsed(marked: string): [text: string, start: number, end: number] {
  const text = marked.replace(/[«»|]/g, '');
  const caret = marked.indexOf('|');
  return caret >= 0 ? [text, caret, caret] : [text, marked.indexOf('«'), marked.indexOf('»') - 1];
}

function shown(text: string, { places, select: [start, end] }: TextChange): string {
  const after = places
    .toReversed()
    .reduce((sum, place) => sum.slice(0, place.start) + place.text + sum.slice(place.end), text);
  if (start === end) return `${after.slice(0, start)}|${after.slice(start)}`;
  return `${after.slice(0, start)}«${after.slice(start, end)}»${after.slice(end)}`;
}

const CASES: readonly (readonly [Format, before: string, after: string])[] = [
  ['bold', 'a «b» c', 'a **«b»** c'],
  ['bold', 'a **«b»** c', 'a «b» c'],
  ['bold', 'a «**b**» c', 'a «b» c'],
  ['bold', 'a« b »c', 'a **«b»** c'],
  ['bold', 'a | c', 'a **|** c'],
  ['bold', 'a **|** c', 'a | c'],
  ['bold', 'some wo|rd', 'some **wo|rd**'],
  ['bold', 'some **wo|rd**', 'some wo|rd'],
  ['italic', 'a «b» c', 'a _«b»_ c'],
  ['italic', 'a _«b»_ c', 'a «b» c'],
  ['strike', '«a»', '~~«a»~~'],
  ['code', 'a «b» c', 'a `«b»` c'],
  ['code', 'a\n«b\nc»', 'a\n```\n«b\nc»\n```'],
  ['code', 'a «b\nc» d', 'a \n```\n«b\nc»\n``` d'.replace('``` d', '```\n d')],
  ['link', 'see «this»', 'see [this](«https://»)'],
  ['link', 'see |', 'see [|](https://)'],
  ['link', 'see «https://a.example»', 'see [|](https://a.example)'],
  ['list', 'a|', '- a|'],
  ['list', '- a|', 'a|'],
  ['list', 'x\n«a\nb»\ny', 'x\n«- a\n- b»\ny'],
  ['list', '«- a\n- b»', '«a\nb»'],
  ['list', '«- a\nb»', '«- a\n- b»'],
  ['list', '«1. a\n2. b»', '«- a\n- b»'],
  ['list', '|', '- |'],
  ['numbers', '«a\nb\nc»', '«1. a\n2. b\n3. c»'],
  ['quote', '«a\n\nb»', '«> a\n\n> b»'],
  ['quote', '> a|', 'a|'],
];

describe('what a format makes of a text', () => {
  for (const [format, before, after] of CASES) {
    it(`${format}: ${JSON.stringify(before)}`, () => {
      const [text, start, end] = parsed(before);
      assert.equal(shown(text, formatted(format, text, start, end)), after);
    });
  }
});

describe('a new line in a list', () => {
  const after = (before: string): string | undefined => {
    const [text, start, end] = parsed(before);
    const change = continued(text, start, end);
    return change && shown(text, change);
  };

  for (const [before, expected] of [
    ['- a|', '- a\n- |'],
    ['  * a|b', '  * a\n  * |b'],
    ['9. a|', '9. a\n10. |'],
    ['- [x] a|', '- [x] a\n- [ ] |'],
    ['> a|', '> a\n> |'],
    ['- a\n- |', '- a\n|'],
    ['plain|', undefined],
    ['-a|', undefined],
    ['- a\nplain|', undefined],
  ] as const) {
    it(JSON.stringify(before), () => {
      assert.equal(after(before), expected);
    });
  }
});

describe('an address pasted on words', () => {
  const after = (address: string, before: string): string | undefined => {
    const [text, start, end] = parsed(before);
    const change = linkedTo(address, text, start, end);
    return change && shown(text, change);
  };

  it('makes a link of them', () => {
    assert.equal(after('https://a.example/x', 'see «this» now'), 'see [this](https://a.example/x)| now');
    assert.equal(after('https://a.example/(x)', '«a»'), '[a](https://a.example/(x%29)|');
  });

  it('does not of an address, of several lines, or by what is none', () => {
    assert.equal(after('https://a.example', '«https://b.example»'), undefined);
    assert.equal(after('https://a.example', '«a\nb»'), undefined);
    assert.equal(after('javascript:alert(1)', '«a»'), undefined);
    assert.equal(after('two words', '«a»'), undefined);
  });
});
