// npm run test:node [-- file or glob …] [-- --test-name-pattern=…]
import { nodeTests, runNodeTests } from '../lib/node-tests.mjs';

const args = process.argv.slice(2);
const files = args.filter(arg => !arg.startsWith('-'));
const { passed, failed } = runNodeTests(
  files.length > 0 ? files : nodeTests,
  args.filter(arg => arg.startsWith('-')),
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
