import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Group } from '../../model/group.js';
import type { User } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import { presenceWords } from '../../parts/presence-words.js';

/** What stands in the row of a person. */
export const personRow = (user: User, locale: Locale): TemplateResult => html`
  ${avatar({ id: user.uid, name: user.name, picture: user.avatar, presence: user.status })}
  <span class="words">
    <span class="title"><bdi class="name found">${user.name}</bdi></span>
    <span class="line meta">${presenceWords(user, locale) || nothing}</span>
  </span>
`;

/** What stands in the row of a group. */
export const groupRow = (group: Group, locale: Locale): TemplateResult => html`
  ${avatar({ id: group.guid, name: group.name, picture: group.icon })}
  <span class="words">
    <span class="title">
      <bdi class="name found">${group.name}</bdi>
      ${group.type === 'public' ? nothing : icon('lock')}
    </span>
    <span class="line meta">${locale.text('membersCount', { count: group.membersCount })}</span>
  </span>
`;
