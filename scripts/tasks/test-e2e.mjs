// npm run test:e2e [-- file …]: the packaged pages, from dist/ as it is; with --build it is built first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../lib/build.mjs';
import { ensureEngines } from '../lib/engines.mjs';
import { packageTests, runNodeTests } from '../lib/node-tests.mjs';
import { root } from '../lib/setup.mjs';
import { Tally } from '../lib/tally.mjs';

const args = process.argv.slice(2).filter(arg => arg !== '--build');
const files = args.filter(arg => !arg.startsWith('-'));
const tally = new Tally();
ensureEngines(['chromium']);
const ready =
  (existsSync(join(root, 'dist/parlour.js')) && !process.argv.includes('--build')) ||
  (await tally.step('build', build));
if (ready)
  tally.add(
    runNodeTests(
      files.length > 0 ? files : packageTests,
      args.filter(arg => arg.startsWith('-')),
    ),
  );
tally.finish();
