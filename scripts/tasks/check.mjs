// npm run check: every check that needs no browser.
import { build } from '../lib/build.mjs';
import { checkPackage, checkSources } from '../lib/checks.mjs';
import { nodeTests, runNodeTests } from '../lib/node-tests.mjs';
import { Tally } from '../lib/tally.mjs';

const tally = new Tally();
tally.add(await checkSources());
if (await tally.step('build', build)) tally.add(await checkPackage());
tally.add(runNodeTests(nodeTests));
tally.finish();
