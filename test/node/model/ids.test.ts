import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChatError } from '../../../src/model/chat-error.js';
import { checkId } from '../../../src/model/check-id.js';
import { conversationIdOf, isConversationId, isId, receiverOf } from '../../../src/model/ids.js';

describe('ids', () => {
  it('are 1 to 100 characters of A-Z a-z 0-9 _ -', () => {
    for (const id of ['a', 'A-z_09', 'x'.repeat(100), '__proto__', '-']) assert.equal(isId(id), true, id);
    for (const id of ['', 'a b', 'a.b', 'ä', 'a:b', 'a\n', 'x'.repeat(101), 7, null, undefined, {}]) {
      assert.equal(isId(id), false, String(id));
    }
  });

  it('are refused with invalid-id, naming what was wrong', () => {
    assert.equal(checkId('ada', 'uid'), 'ada');
    assert.throws(
      () => checkId('a b', 'The uid'),
      (error: ChatError) =>
        error.code === 'invalid-id' && error.message.startsWith('The uid') && error.message.includes('"a b"'),
    );
    assert.throws(
      () => checkId('x'.repeat(5000), 'uid'),
      (error: ChatError) => error.message.length < 200,
    );
    assert.throws(() => checkId(undefined, 'uid'), { code: 'invalid-id' });
  });

  it('of a conversation name its receiver, there and back', () => {
    for (const id of ['user:ada', 'group:design-7'] as const) {
      assert.equal(conversationIdOf(receiverOf(id)), id);
      assert.equal(isConversationId(id), true);
    }
    assert.deepEqual(receiverOf('group:design'), { receiverType: 'group', receiverId: 'design' });
    for (const id of ['ada', 'user:', 'users:ada', 'user:a b', 'user:a:b', ':ada', 7, null]) {
      assert.equal(isConversationId(id), false, String(id));
    }
  });
});
