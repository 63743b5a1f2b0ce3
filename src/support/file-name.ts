/** As long as file systems allow. */
const LONGEST = 255;

/** What no name has on every system, and what turns the direction of writing to hide how a name ends. */
const UNWANTED = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069/\\]/gu;

/** A name without slashes and signs that nobody sees, not too long; its ending stays. */
export function cleanName(name: string): string {
  const clean = name.replace(UNWANTED, '_').trim();
  if (!clean || /^\.+$/.test(clean)) return 'file';
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,16}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, LONGEST - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}
