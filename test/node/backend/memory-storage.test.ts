import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryStorage, memoryStorage } from '../../../src/backend/storage/memory-storage.js';
import { STORAGE_CASES } from './storage-cases.js';

describe('storage in memory', () => {
  for (const [name, run] of Object.entries(STORAGE_CASES)) it(name, () => run(new MemoryStorage()));

  it('is the same for all who ask for one name', () => {
    assert.equal(memoryStorage('one'), memoryStorage('one'));
    assert.notEqual(memoryStorage('one'), memoryStorage('two'));
  });
});
