/** A span of time in whole units, never less than it is: 24 seconds, 5 minutes, 2 hours. */
export function spanInWords(ms: number, language: string): string {
  const seconds = Math.ceil(ms / 1000);
  const [value, unit] =
    seconds < 60 || (seconds < 120 && seconds % 60)
      ? [seconds, 'second']
      : seconds < 3600 || (seconds < 7200 && seconds % 3600)
        ? [seconds / 60, 'minute']
        : [seconds / 3600, 'hour'];
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, format).format(Math.ceil(value));
}
