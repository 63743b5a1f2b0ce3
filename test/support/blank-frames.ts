import { partOf } from './chat.js';
import { until } from './wait.js';

/**
 * Scrolls a list down as fast as one can still look: a viewport a frame, and back by a few now and then, until so many
 * rows were passed. Answers in how many frames there was a place without a row.
 */
export async function blankFrames(list: Element, rows: number): Promise<number> {
  const scroller = partOf(list, 'scroller')!;
  const root = scroller.getRootNode() as ShadowRoot;
  let blank = 0;
  let frame = 0;
  const passed = (): number =>
    Math.max(0, ...[...root.querySelectorAll('[aria-posinset]')].map(row => Number(row.ariaPosInSet)));
  await until(
    async () => {
      frame += 1;
      scroller.scrollTop += frame % 25 === 0 ? -6 * scroller.clientHeight : scroller.clientHeight;
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      const { left, top, height, width } = scroller.getBoundingClientRect();
      const found = [0.15, 0.5, 0.85].map(at =>
        root.elementFromPoint(left + width / 2, top + height * at)?.closest('[data-row], .skeleton'),
      );
      if (!found.every(Boolean)) blank += 1;
      return passed() >= rows;
    },
    `${String(rows)} rows`,
    60_000,
  );
  return blank;
}
