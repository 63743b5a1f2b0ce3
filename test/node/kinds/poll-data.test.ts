import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BALLOTS, excessOf, isBallot, movesFor, pollOf } from '../../../src/kinds/poll/poll-data.js';
import type { JsonObject } from '../../../src/model/json.js';
import type { CustomMessage, Reaction } from '../../../src/model/message.js';

const options = [
  { id: 'a', label: 'Tea' },
  { id: 'b', label: 'Coffee' },
  { id: 'c', label: 'Water' },
];

const message = (customData: JsonObject, reactions: readonly Reaction[] = []): CustomMessage => ({
  id: '1',
  muid: 'm1',
  category: 'custom',
  type: 'poll',
  sender: { uid: 'grace', name: 'Grace' },
  receiverType: 'group',
  receiverId: 'crew',
  sentAt: 1,
  text: 'Drinks',
  customData,
  reactions,
});

const vote = (index: number, count: number, mine = false): Reaction => ({
  emoji: BALLOTS[index]!,
  count,
  mine,
  users: [],
});

describe('what a poll is', () => {
  it('reads question, options and rules', () => {
    const poll = pollOf(
      message({ question: ' Drinks? ', options, multiple: true, anonymous: true, closed: true, closesAt: 5 }),
    );
    assert.equal(poll?.question, 'Drinks?');
    assert.deepEqual(
      poll?.options.map(({ label }) => label),
      ['Tea', 'Coffee', 'Water'],
    );
    assert.deepEqual([poll?.multiple, poll?.anonymous, poll?.closed, poll?.closesAt], [true, true, true, 5]);
  });

  it('counts the votes that reactions are, and no other reaction', () => {
    const poll = pollOf(
      message({ question: 'Drinks?', options }, [
        vote(0, 2, true),
        vote(2, 3),
        vote(7, 9),
        { ...vote(0, 4), emoji: '👍' },
      ]),
    );
    assert.deepEqual(
      poll?.options.map(({ votes, mine }) => [votes, mine]),
      [
        [2, true],
        [0, false],
        [3, false],
      ],
    );
    assert.equal(poll?.votes, 5);
  });

  const wrong: [string, JsonObject][] = [
    ['nothing at all', {}],
    ['no question', { options }],
    ['a question without words', { question: '  ', options }],
    ['a question that is a number', { question: 3, options }],
    ['no options', { question: 'Drinks?' }],
    ['options that are no list', { question: 'Drinks?', options: { a: 'Tea' } }],
    ['one option', { question: 'Drinks?', options: options.slice(1, 2) }],
    [
      'eleven options',
      { question: 'Drinks?', options: Array.from({ length: 11 }, (_, i) => ({ id: String(i), label: 'x' })) },
    ],
    ['an option that is null', { question: 'Drinks?', options: [...options, null] }],
    ['an option without words', { question: 'Drinks?', options: [...options, { id: 'd' }] }],
  ];
  for (const [name, data] of wrong) {
    it(`is none: ${name}`, () => {
      assert.equal(pollOf(message(data)), undefined);
      assert.equal(isBallot(BALLOTS[0], message(data)), false);
    });
  }

  it('knows its ballots from reactions', () => {
    const poll = message({ question: 'Drinks?', options });
    assert.deepEqual(
      [BALLOTS[0], BALLOTS[2], BALLOTS[3], '👍'].map(emoji => isBallot(emoji, poll)),
      [true, true, false, false],
    );
  });
});

describe('a vote', () => {
  const single = pollOf(message({ question: 'Drinks?', options }, [vote(0, 2, true)]))!;
  const multiple = pollOf(message({ question: 'Drinks?', options, multiple: true }, [vote(0, 2, true)]))!;

  it('moves where one is allowed, and is one more where several are', () => {
    assert.deepEqual(movesFor(single, 1), { off: [BALLOTS[0]], on: BALLOTS[1] });
    assert.deepEqual(movesFor(multiple, 1), { off: [], on: BALLOTS[1] });
  });

  it('is taken back when its option is pressed again', () => {
    assert.deepEqual(movesFor(single, 0), { off: [BALLOTS[0]] });
    assert.deepEqual(movesFor(multiple, 0), { off: [BALLOTS[0]] });
  });

  it('is one: of several that two devices made, the first option stays on both', () => {
    const both = [vote(1, 1, true), vote(2, 1, true)];
    assert.deepEqual(excessOf(pollOf(message({ question: 'Drinks?', options }, both))!), [BALLOTS[2]]);
    assert.deepEqual(excessOf(pollOf(message({ question: 'Drinks?', options, multiple: true }, both))!), []);
  });
});
