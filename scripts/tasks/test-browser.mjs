// npm run test:browser [-- --engine=chromium,firefox] [-- --watch] [-- file or glob …]
import { runBrowserTests } from '../lib/browser-tests.mjs';
import { engines, ensureEngines } from '../lib/engines.mjs';

const args = process.argv.slice(2);
const asked = args
  .find(arg => arg.startsWith('--engine='))
  ?.slice('--engine='.length)
  .split(',');
const wanted = asked ?? engines;
const there = ensureEngines(wanted);
let failed = 0;
let passed = 0;
for (const engine of wanted) {
  if (!there.includes(engine)) {
    console.log(`[parlour] ${engine}: not installed on this machine`);
    if (process.env.CI || asked) failed += 1;
    continue;
  }
  const counts = runBrowserTests(
    engine,
    args.filter(arg => !arg.startsWith('--engine=')),
  );
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
