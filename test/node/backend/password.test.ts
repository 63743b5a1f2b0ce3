import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hashPassword, isPassword } from '../../../src/backend/password.js';

it('hashes a password so that only the right one opens, and never twice to the same', async () => {
  const [one, two] = await Promise.all([hashPassword('sesame'), hashPassword('sesame')]);
  assert.ok(await isPassword('sesame', one));
  assert.ok(!(await isPassword('Sesame', one)));
  assert.notDeepEqual(one.hash, two.hash);
  assert.ok(one.iterations >= 600_000);
});
