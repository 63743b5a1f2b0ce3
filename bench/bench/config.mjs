import { readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserBinary } from '../../scripts/lib/engines.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const DIST = join(ROOT, 'dist');
/** The browser that `CHROMIUM` names, else the one that the project's own tests use. */
export const CHROMIUM = process.env.CHROMIUM ?? browserBinary('chromium');
export const VIEWPORT = { width: 820, height: 800 };

/** Folder names under contestants/ that have an entry file; floors last. */
export function contestants(only) {
  const all = readdirSync(join(ROOT, 'contestants')).filter((d) => existsSync(join(ROOT, 'contestants', d, 'entry.js')));
  all.sort((a, b) => a.startsWith('floor-') - b.startsWith('floor-') || a.localeCompare(b));
  return only?.length ? all.filter((d) => only.includes(d)) : all;
}

export const LAUNCH_ARGS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--enable-precise-memory-info', '--js-flags=--expose-gc',
  // A kit may try to reach its maker's servers or a CDN; nothing but this machine answers.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
