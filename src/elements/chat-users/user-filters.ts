import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { StringKey } from '../../locales/en.js';
import type { User } from '../../model/user.js';
import { filterChips } from '../../parts/filter-chips.js';
import type { UserQuery } from '../../transport/queries.js';

/** Which users a list is of. */
export type UserFilter = Omit<UserQuery, 'search' | 'cursor' | 'limit'>;

/** Which of them somebody chose to see. */
export interface ChosenUsers {
  readonly who: 'all' | 'online' | 'friends' | 'blocked';
  readonly role: string;
  readonly tag: string;
}

export const EVERYBODY: ChosenUsers = { who: 'all', role: '', tag: '' };

const WHO: Readonly<Record<ChosenUsers['who'], readonly [StringKey, UserFilter]>> = {
  all: ['filterAll', {}],
  online: ['online', { status: 'online' }],
  friends: ['friends', { friends: true }],
  blocked: ['blockedPeople', { blockedByMe: true }],
};

/** What is asked for: what the page wants, narrowed by what somebody chose. */
export const userFilter = (wanted: UserFilter, roles: string, chosen: ChosenUsers): UserFilter => {
  const named = roles.split(/\s+/).filter(Boolean);
  return {
    ...wanted,
    ...(named.length > 0 && { roles: named }),
    ...WHO[chosen.who][1],
    ...(chosen.role && { roles: [chosen.role] }),
    ...(chosen.tag && { tags: [chosen.tag] }),
  };
};

/** Whether somebody of whom the service said before that they fit still does. */
export const stillFits = (user: User, { status, blockedByMe, friends, roles, tags }: UserFilter): boolean =>
  (!status || user.status === status) &&
  (blockedByMe === undefined || user.blockedByMe === blockedByMe) &&
  (friends === undefined || !!user.isFriend === friends) &&
  (!roles || roles.includes(user.role)) &&
  (!tags || user.tags.some(tag => tags.includes(tag)));

/** Which roles and tags a page has heard of: no service lists them. */
export class KnownTraits {
  readonly roles = new Set<string>();
  readonly tags = new Set<string>();
  #of: ReadonlyMap<string, User> | undefined;

  take(users: ReadonlyMap<string, User>): void {
    if (users === this.#of) return;
    this.#of = users;
    for (const { role, tags } of users.values()) {
      if (role !== 'default') this.roles.add(role);
      for (const tag of tags) this.tags.add(tag);
    }
  }
}

/** The buttons and fields that narrow the list. */
export function userFilters(
  chosen: ChosenUsers,
  { roles, tags }: KnownTraits,
  { canBlock }: { canBlock: boolean },
  locale: Locale,
  choose: (changed: Partial<ChosenUsers>) => void,
): TemplateResult {
  const choices = (Object.keys(WHO) as ChosenUsers['who'][])
    .filter(who => who !== 'blocked' || canBlock)
    .map(id => ({ id, label: locale.text(WHO[id][0]) }));
  const select = (
    label: string,
    any: string,
    values: ReadonlySet<string>,
    value: string,
    set: (value: string) => void,
  ): TemplateResult | typeof nothing =>
    values.size
      ? html`<select
          class="filter"
          part="filter"
          aria-label=${label}
          .value=${value}
          @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
        >
          <option value="">${any}</option>
          ${[...values].sort().map(each => html`<option value=${each} ?selected=${each === value}>${each}</option>`)}
        </select>`
      : nothing;
  return filterChips(
    locale.text('peopleFilters'),
    choices,
    chosen.who,
    who => choose({ who }),
    html`${select(locale.text('role'), locale.text('anyRole'), roles, chosen.role, role =>
      choose({ role }),
    )}${select(locale.text('tag'), locale.text('anyTag'), tags, chosen.tag, tag => choose({ tag }))}`,
  );
}
