import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CALL_STEPS, isOver, mayStep, type CallStatus } from '../../../src/model/call.js';

describe('call steps', () => {
  const all = Object.keys(CALL_STEPS) as CallStatus[];
  const allowed = new Set([
    'initiated ongoing',
    'initiated rejected',
    'initiated busy',
    'initiated cancelled',
    'initiated unanswered',
    'ongoing ended',
  ]);

  for (const from of all) {
    it(`from ${from}`, () => {
      for (const to of all) assert.equal(mayStep(from, to), allowed.has(`${from} ${to}`), `${from} to ${to}`);
    });
  }

  it('end where no step leads on', () => {
    assert.deepEqual(all.filter(isOver).sort(), ['busy', 'cancelled', 'ended', 'rejected', 'unanswered']);
  });
});
