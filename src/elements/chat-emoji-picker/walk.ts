import type { StringKey } from '../../locales/en.js';
import type { Emoji } from './load-emoji.js';

/** Emoji that stand under one name. */
export interface Section {
  readonly name: StringKey;
  /** The emoji that stands for it. */
  readonly sign: string;
  readonly emoji: readonly Emoji[];
}

/** What one walks on: groups under one another, each in rows. */
export interface Ground {
  /** How many stand in each group. */
  readonly lengths: readonly number[];
  readonly columns: number;
  readonly rtl: boolean;
}

/**
 * Where a key leads, counted through all groups; nothing for keys that lead nowhere, -1 for up and out of the first
 * row.
 */
export function step(key: string, at: number, { lengths, columns, rtl }: Ground): number | undefined {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const clamp = (index: number): number => Math.min(Math.max(index, 0), total - 1);
  if (at < 0 || !total) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  if (key === 'ArrowRight') return clamp(at + (rtl ? -1 : 1));
  if (key === 'ArrowLeft') return clamp(at + (rtl ? 1 : -1));
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;

  let group = 0;
  let start = 0;
  while (at >= start + (lengths[group] ?? 0)) start += lengths[group++] ?? 0;
  const length = lengths[group] ?? 0;
  const [row, column] = [Math.floor((at - start) / columns), (at - start) % columns];
  const lastRow = Math.floor((length - 1) / columns);
  if (key === 'ArrowDown') {
    if (row < lastRow) return start + Math.min(at - start + columns, length - 1);
    const below = lengths[group + 1];
    return below === undefined ? at : start + length + Math.min(column, below - 1);
  }
  if (row > 0) return at - columns;
  const above = lengths[group - 1];
  if (above === undefined) return -1;
  return start - above + Math.min(Math.floor((above - 1) / columns) * columns + column, above - 1);
}
