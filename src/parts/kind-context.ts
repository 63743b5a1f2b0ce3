import type { KindContext } from '../kinds/kind.js';
import type { Locale } from '../locales/locale.js';
import type { SessionState } from '../session/state.js';

/** What a kind needs to know to show a message, out of what the session knows: names are those of now. */
export function kindContextOf(
  { users, me }: Pick<SessionState, 'users' | 'me'>,
  locale: Locale,
): KindContext {
  const nameNow = (uid: string): string | undefined => (uid === me?.uid ? me.name : users.get(uid)?.name);
  return {
    locale,
    me: me?.uid,
    nameOf: user => nameNow(user.uid) ?? user.name,
    nameOfUid: (uid, { mentions }) => nameNow(uid) ?? mentions?.find(user => user.uid === uid)?.name ?? uid,
  };
}
