import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Runs the browser tests in one engine and answers how many passed and failed. */
export function runBrowserTests(engine, args = []) {
  const some = globSync(['test/browser/**/*.test.ts', 'test/frame/browser/**/*.test.ts'], { cwd: root });
  if (some.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const options = args.filter(arg => arg.startsWith('-'));
  const files = args.filter(arg => !arg.startsWith('-'));

  console.log(`[parlour] Browser tests in ${engine} …`);
  const { lost, ...counts } = runFiles(engine, options, files);
  // In CI a test that fails is tried again; where it hung, or the browser went away, in a new one.
  if (!process.env.CI || lost.length === 0) return counts;
  const names = lost.map(({ file }) => file);
  console.log(`[parlour] Once more in ${engine}, where the browser went away or hung: ${names.join(', ')}`);
  const again = runFiles(engine, options, names);
  const sum = kind => lost.reduce((left, own) => left - own[kind], counts[kind]) + again[kind];
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

function runFiles(engine, options, files) {
  const counts = { passed: 0, failed: 0, skipped: 0, lost: [] };
  const folder = mkdtempSync(join(tmpdir(), 'parlour-browser-'));
  const file = join(folder, 'counts.json');
  const wtr = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const { status } = spawnSync(
    process.execPath,
    [wtr, ...options, ...files.flatMap(name => ['--files', name])],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PARLOUR_ENGINE: engine, PARLOUR_COUNTS: file },
    },
  );
  if (existsSync(file)) Object.assign(counts, JSON.parse(readFileSync(file, 'utf8')));
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
