import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Completion } from '../../../src/elements/chat-composer/completion/completion.js';
import { triggerAt } from '../../../src/elements/chat-composer/completion/trigger.js';
import {
  deletion,
  moveUnits,
  readText,
  sentText,
} from '../../../src/elements/chat-composer/completion/units.js';

const unit = (start: number, end: number, value = `<${String(start)}>`) => ({ start, end, value });

describe('units of a text', () => {
  const moved = (before: string, after: string, caret: number, ...units: ReturnType<typeof unit>[]) =>
    moveUnits(units, before, after, caret).units.map(({ start, end }) => after.slice(start, end));

  it('move with what is written and deleted before them', () => {
    assert.deepEqual(moved('a @Ada b', 'xx a @Ada b', 3, unit(2, 6)), ['@Ada']);
    assert.deepEqual(moved('a @Ada b', '@Ada b', 0, unit(2, 6)), ['@Ada']);
  });

  it('stay where one writes behind them, also the letter that they end with', () => {
    assert.deepEqual(moved('@Ada', '@Adaa', 5, unit(0, 4)), ['@Ada']);
    assert.deepEqual(moved('@Ada', '@@Ada', 1, unit(0, 4)), ['@Ada']);
    assert.deepEqual(moved('@Ada@Ada', '@Ada', 0, unit(0, 4), unit(4, 8)), ['@Ada']);
  });

  it('are none any more once they are changed within', () => {
    assert.deepEqual(moved('@Ada x', '@Axda x', 3, unit(0, 4)), []);
    assert.deepEqual(moveUnits([unit(2, 6)], 'a @Ada b', 'a @Ad b', 5), { units: [], rests: [[2, 5]] });
    assert.deepEqual(moveUnits([unit(2, 6)], 'a @Ada b', 'aAda b', 1), { units: [], rests: [[1, 4]] });
  });

  it('are all gone with a text that is replaced', () => {
    assert.deepEqual(moved('@Ada', 'Hello', 5, unit(0, 4)), []);
  });

  it('are deleted whole', () => {
    const units = [unit(2, 6), unit(7, 11)];
    assert.deepEqual(deletion(units, [6, 6], 'Backspace'), [2, 6]);
    assert.deepEqual(deletion(units, [4, 4], 'Backspace'), [2, 6]);
    assert.deepEqual(deletion(units, [2, 2], 'Delete'), [2, 6]);
    assert.deepEqual(deletion(units, [0, 8], 'Delete'), [0, 11]);
    assert.equal(deletion(units, [6, 6], 'Delete'), undefined);
    assert.equal(deletion(units, [2, 2], 'Backspace'), undefined);
  });

  it('go out as what they stand for, and are read again', () => {
    const sent = 'Ask <@uid:ada> or <@all> in <#7>';
    const patterns = [{ pattern: /<#(\d)>/g, label: ([, id]: RegExpMatchArray) => `#c${id ?? ''}` }];
    const read = readText(sent, uid => (uid === undefined ? 'everyone' : 'Ada Lovelace'), patterns);
    assert.equal(read.text, 'Ask @Ada Lovelace or @everyone in #c7');
    assert.equal(sentText(read), sent);
  });
});

describe('the sign before the caret', () => {
  const at: Completion = { trigger: '@', label: '', blanks: true, search: () => [] };
  const colon: Completion = { trigger: ':', label: '', min: 2, closed: true, search: () => [] };
  const slash: Completion = { trigger: '/', label: '', at: 'start', search: () => [] };
  const found = (text: string): string | undefined => {
    const trigger = triggerAt(text, text.length, [at, colon, slash], []);
    return trigger && `${trigger.completion.trigger}${trigger.query}`;
  };

  for (const [text, expected] of [
    ['@', '@'],
    ['hi @ad', '@ad'],
    ['(@ad', '@ad'],
    ['ねえ@ad', '@ad'],
    ['привет@ad', undefined],
    ['me@ad', undefined],
    ['@ada lov', '@ada lov'],
    ['@ada ', undefined],
    ['@ada loves to go out', undefined],
    ['@a\nb', undefined],
    [':a', undefined],
    [':ab', ':ab'],
    [':ab:', ':ab:'],
    ['a :ab: x:', undefined],
    ['10:30', undefined],
    ['https://a', undefined],
    ['/me', '/me'],
    [' /me', '/me'],
    ['a /me', undefined],
    ['/me x', undefined],
    ['`@ad', undefined],
    ['`x` @ad', '@ad'],
    ['```\n@ad', undefined],
    ['```\nx\n```\n@ad', '@ad'],
  ] as const) {
    it(JSON.stringify(text), () => {
      assert.equal(found(text), expected);
    });
  }

  it('is none within a unit', () => {
    assert.equal(triggerAt('@Ada', 4, [at], [unit(0, 4)]), undefined);
  });
});
