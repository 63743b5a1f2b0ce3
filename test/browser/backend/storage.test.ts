import { assert } from 'chai';
import { deleteDB, openDB } from 'idb';
import { IdbStorage } from '../../../src/backend/storage/idb-storage.js';
import { MIGRATIONS } from '../../../src/backend/storage/migrations.js';
import { MemoryStorage } from '../../../src/backend/storage/memory-storage.js';
import { newId } from '../../../src/support/new-id.js';
import { STORAGE_CASES } from '../../node/backend/storage-cases.js';

describe('storage in memory, in a browser', () => {
  for (const [name, run] of Object.entries(STORAGE_CASES)) it(name, () => run(new MemoryStorage()));
});

describe('storage in IndexedDB', () => {
  for (const [name, run] of Object.entries(STORAGE_CASES)) {
    it(name, async () => {
      const database = newId();
      const storage = await IdbStorage.open(database, () => {});
      try {
        await run(storage);
      } finally {
        storage.close();
        await deleteDB(database);
      }
    });
  }

  it('lets two connections count together without losing any', async () => {
    const database = newId();
    const both = [await IdbStorage.open(database, () => {}), await IdbStorage.open(database, () => {})];
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        both[index % 2]!.write(async transaction => {
          const old = ((await transaction.get('meta', 'n')) ?? 0) as number;
          transaction.put('meta', 'n', old + 1);
        }),
      ),
    );
    assert.equal(await both[0]!.read(transaction => transaction.get('meta', 'n')), 100);
    for (const storage of both) storage.close();
    await deleteDB(database);
  });

  it('brings a database of the first version on, and loses nothing', async () => {
    const database = newId();
    const old = await openDB(database, 1, { upgrade: upgraded => MIGRATIONS[0]?.(upgraded) });
    await old.put('users', { uid: 'ada', name: 'Ada' }, 'ada');
    old.close();
    const storage = await IdbStorage.open(database, () => {});
    await storage.write(async transaction => transaction.put('scheduled', 'ada/m', { uid: 'ada' }));
    const found = await storage.read(async transaction => [
      await transaction.get('users', 'ada'),
      await transaction.get('scheduled', 'ada/m'),
    ]);
    assert.deepEqual(found, [{ uid: 'ada', name: 'Ada' }, { uid: 'ada' }]);
    storage.close();
    await deleteDB(database);
  });

  it('makes way for a newer page, and says so', async () => {
    const database = newId();
    let isLost = false;
    await IdbStorage.open(database, () => (isLost = true));
    await deleteDB(database);
    assert.isTrue(isLost);
  });
});
