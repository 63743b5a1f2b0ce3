import { chromeLauncher } from '@web/test-runner-chrome';
import { browserBinary } from './engines.mjs';

const isRoot = process.getuid?.() === 0;

/** How Chromium is started for a test: quiet, and with a collector of garbage that a test can call. */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--expose-gc',
];

function chromium() {
  return chromeLauncher({
    launchOptions: { executablePath: browserBinary('chromium'), args: chromiumArgs, headless: true },
  });
}

async function firefox() {
  const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
  return puppeteerLauncher({
    launchOptions: { browser: 'firefox', executablePath: browserBinary('firefox'), headless: true },
  });
}

async function webkit() {
  const { webkitLauncher } = await import('./webkit-launcher.mjs');
  return webkitLauncher();
}

/** The launcher of one engine. */
export function launcherFor(engine) {
  if (engine === 'firefox') return firefox();
  if (engine === 'webkit') return webkit();
  return chromium();
}
