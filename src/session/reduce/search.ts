/** Where a sorted list's first item stands that is not before the wanted place: `before` says which ones are. */
export function lowerBound<Item>(
  items: readonly Item[],
  before: (item: Item) => boolean,
  end = items.length,
): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
