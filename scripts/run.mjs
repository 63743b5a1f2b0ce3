// `node scripts/run.mjs <task> …`: installs what is missing, then runs scripts/tasks/<task>.mjs on the pinned Node.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ensurePackages, ensureRuntime, root } from './lib/setup.mjs';

const [task, ...rest] = process.argv.slice(2);
ensurePackages();
const node = ensureRuntime();

// What the task starts finds the same Node first.
const path = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
const child = spawn(node, [join(root, 'scripts/tasks', `${task}.mjs`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path, STORYBOOK_DISABLE_TELEMETRY: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
