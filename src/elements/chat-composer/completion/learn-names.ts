import { mentionedUids } from '../../../model/mentions.js';
import type { ComposerFace } from '../composer-face.js';
import type { Written } from './units.js';

/**
 * Asks for the names of people whom this page has not heard of, and shows them in place of their ids, unless somebody
 * wrote meanwhile.
 */
export async function learnNames(
  face: ComposerFace,
  sent: string,
  shown: string,
  read: () => Written,
): Promise<void> {
  const { session, at } = face;
  const { users, can } = session?.state ?? {};
  const unknown = mentionedUids(sent).filter(uid => !users?.has(uid));
  if (!session || !can?.users || !unknown.length) return;
  // Who is gone from the service keeps the id for a name.
  await Promise.allSettled(unknown.map(uid => session.getUser(uid)));
  const now = read();
  if (face.at === at && face.draft.text === shown && now.text !== shown) face.change(now);
}
