import type { StringKey } from '../locales/en.js';
import type { Locale } from '../locales/locale.js';

const HOUR = 3_600_000;

const TIMES: Readonly<Record<string, readonly [StringKey, number]>> = {
  'mute-hour': ['muteHour', HOUR],
  'mute-eight': ['muteEight', 8 * HOUR],
  'mute-week': ['muteWeek', 7 * 24 * HOUR],
  'mute-always': ['muteAlways', Infinity],
};

/** For how long a conversation can be muted, as a menu. */
export const muteMenu = (locale: Locale): readonly { readonly id: string; readonly label: string }[] =>
  Object.entries(TIMES).map(([id, [label]]) => ({ id, label: locale.text(label) }));

/** Until when, epoch milliseconds; nothing for what is none of that menu. */
export const mutedUntil = (itemId: string): number | undefined => {
  const length = TIMES[itemId]?.[1];
  return length && Date.now() + length;
};
