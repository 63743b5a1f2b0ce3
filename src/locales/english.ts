import { afterPaint } from '../support/after-paint.js';
import type { Pattern } from '../support/pattern.js';
import type { StringKey } from './en.js';

/** The English sentences that are here: every language falls back to them. */
const english: Partial<Record<StringKey, Pattern>> = {};

let isWhole = false;
let isMissed = false;
let loading: Promise<void> | undefined;

/** A sentence; none while it is not here, which is kept in mind. */
export function englishOf(key: StringKey): Pattern {
  const found = english[key];
  if (found === undefined) isMissed = true;
  return found ?? '';
}

/** Whether there is a sentence of that name, as far as is known now. */
export const isEnglish = (key: string): boolean => key in english;

/** Whether a sentence was asked for in vain since this was asked last. */
export function wasMissed(): boolean {
  const was = isMissed;
  isMissed = false;
  return was;
}

/** Adds English sentences. */
export function giveEnglish(strings: Readonly<Partial<Record<StringKey, Pattern>>>): void {
  Object.assign(english, strings);
}

/** Adds all that there are, for whoever has them at hand. */
export function giveAllEnglish(strings: Readonly<Record<StringKey, Pattern>>): void {
  if (!isWhole) giveEnglish(strings);
  isWhole = true;
}

/**
 * Sees to it that all English sentences come, once the few that an element began with are seen; nothing to wait for when
 * they are here.
 */
export function loadEnglish(): Promise<void> | undefined {
  if (isWhole) return undefined;
  loading ??= afterPaint()
    .then(() => import('./en.js'))
    .then(
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
