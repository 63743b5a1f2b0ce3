// What a person does in a tab with the built kit in it, through all shadow roots.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'puppeteer-core';
import { watch, type ServedPage, type Watched } from '../support/packaged-page.js';

/** How long something may take to be on the screen, milliseconds. */
const PATIENCE = 15_000;

/** What every page of these tests has beside its own. */
interface PageTools {
  /** All elements, through open shadow roots. */
  everything(): Element[];
  /** All that can be seen. */
  words(): string;
  /** What the page's policy refused. */
  readonly violations: string[];
}

// As text: what is written in TypeScript is not what runs in the page.
const TOOLS = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', event =>
    violations.push(event.violatedDirective + ': ' + event.blockedURI + ' ' + event.sample));
  globalThis.everything = (root = document) =>
    [...root.querySelectorAll('*')].flatMap(each => [each, ...(each.shadowRoot ? everything(each.shadowRoot) : [])]);
  globalThis.words = () => everything().filter(each => each.checkVisibility()).flatMap(each =>
    [...each.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && each.localName !== 'style').map(node => node.data.trim()))
    .filter(Boolean).join(' | ').slice(0, 1500);
`;

/** A page of the package as it is written, with the path to the kit as it is served. */
export async function example(name: string, headers: Record<string, string> = {}): Promise<ServedPage> {
  return { html: await readFile(`examples/${name}`, 'utf8'), headers };
}

/** A page with the chat in it and nothing else: for policies that allow no inline script or style. */
export const bare = (script: string, attributes: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><body>${script}` +
  `<chat-session app-id="my-app" ${attributes}><chat-app></chat-app></chat-session>`;

/** One tab with a chat in it. */
export class Tab {
  private constructor(
    readonly page: Page,
    readonly watched: Watched,
  ) {}

  static async open(
    context: BrowserContext,
    url: string,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<Tab> {
    const page = await context.newPage();
    await page.setViewport({ width: 900, height: 700 });
    await page.evaluateOnNewDocument(TOOLS);
    await before?.(page);
    const watched = watch(page);
    await page.goto(url, { waitUntil: 'load' });
    return new Tab(page, watched);
  }

  /** Waits until something on the screen says these words. */
  async says(words: string, selector = '*'): Promise<void> {
    try {
      await this.page.waitForFunction(
        (text: string, css: string) =>
          (globalThis as unknown as PageTools)
            .everything()
            .some(
              each => each.matches(css) && each.checkVisibility() && (each.textContent ?? '').includes(text),
            ),
        { timeout: PATIENCE, polling: 50 },
        words,
        selector,
      );
    } catch (cause) {
      const shown = await this.page.evaluate(() => (globalThis as unknown as PageTools).words());
      throw new Error(`Nothing says “${words}” (${selector}). The page says: ${shown}`, { cause });
    }
  }

  /** Presses what this selector finds, with the mouse. */
  async press(selector: string): Promise<void> {
    const found = await this.page.waitForSelector(`>>> ${selector}`, { timeout: PATIENCE, visible: true });
    await found!.click();
  }

  /** Writes a message into the open conversation, and sends it. */
  async write(text: string): Promise<void> {
    const field = await this.page.waitForSelector('>>> chat-composer >>> textarea', {
      timeout: PATIENCE,
      visible: true,
    });
    await field!.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Begins a chat with somebody who is here. */
  async begin(name: string): Promise<void> {
    await this.press('[part~="new-chat"]');
    await this.says(name, '[part~="user"]');
    await this.press('[part~="user"]');
  }

  /** How many rows say these words. */
  count(words: string): Promise<number> {
    return this.page.evaluate(
      (text: string) =>
        (globalThis as unknown as PageTools)
          .everything()
          .filter(each => each.matches('[part~="message"]') && (each.textContent ?? '').includes(text))
          .length,
      words,
    );
  }

  /** What the page's policy refused. */
  violations(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as PageTools).violations);
  }
}
