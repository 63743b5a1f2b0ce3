// What chat-messages looks like, each kind and state, against pictures that are kept. A change of the look is a changed
// picture: `npm run test:visual -- --update` keeps the new ones.
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, serve, type Site } from '../support/packaged-page.js';
import { addressOf, newPage, openStory, settle, type Surroundings } from '../support/stories.js';
import { blockFont } from './block-font.js';
import { expectLook } from './compare.js';
import { plainly } from './plainly.js';

/** Every kind and state, once. Those that go on by themselves (streaming, live arrivals) have tests of their own. */
const lists = (...names: readonly string[]): string[] => names.map(name => `elements-chat-messages--${name}`);
const kinds = (...names: readonly string[]): string[] => names.map(name => `messages-kinds--${name}`);
const states = (...names: readonly string[]): string[] => names.map(name => `messages-states--${name}`);

const stories = [
  ...lists('group', 'unread', 'edited-and-deleted', 'sending', 'not-sent', 'delivery', 'thread', 'arabic'),
  ...lists('mixed-directions', 'long-words', 'unknown-kind', 'empty', 'failed', 'not-member', 'compact'),
  ...kinds('formatting', 'code', 'emoji', 'long', 'pictures', 'film', 'sounds', 'files', 'location'),
  ...kinds('link-preview', 'poll', 'poll-of-several', 'poll-ended', 'interactive', 'answered', 'calls'),
  ...kinds('lines', 'folded-lines'),
  ...states('runs', 'quote', 'quote-of-picture', 'reactions', 'thread-button', 'pinned', 'forwarded'),
  ...states('seen-by', 'unread-here', 'selection', 'uploading'),
];

/** Those that have most to lose in another surrounding. */
const everywhere = [
  ...lists('edited-and-deleted', 'delivery'),
  ...kinds('sounds', 'link-preview', 'poll', 'interactive', 'calls'),
];

interface Look extends Surroundings {
  readonly width?: number;
  readonly forcedColors?: boolean;
}

const looks: Readonly<Record<string, Look>> = {
  dark: { theme: 'dark' },
  rtl: { direction: 'rtl', language: 'ar' },
  'forced-colors': { forcedColors: true },
  narrow: { width: 320 },
};

const nameOf = (story: string): string => story.slice(story.indexOf('-') + 1).replace('--', '.');

const all: readonly (readonly [story: string, name: string, look: Look])[] = [
  ...stories.map(story => [story, nameOf(story), {}] as const),
  ...Object.entries(looks).flatMap(([name, look]) =>
    everywhere.map(story => [story, `${nameOf(story)}.${name}`, look] as const),
  ),
];

describe('chat-messages looks as it did', () => {
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
      const room = await page.$('.room');
      await expectLook(name, await room!.screenshot({ type: 'png' }));
      await client.detach();
    });
});
