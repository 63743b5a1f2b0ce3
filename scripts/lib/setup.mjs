// Brings a fresh clone to the point where a task can run. Node built-ins only, and nothing newer than Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const say = text => console.log(`[parlour] ${text}`);
const readJson = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Runs a program to its end, in the project folder, and throws when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

function missingPackage() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'all of them';
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = Object.entries(readJson('package-lock.json').packages);
  return wanted.find(
    ([path, entry]) => path && !entry.optional && !entry.peer && have[path]?.version !== entry.version,
  )?.[0];
}

/** Installs the npm packages of the lock file unless they are there. */
export function ensurePackages() {
  const missing = missingPackage();
  if (!missing) return;
  say(`Installing npm packages (missing: ${missing.replace('node_modules/', '')}) …`);
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env });
}

/**
 * The Node that tasks run on: this one where it is new enough, else the pinned one, which npm serves as a plain
 * package for each platform. Only a machine that needs it installs it.
 */
export function ensureRuntime() {
  const { engines, config } = readJson('package.json');
  const least = Number(/\d+/.exec(engines.node)?.[0]);
  if (Number(process.versions.node.split('.')[0]) >= least) return process.execPath;

  const windows = process.platform === 'win32';
  const arm = process.platform === 'darwin' && process.arch === 'arm64';
  const name = `${arm ? 'node-bin' : 'node'}-${windows ? 'win' : process.platform}-${process.arch}`;
  const home = join(root, 'node_modules/.cache/runtime', config.node);
  const binary = join(home, 'node_modules', name, windows ? 'bin/node.exe' : 'bin/node');
  if (existsSync(binary)) return binary;

  say(`This machine has Node ${process.versions.node}; installing Node ${config.node} for this project …`);
  run('npm', [
    ...['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'],
    ...['--prefix', home, `${name}@${config.node}`],
  ]);
  return binary;
}
