import { assert } from 'chai';
import { after, startingWith } from '../../../src/backend/storage/keys.js';
import type { RecordStorage } from '../../../src/backend/storage/record-storage.js';

const all = { from: '', to: '\uffff' };

const keysOf = async (
  storage: RecordStorage,
  range = all,
  options?: { reverse?: boolean; limit?: number },
): Promise<string[]> =>
  (await storage.read(transaction => transaction.scan('users', range, options))).map(([key]) => key);

async function fill(storage: RecordStorage, keys: readonly string[]): Promise<void> {
  await storage.write(async transaction => {
    for (const key of keys) transaction.put('users', key, { key });
  });
}

/** What every storage must do: run by node on memory, and by browsers on both adapters. */
export const STORAGE_CASES: Readonly<Record<string, (storage: RecordStorage) => Promise<void>>> = {
  'reads what was written, and nothing of what was not': async storage => {
    await fill(storage, ['a']);
    assert.deepEqual(await storage.read(transaction => transaction.get('users', 'a')), { key: 'a' });
    assert.isUndefined(await storage.read(transaction => transaction.get('users', 'b')));
    assert.isUndefined(await storage.read(transaction => transaction.get('groups', 'a')));
  },
  'sees its own writes within a transaction': async storage => {
    await storage.write(async transaction => {
      transaction.put('users', 'a', { n: 1 });
      assert.deepEqual(await transaction.get('users', 'a'), { n: 1 });
      transaction.delete('users', 'a');
      assert.isUndefined(await transaction.get('users', 'a'));
      assert.deepEqual(await transaction.scan('users', all), []);
    });
  },
  'scans in the order of the keys, from both ends, up to a limit': async storage => {
    await fill(storage, ['b', 'a/2', 'a/10', 'c', 'a/1']);
    assert.deepEqual(await keysOf(storage), ['a/1', 'a/10', 'a/2', 'b', 'c']);
    assert.deepEqual(await keysOf(storage, all, { reverse: true }), ['c', 'b', 'a/2', 'a/10', 'a/1']);
    assert.deepEqual(await keysOf(storage, all, { limit: 2 }), ['a/1', 'a/10']);
    assert.deepEqual(await keysOf(storage, all, { reverse: true, limit: 2 }), ['c', 'b']);
    assert.deepEqual(await keysOf(storage, startingWith('a/')), ['a/1', 'a/10', 'a/2']);
  },
  'begins a range with its first key and ends it before its last': async storage => {
    await fill(storage, ['a', 'b', 'c', 'd']);
    assert.deepEqual(await keysOf(storage, { from: 'b', to: 'd' }), ['b', 'c']);
    assert.deepEqual(await keysOf(storage, { from: after('b'), to: 'd' }, { reverse: true, limit: 9 }), [
      'c',
    ]);
    assert.deepEqual(await keysOf(storage, { from: 'd', to: 'b' }), []);
    assert.deepEqual(await keysOf(storage, { from: 'b', to: 'b' }), []);
  },
  'deletes one key and a whole range': async storage => {
    await fill(storage, ['a', 'b/1', 'b/2', 'c']);
    await storage.write(async transaction => {
      transaction.delete('users', startingWith('b/'));
      transaction.delete('users', 'c');
      transaction.delete('users', 'nothing');
    });
    assert.deepEqual(await keysOf(storage), ['a']);
  },
  'writes all or nothing': async storage => {
    await fill(storage, ['a', 'b']);
    const failure = new Error('on purpose');
    const outcome = await storage
      .write(async transaction => {
        transaction.put('users', 'a', { n: 2 });
        transaction.put('users', 'c', {});
        transaction.put('groups', 'g', {});
        transaction.delete('users', 'b');
        await transaction.get('users', 'a');
        throw failure;
      })
      .catch((error: unknown) => error);
    assert.equal(outcome, failure);
    assert.deepEqual(await keysOf(storage), ['a', 'b']);
    assert.deepEqual(await storage.read(transaction => transaction.get('users', 'a')), { key: 'a' });
    assert.isUndefined(await storage.read(transaction => transaction.get('groups', 'g')));
    await fill(storage, ['after']);
    assert.deepEqual(await keysOf(storage), ['a', 'after', 'b']);
  },
  'lets writers take turns: a hundred at once count to a hundred': async storage => {
    await Promise.all(
      Array.from({ length: 100 }, () =>
        storage.write(async transaction => {
          const old = ((await transaction.get('meta', 'n')) ?? 0) as number;
          transaction.put('meta', 'n', old + 1);
        }),
      ),
    );
    assert.equal(await storage.read(transaction => transaction.get('meta', 'n')), 100);
  },
  'keeps bytes': async storage => {
    const bytes = new Uint8Array([1, 2, 3]).buffer;
    await storage.write(async transaction => transaction.put('files', 'f', { bytes }));
    const read = (await storage.read(transaction => transaction.get('files', 'f'))) as { bytes: ArrayBuffer };
    assert.deepEqual([...new Uint8Array(read.bytes)], [1, 2, 3]);
  },
};
