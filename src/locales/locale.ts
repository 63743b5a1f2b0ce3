import type { ChatError } from '../model/chat-error.js';
import { fillPattern, patternParts, type Pattern, type PatternPart } from '../support/pattern.js';
import { formatsAreWarm } from '../support/warm-up.js';
import type { StringKey, Strings } from './en.js';
import { englishOf, isEnglish } from './english.js';

/** What is filled into a sentence. */
export type Values = Readonly<Record<string, string | number>>;

const DAY = 86_400_000;
const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
const padded = (value: number): string => String(value).padStart(2, '0');

/** English as all engines write its times; of other languages they differ in whether a nine has a nought before it. */
const PLAIN_ENGLISH = /^en(-US)?$/;

/** One language: its sentences, and how it writes times, numbers, sizes and lists. Made once a language. */
export class Locale {
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  #numbers: Intl.NumberFormat | undefined;
  readonly #sizes: Intl.NumberFormat[] = [];

  constructor(
    /** A BCP 47 tag. */
    readonly language: string,
    private readonly strings: Strings,
  ) {}

  /** A sentence. */
  text(key: StringKey, values: Values = {}): string {
    return fillPattern(this.#pattern(key), values, this.language);
  }

  /** A sentence with what was filled in kept apart. */
  parts(key: StringKey, values: Values): PatternPart[] {
    return patternParts(this.#pattern(key), values, this.language);
  }

  /** What to tell a user of an error. */
  error(error: ChatError): string {
    const key = `error.${error.code}`;
    if (isEnglish(key)) return this.text(key as StringKey, { detail: error.message });
    return this.text('error', { code: error.code });
  }

  number(value: number): string {
    this.#numbers ??= new Intl.NumberFormat(this.language);
    return this.#numbers.format(value);
  }

  /** Ada, Grace and Linus. */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(names);
  }

  /** 0.42 → 42 %. */
  percent(share: number): string {
    return new Intl.NumberFormat(this.language, { style: 'percent' }).format(share);
  }

  /** 14:05. In English without a formatter: it stands in every message, and the first formatter of a page takes long. */
  time(time: number): string {
    if (PLAIN_ENGLISH.test(this.language)) {
      const date = new Date(time);
      const hours = date.getHours();
      return `${hours % 12 || 12}:${padded(date.getMinutes())} ${hours < 12 ? 'AM' : 'PM'}`;
    }
    return this.#date('time', { hour: 'numeric', minute: '2-digit' }).format(time);
  }

  /**
   * What can wait until the messages are seen: empty where it would be the first that a page formats. All is drawn
   * anew, with another `Locale`, when the page had the time for that.
   */
  soon(format: () => string): string {
    return formatsAreWarm() ? format() : '';
  }

  /** Thursday, 20 November 2026, 14:05. */
  full(time: number): string {
    return this.#date('full', { dateStyle: 'full', timeStyle: 'short' }).format(time);
  }

  /** The day as a line over messages says it: Today, Yesterday, Monday, 3 March, 3 March 2024. */
  day(time: number, now = Date.now()): string {
    const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
    if (days === 0) return this.text('today');
    if (days === 1) return this.text('yesterday');
    if (days > 1 && days < 7) return this.#date('weekday', { weekday: 'long' }).format(time);
    const thisYear = new Date(now).getFullYear() === new Date(time).getFullYear();
    return thisYear
      ? this.#date('day', { day: 'numeric', month: 'long', weekday: 'short' }).format(time)
      : this.#date('date', { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
  }

  /** The time as a list says it: 14:05, Yesterday, Mon, 3 Mar, 03/03/24. */
  short(time: number, now = Date.now()): string {
    const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
    if (days <= 0) return this.time(time);
    if (days === 1) return this.text('yesterday');
    if (days < 7) return this.#date('shortWeekday', { weekday: 'short' }).format(time);
    const thisYear = new Date(now).getFullYear() === new Date(time).getFullYear();
    return thisYear
      ? this.#date('shortDay', { day: 'numeric', month: 'short' }).format(time)
      : this.#date('shortDate', { dateStyle: 'short' }).format(time);
  }

  /** How long ago: 5 minutes ago, yesterday, 3 days ago; after a week the date. */
  ago(time: number, now = Date.now()): string {
    const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
    if (days > 6) return this.short(time, now);
    const relative = new Intl.RelativeTimeFormat(this.language, { numeric: 'auto' });
    const minutes = Math.max(Math.floor((now - time) / 60_000), 1);
    if (minutes < 60) return relative.format(-minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return days > 0 && hours > 11 ? relative.format(-days, 'day') : relative.format(-hours, 'hour');
  }

  /** 3:07, or 1:02:09. */
  duration(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds));
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    return hours ? `${hours}:${padded(minutes)}:${padded(whole % 60)}` : `${minutes}:${padded(whole % 60)}`;
  }

  /** 1.4 MB. */
  bytes(size: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
    const step = size < 1000 ? 0 : Math.min(Math.floor(Math.log10(size) / 3), 3);
    this.#sizes[step] ??= new Intl.NumberFormat(this.language, {
      style: 'unit',
      unit: units[step] ?? 'byte',
      unitDisplay: 'short',
      maximumFractionDigits: step > 1 ? 1 : 0,
    });
    return this.#sizes[step].format(size / 1000 ** step);
  }

  #pattern(key: StringKey): Pattern {
    return this.strings[key] ?? englishOf(key);
  }

  #date(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    let format = this.#formats.get(name);
    if (!format) this.#formats.set(name, (format = new Intl.DateTimeFormat(this.language, options)));
    return format;
  }
}
