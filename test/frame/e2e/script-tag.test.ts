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
    });
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const kind of ['module', 'classic']) {
    test(`as a ${kind} script, defines every element under a strict policy and asks no other host`, async () => {
      const page = await browser.newPage();
      const { errors, requests } = watch(page);
      await page.goto(`${site.url}/${kind}`, { waitUntil: 'networkidle0' });
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
