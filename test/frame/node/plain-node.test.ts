import assert from 'node:assert/strict';
import { test } from 'node:test';

for (const room of ['model', 'transport', 'session', 'transports/local']) {
  test(`src/${room} loads where there is no page`, async () => {
    assert.equal('document' in globalThis, false);
    assert.ok(await import(`../../../src/${room}/index.ts`));
  });
}
