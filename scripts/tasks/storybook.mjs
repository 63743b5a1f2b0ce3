// npm run storybook [-- build]: every element in every state, or the same as a static site in storybook-static/.
import { run } from '../lib/setup.mjs';
import { storybookBin as bin } from '../lib/storybook.mjs';

const [first, ...rest] = process.argv.slice(2);
const common = ['--disable-telemetry'];
if (first === 'build') run(process.execPath, [bin, 'build', ...common, '-o', 'storybook-static', ...rest]);
else {
  const asked = [first, ...rest].filter(Boolean);
  run(process.execPath, [
    bin,
    'dev',
    ...common,
    '--port',
    '6006',
    '--no-open',
    '--no-version-updates',
    ...asked,
  ]);
}
