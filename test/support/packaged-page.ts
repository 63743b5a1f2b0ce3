// For tests of what is shipped: serves dist/ and pages of a test's own, and opens them in the installed Chromium.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { browserBinary } from '../../scripts/lib/engines.mjs';
import { chromiumArgs } from '../../scripts/lib/launchers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** One page that a test serves: its markup, and the status (200) and the headers that go with it. */
export interface ServedPage {
  html: string;
  status?: number;
  headers?: Record<string, string>;
}

/** A site with the package in `/dist/` and a test's pages beside it. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the package, and each page under its path: `{ '/': { html } }`. */
export async function serve(pages: Record<string, ServedPage>): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages[path];
    if (page) {
      const { html, status = 200, headers } = page;
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
      return;
    }
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const file = join(root, normalize(path));
    readFile(file)
      .then(bytes =>
        response
          .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
          .end(bytes),
      )
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A fresh Chromium, without a window. Close it after the tests. */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = browserBinary('chromium');
  if (!executablePath) throw new Error('Chromium is not installed');
  return launch({ executablePath, args: [...chromiumArgs, ...args], headless: true });
}

/** What went on while a page was open. */
export interface Watched {
  /** Uncaught errors, error lines of the console and refusals by the page's policy. */
  readonly errors: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
}

/** Notes errors and requests of a page from now on. */
export function watch(page: Page): Watched {
  const watched: Watched = { errors: [], requests: [] };
  page.on('pageerror', error => watched.errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  page.on('request', request => {
    if (/^https?:/.test(request.url())) watched.requests.push(request.url());
  });
  return watched;
}
