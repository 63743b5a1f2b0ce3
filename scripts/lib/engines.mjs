// Which browsers the tests can use on this machine, and how a missing one is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const engines = ['chromium', 'firefox', 'webkit'];

const macApp = name => `/Applications/${name}.app/Contents/MacOS/${name}`;
const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const apps = { chromium: ['Google Chrome', 'Chromium'], firefox: ['Firefox'] };
const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const onPath = name =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(existsSync);

/** The installed program of Chromium or Firefox, or undefined. */
export function browserBinary(engine) {
  const told = process.env[`PARLOUR_${engine.toUpperCase()}`];
  if (told && existsSync(told)) return told;
  for (const name of names[engine]) {
    const found = onPath(name);
    if (found) return found;
  }
  return apps[engine].map(macApp).find(existsSync);
}

/** WebKit's driver, its small test browser and a virtual screen, or undefined if one is missing. */
export function webkitPrograms() {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const browser = ['/usr/lib', '/usr/libexec']
    .filter(existsSync)
    .flatMap(lib => [lib, ...readdirSync(lib).map(folder => join(lib, folder))])
    .flatMap(folder =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map(name => join(folder, name, 'MiniBrowser')),
    )
    .find(existsSync);
  return driver && xvfb && browser ? { driver, xvfb, browser } : undefined;
}

export const hasEngine = engine => Boolean(engine === 'webkit' ? webkitPrograms() : browserBinary(engine));

/** Installs missing engines where that is possible without asking: on Debian, as root. Answers those that are there. */
export function ensureEngines(wanted = engines) {
  const missing = wanted.filter(engine => !hasEngine(engine));
  const canInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (missing.length > 0 && canInstall) {
    const list = missing.flatMap(engine => packages[engine]);
    console.log(`[parlour] Installing browsers for the tests with apt-get: ${list.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = args =>
      spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      });
    apt(['update']);
    // One at a time, so that one that is not to be had does not keep the others away.
    for (const engine of missing) apt(['install', '-y', '--no-install-recommends', ...packages[engine]]);
  }
  return wanted.filter(hasEngine);
}
