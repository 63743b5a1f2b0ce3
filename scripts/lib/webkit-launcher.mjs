// WebKitGTK, as Debian packages it: its driver drives MiniBrowser on a virtual screen.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { webkitPrograms } from './engines.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(check, what, patience = 20_000) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await check().catch(() => false)) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not start within ${patience / 1000} seconds`);
}

/** Starts a virtual screen and answers its name. */
async function startScreen(xvfb, started) {
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(screen);
  const number = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', data => resolve(String(data).trim()));
    screen.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return `:${number}`;
}

/** A launcher for Web Test Runner that brings its own screen and driver, and takes them down again. */
export async function webkitLauncher() {
  const { driver, xvfb, browser } = webkitPrograms();
  const port = await freePort();
  const started = [];
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    connectionRetryCount: 1,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      'wdio:enforceWebDriverClassic': true,
    },
  });

  const stopAll = () => started.splice(0).forEach(child => child.kill());
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  launcher.initialize = async config => {
    await initialize(config);
    launcher.name = 'WebKit';
    const display = await startScreen(xvfb, started);
    started.push(
      spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: {
          ...process.env,
          DISPLAY: display,
          GDK_BACKEND: 'x11',
          LIBGL_ALWAYS_SOFTWARE: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          NO_AT_BRIDGE: '1',
          // Root inside a container cannot make the sandbox that WebKit would use.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        },
      }),
    );
    await until(async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok, 'WebKitWebDriver');
  };
  launcher.stop = async () => {
    await stop();
    stopAll();
  };
  process.once('exit', stopAll);
  return launcher;
}
