import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/lib/browser-count-reporter.mjs';
import { inputPlugin } from './scripts/lib/input-plugin.mjs';
import { launcherFor } from './scripts/lib/launchers.mjs';

// `npm run test:browser -- --engine=firefox` sets it; one engine a run.
const engine = process.env.PARLOUR_ENGINE ?? 'chromium';

export default {
  rootDir: '.',
  files: ['test/browser/**/*.test.ts', 'test/frame/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    inputPlugin(),
    esbuildPlugin({
      ts: true,
      target: 'es2024',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [await launcherFor(engine)],
  concurrentBrowsers: 1,
  // A page that is not in front draws no frames, and its tests would wait for them.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 420_000,
  testFramework: {
    // A shared machine in CI can be slower than any wait of a test; what is broken fails a second time, too.
    config: { ui: 'bdd', timeout: 30_000, retries: process.env.CI ? 2 : 0 },
  },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
};
