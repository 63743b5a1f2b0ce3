// npm run test:stories [-- --test-name-pattern=…]: axe looks at every story, light and dark.
import { ensureEngines } from '../lib/engines.mjs';
import { runNodeTests, storyTests } from '../lib/node-tests.mjs';
import { buildStorybook } from '../lib/storybook.mjs';
import { Tally } from '../lib/tally.mjs';

const args = process.argv.slice(2);
const tally = new Tally();
ensureEngines(['chromium']);
if (await tally.step('storybook', buildStorybook)) tally.add(runNodeTests(storyTests, args));
tally.finish();
