import type { SizeIndex } from './size-index.js';

/** The row of a list that must not move. */
export interface Anchor {
  readonly key: string;
  /** How far its start is below the viewport's, pixels. */
  readonly offset: number;
  /** How far its body is below its start; undefined until it is drawn. */
  readonly lead?: number | undefined;
}

/** How many rows after the anchor may take its place. */
const HEIRS = 30;

/**
 * Gives a list its new keys, and answers which row must not move from now on.
 *
 * @param leadOf How far the body of a row is below its start, by its place among the keys of before, where it is drawn.
 */
export function takeKeys(
  sizes: SizeIndex,
  keys: readonly string[],
  anchor: Anchor | undefined,
  leadOf: (index: number) => number | undefined,
): Anchor | undefined {
  const was = anchor ? sizes.indexOf(anchor.key) : -1;
  const previous = sizes.keyAt(was - 1);
  const neighbours: { index: number; key: string; below: number }[] = [];
  if (was >= 0) {
    const start = sizes.startOf(was);
    for (let index = was + 1; index < Math.min(was + HEIRS, sizes.count); index++) {
      neighbours.push({ index, key: sizes.keyAt(index)!, below: sizes.startOf(index) - start });
    }
  }
  sizes.setKeys(keys);
  if (!anchor) return undefined;
  const now = sizes.indexOf(anchor.key);
  const heir = neighbours.find(({ key }) => sizes.indexOf(key) >= 0);
  if (!heir) return now < 0 ? undefined : anchor;
  if (now >= 0) {
    // It went elsewhere, as a conversation with news does: who reads on stays with those that it stood between.
    const before = previous === undefined ? -1 : sizes.indexOf(previous);
    const after = sizes.indexOf(heir.key);
    const isApart = before < after && (now < before || now > after);
    if (!isApart) return anchor;
  }
  // It was taken away, or away from here: the next row that is left stays where it is.
  return { key: heir.key, offset: anchor.offset + heir.below, lead: leadOf(heir.index) };
}

/** What comes or goes over the words of a row, as a day and a name do with an older page, moves its start and not them. */
export const withLead = ({ key, offset, lead: was }: Anchor, lead: number): Anchor => ({
  key,
  offset: offset + (was ?? lead) - lead,
  lead,
});

/**
 * The place of the row that one reads: the first whose body begins in the upper half of a view, since one that begins
 * further up may grow upwards. Where none does, it is the row that fills this half.
 *
 * @param top Where the view begins on the screen, pixels.
 */
export function placeOfRead(
  rows: HTMLCollection,
  top: number,
  viewport: number,
  bodyTop: (row: Element) => number,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  const next = rows[low + 1];
  const isNext = next && bodyTop(rows[low]!) < top && bodyTop(next) < top + viewport / 2;
  return isNext ? low + 1 : low;
}
