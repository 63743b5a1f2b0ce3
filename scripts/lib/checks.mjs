// Every check that needs no browser. Each one counts as one test.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

const bin = (path, ...args) => [process.execPath, join(root, 'node_modules', path), ...args];
const ownTask = (name, ...args) => [process.execPath, join(root, 'scripts/tasks', `${name}.mjs`), ...args];

/** Checks of the sources. */
const ofSources = [
  ['types', bin('typescript/bin/tsc', '--noEmit')],
  ['types of the library alone', bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.src.json')],
  ['lint', bin('eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['format', bin('prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn')],
  [
    'imports point down',
    bin('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', 'src'),
  ],
  ['nothing unused', bin('knip/bin/knip.js', '--no-progress')],
  ['manifest is up to date', ownTask('manifest', '--check')],
];

/** Checks of what was built. */
const ofPackage = [
  ['package is well made', bin('publint/src/cli.js', '--strict')],
  [
    'types resolve for users',
    bin(
      '@arethetypeswrong/cli/dist/index.js',
      ...['--pack', '.', '--profile', 'esm-only', '--format', 'table-flipped'],
      ...['--exclude-entrypoints', './custom-elements.json', './parlour.iife.js'],
    ),
  ],
  ['size', bin('size-limit/bin.js')],
];

function runCheck([name, [command, ...args]]) {
  return new Promise(resolve => {
    const begun = Date.now();
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.on('error', error => (output += String(error)));
    child.on('close', code => {
      const passed = code === 0;
      console.log(`${passed ? '✔' : '✖'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      if (!passed || name === 'size') console.log(output.trimEnd().replaceAll(/^/gm, '    '));
      resolve(passed);
    });
  });
}

/** Runs checks, two at a time, and answers how many passed and failed. */
async function runAll(checks) {
  const waiting = [...checks];
  const counts = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      counts[(await runCheck(check)) ? 'passed' : 'failed'] += 1;
  };
  await Promise.all([worker(), worker()]);
  return counts;
}

export const checkSources = () => runAll(ofSources);
export const checkPackage = () => runAll(ofPackage);
