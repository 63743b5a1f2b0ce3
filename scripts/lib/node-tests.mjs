import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

/** Where the tests are that need no browser, and those that open the built package in one. */
export const nodeTests = ['test/node/**/*.test.ts', 'test/frame/node/**/*.test.ts'];
export const packageTests = ['test/e2e/**/*.test.ts', 'test/frame/e2e/**/*.test.ts'];
/** Those that open the built Storybook: what axe finds in the stories, and what they look like. */
export const storyTests = ['test/stories/**/*.test.ts'];
export const visualTests = ['test/visual/**/*.test.ts'];

/** Runs test files on node:test and answers how many passed and failed. */
export function runNodeTests(patterns, args = []) {
  const files = patterns.flatMap(pattern => globSync(pattern, { cwd: root })).sort();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (files.length === 0) return counts;
  const folder = mkdtempSync(join(tmpdir(), 'parlour-node-'));
  const file = join(folder, 'counts.json');
  const reporter = pathToFileURL(join(root, 'scripts/lib/count-reporter.mjs')).href;
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--test', '--test-timeout=300000'],
      ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${file}`],
      ...[`--test-reporter=${process.env.CI ? 'dot' : 'spec'}`, '--test-reporter-destination=stdout'],
      ...args,
      ...files,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  try {
    Object.assign(counts, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    counts.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
