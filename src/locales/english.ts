import type { Pattern } from '../support/pattern.js';
import type { StringKey } from './en.js';

/** The English sentences that are here: every language falls back to them. */
export const english: Partial<Record<StringKey, Pattern>> = {};

let isWhole = false;
let loading: Promise<void> | undefined;

/** Adds English sentences. */
export function giveEnglish(strings: Readonly<Partial<Record<StringKey, Pattern>>>): void {
  Object.assign(english, strings);
}

/** Adds all that there are, for whoever has them at hand. */
export function giveAllEnglish(strings: Readonly<Record<StringKey, Pattern>>): void {
  if (!isWhole) giveEnglish(strings);
  isWhole = true;
}

/** Sees to it that all English sentences come, where an element began with a few; nothing to wait for once they are here. */
export function loadEnglish(): Promise<void> | undefined {
  if (isWhole) return undefined;
  loading ??= import('./en.js').then(
    ({ en }) => {
      giveAllEnglish(en);
    },
    () => {
      // The next element tries again.
      loading = undefined;
    },
  );
  return loading;
}
