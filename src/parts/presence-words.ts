import type { Locale } from '../locales/locale.js';
import type { User } from '../model/user.js';

/** Whether a user is here, in words: Online, Away, Last seen 14:05; nothing where nobody knows. */
export function presenceWords({ status, lastActiveAt }: User, locale: Locale): string {
  if (status !== 'offline') return locale.text(status);
  return lastActiveAt === undefined ? '' : locale.text('lastSeen', { time: locale.short(lastActiveAt) });
}
