import type { StringKey } from '../../locales/en.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A time that is chosen often. */
export interface QuickTime {
  readonly words: StringKey;
  readonly at: number;
}

const at = (now: number, days: number, hour: number): number => {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return date.setHours(hour, 0, 0, 0);
};

/** The times that are chosen often, soonest first, all of them ahead. */
export function quickTimes(now: number): readonly QuickTime[] {
  const soon: QuickTime = {
    words: 'scheduleSoon',
    at: Math.ceil((now + HOUR) / (5 * MINUTE)) * 5 * MINUTE,
  };
  const evening = at(now, 0, 20);
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  return [
    soon,
    ...(evening > soon.at ? [{ words: 'scheduleEvening', at: evening } as const] : []),
    { words: 'scheduleTomorrow', at: at(now, 1, 9) },
    ...(toMonday > 1 ? [{ words: 'scheduleMonday', at: at(now, toMonday, 9) } as const] : []),
  ];
}

/** A time as a field of type `datetime-local` has it: in the time zone of who looks. */
export function fieldValue(time: number): string {
  const local = new Date(time - new Date(time).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
}

/** The time that such a field has; `NaN` for none. */
export const timeIn = (value: string): number => (value ? new Date(value).getTime() : Number.NaN);
