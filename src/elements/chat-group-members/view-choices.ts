import type { Locale } from '../../locales/locale.js';
import type { FilterChoice } from '../../parts/filter-chips.js';
import type { MemberView } from './member-lists.js';

const WORDS = {
  all: 'filterAll',
  online: 'online',
  admin: 'admins',
  moderator: 'moderators',
  participant: 'participants',
  banned: 'bannedPeople',
} as const satisfies Record<MemberView, string>;

/** What one can choose to see of the members of a group. */
export const viewChoices = (locale: Locale, maySeeBanned: boolean): readonly FilterChoice<MemberView>[] =>
  (Object.keys(WORDS) as MemberView[])
    .filter(id => id !== 'banned' || maySeeBanned)
    .map(id => ({ id, label: locale.text(WORDS[id]) }));
