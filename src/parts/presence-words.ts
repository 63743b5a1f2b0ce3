import type { Locale } from '../locales/locale.js';
import type { User } from '../model/user.js';

/**
 * Whether a user is here, in words: Online, Away, Last seen 14:05, Last seen yesterday; nothing where nobody knows. Of
 * whom one has blocked, that.
 */
export function presenceWords({ status, lastActiveAt, isGone, blockedByMe }: User, locale: Locale): string {
  if (isGone) return locale.text('profileGone');
  if (blockedByMe) return locale.text('blockedMark');
  if (status !== 'offline') return locale.text(status);
  if (lastActiveAt === undefined) return '';
  const isToday = new Date(lastActiveAt).toDateString() === new Date().toDateString();
  const time = isToday ? locale.short(lastActiveAt) : locale.ago(lastActiveAt);
  return locale.text('lastSeen', { time });
}
