// npm run format [-- file …]
import { join } from 'node:path';
import { root, run } from '../lib/setup.mjs';

const files = process.argv.slice(2);
const prettier = join(root, 'node_modules/prettier/bin/prettier.cjs');
run(process.execPath, [prettier, '--write', '--log-level=warn', ...(files.length > 0 ? files : ['.'])]);
