import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, serve, type Site } from '../support/packaged-page.js';
import { addressOf, newPage, openStory, settle, type Surroundings } from '../support/stories.js';
import { blockFont } from './block-font.js';
import { expectLook } from './compare.js';
import { foreignFonts } from './foreign-fonts.js';
import { plainly } from './plainly.js';

/** What a story stands in. */
interface Look extends Surroundings {
  readonly width?: number;
  readonly forcedColors?: boolean;
}

const LOOKS: Readonly<Record<string, Look>> = {
  dark: { theme: 'dark' },
  rtl: { direction: 'rtl', language: 'ar' },
  'forced-colors': { forcedColors: true },
  narrow: { width: 320 },
};

const nameOf = (story: string): string => story.slice(story.indexOf('-') + 1).replace('--', '.');

/**
 * Tests that stories look as in the pictures that are kept of them.
 *
 * @param stories Ids of stories, each as it is.
 * @param everywhere Those of them that have most to lose in another surrounding: also dark, right to left, in forced
 * colours and narrow.
 */
export function looks(title: string, stories: readonly string[], everywhere: readonly string[]): void {
  const all: readonly (readonly [story: string, name: string, look: Look])[] = [
    ...stories.map(story => [story, nameOf(story), {}] as const),
    ...Object.entries(LOOKS).flatMap(([name, look]) =>
      everywhere.map(story => [story, `${nameOf(story)}.${name}`, look] as const),
    ),
  ];

  describe(title, () => {
    let site: Site;
    let browser: Browser;
    let page: Page;

    before(async () => {
      site = await serve({});
      browser = await openBrowser(['--hide-scrollbars', '--force-color-profile=srgb', '--lang=en-US']);
      page = await newPage(browser);
      await plainly(page, blockFont());
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    for (const [story, name, { width = 720, forcedColors = false, ...surroundings }] of all)
      test(name, async () => {
        await page.setViewport({ width, height: 680 });
        const client = await page.createCDPSession();
        await client.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ],
        });
        await openStory(page, addressOf(site.url, story, surroundings));
        await page.evaluate('still()');
        await settle(page);
        // Colours and widths change no texts.
        if (width === 720 && !forcedColors && !surroundings.theme)
          assert.deepEqual(await foreignFonts(client), [], 'only the font of blocks draws texts');
        const room = await page.$('.room');
        await expectLook(name, await room!.screenshot({ type: 'png' }));
        await client.detach();
      });
  });
}
