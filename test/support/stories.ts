// For tests that open stories: serves the built Storybook and shows one story after another in one page.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';

/** What a story is named by, and where it is. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** What the toolbar of Storybook can set. */
export interface Surroundings {
  readonly theme?: 'light' | 'dark';
  readonly density?: 'comfortable' | 'compact';
  readonly direction?: 'ltr' | 'rtl';
  readonly language?: 'en' | 'de' | 'ar';
}

/** All stories of the built Storybook. */
export async function storiesOf(): Promise<readonly StoryEntry[]> {
  const index = new URL('../../storybook-static/index.json', import.meta.url);
  const { entries } = JSON.parse(await readFile(index, 'utf8')) as {
    entries: Record<string, StoryEntry & { type: string }>;
  };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** The address of a story alone, without what Storybook stands around it. */
export function addressOf(site: string, id: string, surroundings: Surroundings = {}): string {
  const globals = Object.entries(surroundings).map(([name, value]) => `${name}:${String(value)}`);
  return `${site}/storybook-static/iframe.html?id=${id}&viewMode=story&globals=${globals.join(';')}`;
}

/** A page for stories. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // The tests' own compiler calls it in what it hands to the page.
  await page.evaluateOnNewDocument('globalThis.__name = given => given');
  return page;
}

/** Opens a story in a fresh page and waits until nothing in it is still on its way. */
export async function openStory(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settle(page);
}

/** Waits until a story is drawn: pictures loaded, and nothing changed for a few frames. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { classList } = document.body;
      if (classList.contains('sb-show-errordisplay')) throw new Error(document.body.textContent);
      return classList.contains('sb-show-main') && document.querySelector('#storybook-root > *');
    },
    { timeout: 20_000 },
  );
  // What a kind of message looks like is loaded with the first of it: bodies come in two steps.
  await standStill(page, 8_000);
  for (let step = 0; step < 2; step += 1) {
    await page.waitForNetworkIdle({ idleTime: 250, timeout: 10_000 });
    await standStill(page, 2_000);
  }
}

/** Waits until nothing on the page changes its place any more, or it seems to go on for ever. */
async function standStill(page: Page, patience: number): Promise<void> {
  await page.evaluate(async (most: number) => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap(each =>
        each.shadowRoot ? [each, ...all(each.shadowRoot)] : [each],
      );
    // A picture far from what is in view loads when somebody comes near.
    const isNear = (each: Element): boolean => {
      const { top, bottom } = each.getBoundingClientRect();
      return each.checkVisibility() && bottom > 0 && top < innerHeight;
    };
    const look = (): string => {
      const elements = all(document);
      const isPending = elements.some(
        each =>
          each.hasAttribute('data-busy') ||
          (each as Partial<{ isUpdatePending: boolean }>).isUpdatePending === true ||
          (each instanceof HTMLImageElement && isNear(each) && !each.complete),
      );
      if (isPending) return '';
      return elements
        .map(each => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return `${each.className.toString()} ${[x, y, width, height].map(Math.round).join()}`;
        })
        .join('\n');
    };
    const end = performance.now() + most;
    let before = '';
    // As long as a list takes to open: a page is drawn, then the rows around it.
    for (let same = 0; same < 4 && performance.now() < end;) {
      await new Promise(done => setTimeout(done, 40));
      await document.fonts.ready;
      const now = look();
      same = now !== '' && now === before ? same + 1 : 0;
      before = now;
    }
  }, patience);
}

/** Shows another story in the same page, which is sooner done than loading it anew. */
export async function turnTo(page: Page, storyId: string): Promise<void> {
  await tell(page, 'setCurrentStory', { storyId, viewMode: 'story' });
  await settle(page);
}

/** Sets what the toolbar sets; what a story sets itself stays. */
export const setGlobals = (page: Page, globals: Surroundings): Promise<void> =>
  tell(page, 'updateGlobals', { globals });

/** Says something to Storybook's preview and waits until it has drawn. */
function tell(page: Page, event: string, payload: object): Promise<void> {
  return page.evaluate(
    (name: string, what: object) =>
      new Promise<void>((resolve, reject) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
          __STORYBOOK_ADDONS_CHANNEL__: {
            once(name: string, listener: (given: unknown) => void): void;
            emit(name: string, payload: object): void;
          };
        };
        for (const done of ['storyRendered', 'storyUnchanged'])
          channel.once(done, () => {
            resolve();
          });
        for (const trouble of ['storyErrored', 'storyThrewException', 'storyMissing'])
          channel.once(trouble, given => {
            reject(new Error(`${trouble}: ${JSON.stringify(given)}`));
          });
        channel.emit(name, what);
      }),
    event,
    payload,
  );
}
