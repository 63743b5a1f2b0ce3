import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Storybook's program. */
export const storybookBin = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');

/** Builds all stories into storybook-static/: what the tests of stories open. */
export function buildStorybook() {
  const args = [storybookBin, 'build', '--disable-telemetry', '--quiet', '-o', 'storybook-static'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Storybook could not be built.\n${stdout}\n${stderr}`);
}
