// npm run test:visual [-- --update] [-- --test-name-pattern=…]: what elements look like, against the pictures that are kept in test/visual.
import { ensureEngines } from '../lib/engines.mjs';
import { runNodeTests, visualTests } from '../lib/node-tests.mjs';
import { buildStorybook } from '../lib/storybook.mjs';
import { Tally } from '../lib/tally.mjs';

if (process.argv.includes('--update')) process.env.PARLOUR_UPDATE = '1';
const args = process.argv.slice(2).filter(arg => arg !== '--update');
const tally = new Tally();
ensureEngines(['chromium']);
if (await tally.step('storybook', buildStorybook)) tally.add(runNodeTests(visualTests, args));
tally.finish();
