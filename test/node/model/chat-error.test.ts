import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatError } from '../../../src/model/chat-error.js';
import { isErrorCode } from '../../../src/model/error-code.js';
import { ERROR_CODES } from '../../../src/model/error-codes.js';

describe('the list of errors', () => {
  it('has plain kebab codes, each explained in a sentence', () => {
    for (const [code, words] of Object.entries(ERROR_CODES)) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      assert.match(words, /^[A-Z].*\.$/, code);
    }
    const texts = Object.values(ERROR_CODES);
    assert.equal(new Set(texts).size, texts.length, 'no two say the same');
  });

  it('knows its own codes and no others', () => {
    assert.equal(isErrorCode('banned'), true);
    for (const code of ['', 'toString', '__proto__', 'constructor', 'BANNED', 7, null]) {
      assert.equal(isErrorCode(code), false, String(code));
    }
  });
});

describe('ChatError', () => {
  it('says what its code means unless told otherwise', () => {
    assert.equal(new ChatError('banned').message, 'banned');
    assert.equal(new ChatError('banned', 'Ada is banned.').message, 'Ada is banned.');
    assert.equal(new ChatError('banned').name, 'ChatError');
    assert.ok(new ChatError('banned') instanceof Error);
  });

  it('may be tried again where circumstances pass', () => {
    const passing = (Object.keys(ERROR_CODES) as (keyof typeof ERROR_CODES)[]).filter(
      code => new ChatError(code).retryable,
    );
    assert.deepEqual(passing.sort(), [
      'internal',
      'not-connected',
      'offline',
      'rate-limited',
      'slow-mode',
      'timeout',
    ]);
    assert.equal(new ChatError('offline', undefined, { retryable: false }).retryable, false);
    assert.equal(new ChatError('banned', undefined, { retryable: true }).retryable, true);
  });

  it('is made of whatever was thrown', () => {
    const own = new ChatError('banned');
    assert.equal(ChatError.from(own), own);
    const abort = new DOMException('stop', 'AbortError');
    assert.deepEqual([ChatError.from(abort).code, ChatError.from(abort).cause], ['aborted', abort]);
    const failure = new TypeError('no net');
    const made = ChatError.from(failure, 'offline');
    assert.deepEqual([made.code, made.message, made.cause], ['offline', 'no net', failure]);
    assert.equal(ChatError.from('words').message, 'words');
    assert.equal(ChatError.from('').message, 'internal');
    assert.equal(ChatError.from(undefined).code, 'internal');
  });
});
