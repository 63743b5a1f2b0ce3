import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mentionedUids, mentionsAll, splitMentions } from '../../../src/model/mentions.js';

describe('mentions', () => {
  it('cut a text in words and names', () => {
    assert.deepEqual(splitMentions('hi <@uid:ada>, <@all>!'), [
      { type: 'text', text: 'hi ' },
      { type: 'mention', uid: 'ada' },
      { type: 'text', text: ', ' },
      { type: 'mentionAll' },
      { type: 'text', text: '!' },
    ]);
    assert.deepEqual(splitMentions('<@uid:ada><@uid:bob>'), [
      { type: 'mention', uid: 'ada' },
      { type: 'mention', uid: 'bob' },
    ]);
    assert.deepEqual(splitMentions(''), []);
    assert.deepEqual(splitMentions('plain'), [{ type: 'text', text: 'plain' }]);
  });

  it('that are malformed stay text, and no letter is lost', () => {
    for (const text of [
      '<@uid:>',
      '<@uid:a b>',
      '<@ALL>',
      '<@ada>',
      '@ada',
      '<@uid:ada',
      `<@uid:${'x'.repeat(101)}>`,
    ]) {
      assert.deepEqual(splitMentions(text), [{ type: 'text', text }]);
      assert.deepEqual(mentionedUids(text), []);
    }
    const long = `a <@uid:${'x'.repeat(101)}> b <@uid:ada>`;
    assert.deepEqual(splitMentions(long).at(0), {
      type: 'text',
      text: long.slice(0, long.indexOf('<@uid:ada>')),
    });
  });

  it('name each once', () => {
    assert.deepEqual(mentionedUids('<@uid:b> <@uid:a> <@uid:b> <@all>'), ['b', 'a']);
    assert.equal(mentionsAll('to <@all>'), true);
    assert.equal(mentionsAll('to <@uid:all>'), false);
  });

  it('can be cut again: no state is kept between texts', () => {
    assert.deepEqual(mentionedUids('<@uid:a>'), ['a']);
    assert.deepEqual(mentionedUids('<@uid:a>'), ['a']);
  });
});
