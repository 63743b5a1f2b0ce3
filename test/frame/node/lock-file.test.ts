import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

interface Entry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>;
};

/** The folders in which Node looks for what a package needs: its own, then one up, and so on. */
function* lookups(path: string): Generator<string> {
  for (let from = path; from; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)))
    yield `${from}/node_modules/`;
  yield 'node_modules/';
}

function finds(path: string, name: string, wanted: string): boolean {
  const found = [...lookups(path)].map(folder => packages[folder + name]).find(Boolean);
  return found !== undefined && (!/^\d/.test(wanted) || found.version === wanted);
}

test('the lock file names no host', () => {
  assert.deepEqual(
    Object.entries(packages).filter(([, { resolved }]) => resolved),
    [],
  );
});

// `npm ci` refuses a lock file that lacks some of them. It comes about when a registry does not serve a version for
// every platform yet: pin an older one under "overrides" and make the lock file anew, without node_modules.
test('the lock file holds every platform package, so that npm ci takes it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => !finds(path, name, wanted))
      .map(([name, wanted]) => `${path} needs ${name}@${wanted}`),
  );
  assert.deepEqual(missing, []);
});
