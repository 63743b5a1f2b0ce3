import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, serve } from '../support/packaged-page.js';
import type { Site } from '../support/packaged-page.js';
import { bare, example, Tab } from './support.js';

/** No inline script or style, no eval, trusted types required, nothing from anywhere else. */
const strict = [
  "default-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html dompurify',
].join('; ');
const module = '<script type="module" src="/dist/parlour.js"></script>';
const classic = '<script src="/dist/parlour.iife.js" defer></script>';

describe('the built kit on a plain page', () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await openBrowser();
    const pages = Object.fromEntries(
      ['ada', 'grace'].flatMap(uid => {
        const attributes = `uid="${uid}" name="${uid === 'ada' ? 'Ada' : 'Grace'}"`;
        const headers = { 'content-security-policy': strict };
        return [
          [`/strict/module/${uid}`, { html: bare(module, attributes), headers }],
          [`/strict/classic/${uid}`, { html: bare(classic, attributes), headers }],
        ];
      }),
    );
    site = await serve({
      ...pages,
      '/examples/script-tag.html': await example('script-tag.html'),
      '/examples/classic-script.html': await example('classic-script.html'),
      '/bare': { html: bare(module, 'uid="ada" name="Ada"') },
    });
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  // The classic example is Ada, always; Grace comes by the other one: both builds are at home in one service.
  const ways: [string, { ada: string; grace: string }][] = [
    [
      'examples/script-tag.html',
      { ada: '/examples/script-tag.html', grace: '/examples/script-tag.html?uid=grace&name=Grace' },
    ],
    [
      'examples/classic-script.html',
      { ada: '/examples/classic-script.html', grace: '/examples/script-tag.html?uid=grace&name=Grace' },
    ],
    ['a module under a strict policy', { ada: '/strict/module/ada', grace: '/strict/module/grace' }],
    [
      'a classic script under a strict policy',
      { ada: '/strict/classic/ada', grace: '/strict/classic/grace' },
    ],
  ];
  for (const [what, path] of ways) {
    test(`${what}: two tabs talk with each other, and a reload finds everything again`, async () => {
      const context = await browser.createBrowserContext();
      const ada = await Tab.open(context, site.url + path.ada);
      await ada.says('Ada', 'h2');
      const grace = await Tab.open(context, site.url + path.grace);
      await grace.says('Grace', 'h2');

      await ada.page.bringToFront();
      await ada.begin('Grace');
      await ada.write('Hello Grace, <b>are you there</b>?');
      await ada.says('are you there', '[part~="message"]');
      await grace.page.bringToFront();
      await grace.says('are you there', '[part~="conversation"]');
      await grace.press('[part~="conversation"]');
      await grace.says('<b>are you there</b>', '[part~="message"]');
      // Its signs make it go through the parser and the sanitizer, which need a policy for Trusted Types.
      await grace.write('I **am**.');
      await grace.says('I am.', '[part~="message"]');
      await ada.page.bringToFront();
      await ada.says('I am.', '[part~="message"]');

      for (const tab of [ada, grace]) {
        await tab.page.bringToFront();
        await tab.page.reload({ waitUntil: 'load' });
        await tab.says('I am.', '[part~="conversation"]');
        await tab.press('[part~="conversation"]');
        await tab.says('are you there', '[part~="message"]');
        await tab.says('I am.', '[part~="message"]');
        assert.equal(await tab.count('I am.'), 1, 'it is there once');
        assert.equal(await tab.count('are you there'), 1, 'it is there once');
      }

      for (const tab of [ada, grace]) {
        assert.deepEqual(await tab.violations(), []);
        assert.deepEqual(tab.watched.errors, []);
        assert.deepEqual(
          tab.watched.requests.filter(url => !url.startsWith(site.url)),
          [],
          'no request to any other host',
        );
      }
      await context.close();
    });
  }

  test('what was sent in one tab is there in another tab of the same user', async () => {
    const context = await browser.createBrowserContext();
    const first = await Tab.open(context, `${site.url}/bare`);
    const grace = await Tab.open(context, `${site.url}/strict/module/grace`);
    const second = await Tab.open(context, `${site.url}/bare`);
    await grace.says('Grace', 'h2');
    await second.says('Ada', 'h2');
    await first.page.bringToFront();
    await first.begin('Grace');
    await first.write('From my first tab');
    await first.says('From my first tab', '[part~="message"]');
    await second.page.bringToFront();
    await second.says('From my first tab', '[part~="conversation"]');
    await context.close();
  });

  test('where nothing can be kept, it works in memory and says so', async () => {
    const context = await browser.createBrowserContext();
    const ada = await Tab.open(context, `${site.url}/bare`, page =>
      page.evaluateOnNewDocument(() => {
        Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
      }),
    );
    await ada.says('This browser keeps nothing here', '[part~="notice"]');
    await ada.says('Ada', 'h2');
    assert.deepEqual(ada.watched.errors, []);
    await context.close();
  });

  test('where the storage itself is refused, it works in memory and says so', async () => {
    const context = await browser.createBrowserContext();
    const ada = await Tab.open(context, `${site.url}/bare`, page =>
      page.evaluateOnNewDocument(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('Denied', 'SecurityError');
        };
      }),
    );
    await ada.says('This browser keeps nothing here', '[part~="notice"]');
    await ada.says('Ada', 'h2');
    await context.close();
  });

  test('the embedded service is a chunk that a page asks for only when it needs it', async () => {
    const context = await browser.createBrowserContext();
    const ada = await Tab.open(context, `${site.url}/bare`);
    await ada.says('Ada', 'h2');
    const chunks = ada.watched.requests.filter(url => url.includes('embedded-service'));
    assert.equal(chunks.length, 1);
    await context.close();
  });
});
