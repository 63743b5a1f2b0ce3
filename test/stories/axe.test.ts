// axe looks at every story, in light and in dark.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { axeOptions, wordsOfViolations } from '../support/axe-rules.js';
import { openBrowser, serve, type Site } from '../support/packaged-page.js';
import { addressOf, newPage, openStory, setGlobals, storiesOf, turnTo } from '../support/stories.js';

declare const axe: typeof axeCore;

const stories = await storiesOf();

async function look(page: Page, options: axeCore.RunOptions, theme: string): Promise<void> {
  const violations = await page.evaluate(
    async given => (await axe.run('#storybook-root', given)).violations,
    options,
  );
  if (violations.length > 0) throw new Error(`In ${theme}: ${wordsOfViolations(violations)}`);
}

/** Half of the stories in one browser and half in another: most of the time goes by in waiting until a story stands. */
const HALVES = [0, 1];

describe('axe finds nothing in', { concurrency: HALVES.length }, () => {
  for (const half of HALVES)
    describe(`half ${String(half + 1)} of the stories`, { concurrency: 1 }, () => {
      const mine = stories.filter((_, index) => index % HALVES.length === half);
      let site: Site;
      let browser: Browser;
      let page: Page;

      before(async () => {
        site = await serve({});
        browser = await openBrowser();
        page = await newPage(browser);
        await page.setViewport({ width: 1280, height: 800 });
        // What is half faded in has no contrast yet.
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        await openStory(page, addressOf(site.url, mine[0]!.id));
        await page.evaluate(
          await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
        );
      });
      after(async () => {
        await browser.close();
        await site.close();
      });

      for (const { id, title, name } of mine)
        test(`${title}/${name}`, async () => {
          await turnTo(page, id);
          await look(page, axeOptions(), 'light');
          // In the dark only the colours are others.
          await setGlobals(page, { theme: 'dark' });
          await look(page, { runOnly: ['color-contrast'], resultTypes: ['violations'] }, 'dark');
          await setGlobals(page, { theme: 'light' });
        });
    });
});
