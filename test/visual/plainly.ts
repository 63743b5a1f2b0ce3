import type { Page } from 'puppeteer-core';

/** When it is, in every picture: a Wednesday, shortly after ten in the morning. */
const NOW = Date.UTC(2026, 4, 6, 10, 7);

/** Takes out of a page what differs from one run or machine to the next: the time, chance, fonts, motion, the caret. */
export async function plainly(page: Page, font: string): Promise<void> {
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(
    (now: number, url: string) => {
      const RealDate = Date;
      const begun = performance.now();
      const time = (): number => now + Math.floor(performance.now() - begun);
      class PlainDate extends RealDate {
        constructor(...given: [] | [number | string]) {
          if (given.length) super(...(given as [number]));
          else super(time());
        }
        static override now = time;
      }
      globalThis.Date = PlainDate as DateConstructor;

      let seed = 1;
      Math.random = () => {
        seed = (seed * 16807) % 2147483647;
        return seed / 2147483647;
      };

      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        @font-face { font-family: Blocks; src: ${url}; font-weight: 100 900; }
        * { caret-color: transparent !important; }
        html, body, body * { font-family: Blocks !important; --chat-font-code: Blocks; font-variant-emoji: text; }
      `);
      document.adoptedStyleSheets = [sheet];

      const all = (root: Document | ShadowRoot, each: (root: Document | ShadowRoot) => void): void => {
        each(root);
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) all(shadowRoot, each);
      };
      /** Ends what moves, and takes from emoji what would bring the machine's own font in. */
      Object.assign(globalThis, {
        still() {
          for (const animation of document.getAnimations()) {
            if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
            else animation.finish();
          }
          all(document, root => {
            // It goes by itself a while after the last scroll.
            root.querySelector('.floating-day')?.classList.remove('on');
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
              if (node.data.includes('\u{FE0F}')) node.data = node.data.replaceAll('\u{FE0F}', '');
          });
        },
      });
    },
    NOW,
    font,
  );
}
