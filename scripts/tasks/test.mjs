// npm test: everything. Its last line is the sum.
import { build } from '../lib/build.mjs';
import { runBrowserTests } from '../lib/browser-tests.mjs';
import { checkPackage, checkSources } from '../lib/checks.mjs';
import { engines, ensureEngines } from '../lib/engines.mjs';
import { nodeTests, packageTests, runNodeTests, storyTests, visualTests } from '../lib/node-tests.mjs';
import { buildStorybook } from '../lib/storybook.mjs';
import { Tally } from '../lib/tally.mjs';

const begun = Date.now();
const tally = new Tally();
const there = ensureEngines();
tally.add(await checkSources());
const built = await tally.step('build', build);
if (built) tally.add(await checkPackage());
tally.add(runNodeTests(nodeTests));

const skipped = [];
for (const engine of engines) {
  if (there.includes(engine)) tally.add(runBrowserTests(engine));
  else if (process.env.CI)
    await tally.step(`${engine} is installed`, () => Promise.reject(new Error('It is not.')));
  else skipped.push(engine);
}

if (built && there.includes('chromium')) {
  console.log('[parlour] Tests of the packaged pages …');
  tally.add(runNodeTests(packageTests));
} else if (built) skipped.push('packaged pages (they need Chromium)');

if (!there.includes('chromium')) skipped.push('stories (they need Chromium)');
else if (await tally.step('storybook', buildStorybook)) {
  console.log('[parlour] Stories, as axe sees them and as they look …');
  // They wait more than they work: files go side by side, each with a browser of its own.
  tally.add(runNodeTests([...storyTests, ...visualTests], ['--test-concurrency=2']));
}

if (skipped.length > 0)
  console.log(`[parlour] Skipped, because it is not installed here: ${skipped.join(', ')}`);
console.log(`[parlour] ${Math.round((Date.now() - begun) / 1000)} seconds`);
tally.finish();
