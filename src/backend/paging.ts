import { LIMITS } from '../model/limits.js';
import type { Page, PageRequest } from '../model/queries.js';
import { refuse } from './checks.js';
import type { Records } from './records.js';
import { after } from './storage/keys.js';
import type { Keys, StoreName } from './storage/record-storage.js';
import type { Visit } from './visit.js';

/** How many items a page shall have. */
export function pageSize({ limit = 30 }: PageRequest): number {
  if (limit > LIMITS.page) refuse('limit-page');
  return Number.isInteger(limit) && limit > 0 ? limit : refuse('invalid-argument');
}

interface Place {
  readonly goesUp: boolean;
  readonly key: string;
}

function placeOf({ cursor }: PageRequest): Place | undefined {
  if (cursor === undefined) return undefined;
  const match = /^([<>])(.+)$/s.exec(cursor);
  return match?.[2] ? { goesUp: match[1] === '>', key: match[2] } : refuse('invalid-cursor');
}

/** Cuts a page out of what was found, and says where it goes on. `found` may hold one more than fits. */
function cut<T>(found: readonly (readonly [string, T])[], size: number, place: Place | undefined): Page<T> {
  const hasMore = found.length > size;
  const kept = found.slice(0, size);
  if (place?.goesUp) kept.reverse();
  const first = kept[0];
  const last = kept.at(-1);
  return {
    items: kept.map(([, item]) => item),
    ...(last && (place?.goesUp || hasMore) && { older: `<${last[0]}` }),
    ...(first && (place?.goesUp ? hasMore : place) && { newer: `>${first[0]}` }),
  };
}

/** A page of a range of a store, highest key first. It reads no more than it needs. */
export async function pageOfRange<S extends StoreName, T>(
  visit: Visit,
  store: S,
  keys: Keys,
  query: PageRequest,
  accept: (record: Records[S]) => Promise<T | undefined> | T | undefined,
): Promise<Page<T>> {
  const size = pageSize(query);
  const place = placeOf(query);
  if (place && (place.key < keys.from || place.key >= keys.to)) refuse('invalid-cursor');
  const goesUp = place?.goesUp ?? false;
  const range = !place
    ? keys
    : goesUp
      ? { from: after(place.key), to: keys.to }
      : { from: keys.from, to: place.key };
  const found: (readonly [string, T])[] = [];
  for await (const piece of visit.pieces(store, range, { reverse: !goesUp, limit: size + 1 })) {
    const items = await Promise.all(piece.map(async ([key, record]) => [key, await accept(record)] as const));
    for (const [key, item] of items) if (item !== undefined) found.push([key, item]);
    if (found.length > size) break;
  }
  return cut(found, size, place);
}

/** A page of a list that is at hand. `keyOf` must tell each item from all others, and is what it is sorted by. */
export function pageOfList<T>(
  items: readonly T[],
  query: PageRequest,
  keyOf: (item: T) => string,
  compare: (a: string, b: string) => number = compareWords,
): Page<T> {
  const size = pageSize(query);
  const place = placeOf(query);
  const sorted = items.map(item => [keyOf(item), item] as const).sort(([a], [b]) => compare(a, b));
  if (!place) return cut(sorted.slice(0, size + 1), size, place);
  const rest = sorted.filter(([key]) => {
    const order = compare(key, place.key);
    return place.goesUp ? order < 0 : order > 0;
  });
  return cut((place.goesUp ? rest.reverse() : rest).slice(0, size + 1), size, place);
}

const collator = new Intl.Collator();

function compareWords(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The other way round. */
export const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** A page with each item seen through. */
export async function viewed<T, V>(
  page: Page<T>,
  view: (item: T) => Promise<V | undefined>,
): Promise<Page<V>> {
  const items = await Promise.all(page.items.map(view));
  return { ...page, items: items.filter(item => item !== undefined) as V[] };
}
