import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, serve, watch } from '../../support/packaged-page.js';
import type { Site } from '../../support/packaged-page.js';

/** As strict as a policy gets: no inline script, no eval, no style attribute, trusted types required. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers = { 'content-security-policy': policy };
const body = '<!doctype html><html lang="en"><title>A page</title><body>';
const chat = '<chat-app app-id="frame" uid="ada" name="Ada"></chat-app>';

interface Manifest {
  modules: { declarations?: { tagName?: string }[] }[];
}

const manifest = JSON.parse(await readFile('custom-elements.json', 'utf8')) as Manifest;
const tags = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName }) => (tagName ? [tagName] : []));

describe('one script tag', () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await openBrowser();
    site = await serve({
      '/module': { html: `${body}<script type="module" src="/dist/parlour.js"></script>${chat}`, headers },
      '/classic': { html: `${body}<script src="/dist/parlour.iife.js"></script>${chat}`, headers },
      '/latest.js': { html: '', status: 302, headers: { location: '/dist/parlour.js' } },
      '/other-address': { html: `${body}<script type="module" src="/latest.js"></script>${chat}` },
    });
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  const ways = {
    module: 'a module script under a strict policy',
    classic: 'a classic script under a strict policy',
    'other-address': 'a module script whose address leads on to another',
  };
  for (const [path, way] of Object.entries(ways)) {
    test(`as ${way}, defines every element and asks no other host`, async () => {
      const page = await browser.newPage();
      const { errors, requests } = watch(page);
      await page.goto(`${site.url}/${path}`, { waitUntil: 'networkidle0' });
      // What a page does not use is not loaded: each is registered when it first stands there.
      const missing = await page.evaluate(async names => {
        document.body.append(...names.map(name => document.createElement(name)));
        const all = Promise.all(names.map(name => customElements.whenDefined(name)));
        await Promise.race([all, new Promise(resolve => setTimeout(resolve, 10_000))]);
        return names.filter(name => !customElements.get(name));
      }, tags);
      assert.ok(tags.length > 0, 'the manifest names elements');
      assert.deepEqual(missing, []);
      assert.deepEqual(
        requests.filter(url => !url.startsWith(site.url)),
        [],
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  test('what one reads and writes in is there with the script alone', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on(
      'request',
      request => void (request.url().includes('/chunks/') ? request.abort() : request.continue()),
    );
    await page.goto(`${site.url}/module`, { waitUntil: 'load' });
    const defined = await page.evaluate(() =>
      ['chat-session', 'chat-messages', 'chat-composer'].filter(name => customElements.get(name)),
    );
    assert.deepEqual(defined, ['chat-session', 'chat-messages', 'chat-composer']);
    await page.close();
  });

  test('under two addresses it is one script', async () => {
    const page = await browser.newPage();
    const { errors } = watch(page);
    await page.goto(`${site.url}/other-address`, { waitUntil: 'networkidle0' });
    const same = await page.evaluate(
      async addresses => {
        const copies = (await Promise.all(addresses.map(each => import(each)))) as Record<string, unknown>[];
        return Object.keys(copies[0] ?? {}).filter(name =>
          copies.every(copy => copy[name] === copies[0]?.[name]),
        );
      },
      ['/latest.js', '/dist/parlour.js', '/dist/parlour.js?v=2'],
    );
    assert.deepEqual(same, [
      'ChatError',
      'registerCommand',
      'registerCompletion',
      'registerKind',
      'registerStrings',
    ]);
    // What is said through one is heard by the elements, which the page has from another.
    await page.evaluate(async address => {
      const { registerStrings } = (await import(address)) as {
        registerStrings: (language: string, strings: Record<string, string>) => void;
      };
      registerStrings('en', { newChat: 'Say hello' });
    }, '/dist/parlour.js?v=3');
    await page.waitForSelector('::-p-aria(Say hello)', { timeout: 10_000 });
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('the classic script is one file', async () => {
    const page = await browser.newPage();
    const { requests } = watch(page);
    await page.goto(`${site.url}/classic`, { waitUntil: 'networkidle0' });
    assert.deepEqual(
      requests.filter(url => url.endsWith('.js')),
      [`${site.url}/dist/parlour.iife.js`],
    );
    await page.close();
  });
});
