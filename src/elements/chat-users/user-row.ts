import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { User } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { presenceWords } from '../../parts/presence-words.js';
import { rolePart } from '../../parts/role-part.js';
import { menuButton } from '../../parts/row-menu.js';
import { tick } from '../../parts/tick.js';

/** What a row needs beside its user. */
export interface UserRowView {
  readonly locale: Locale;
  readonly tabIndex: '0' | '-1';
  readonly position: number;
  /** How many there are, -1 where nobody knows. */
  readonly count: number;
  /** The letter that begins with this row. */
  readonly section: string;
  /** Whether people are chosen, and this one is; undefined where one opens a chat with them. */
  readonly isChosen: boolean | undefined;
  readonly isDisabled: boolean;
  /** Is in already what people are chosen for. */
  readonly isTaken: boolean;
  readonly hasMenu: boolean;
  readonly isOpen: boolean;
  readonly choose: () => void;
}

/** One person. */
export function userRow(user: User, view: UserRowView): TemplateResult {
  const { locale, isChosen, hasMenu } = view;
  const { uid, name, role } = user;
  return html`
    <div role="listitem" data-row=${uid} aria-posinset=${view.position} aria-setsize=${view.count}>
      ${view.section ? html`<div class="section" part="section" aria-hidden="true">${view.section}</div>` : nothing}
      <div class="pair">
        <button
          class="row"
          part="user ${rolePart(role)}"
          type="button"
          data-uid=${uid}
          data-role=${role}
          data-stop
          tabindex=${view.tabIndex}
          role=${isChosen === undefined ? nothing : 'checkbox'}
          aria-checked=${isChosen === undefined ? nothing : String(isChosen)}
          ?disabled=${view.isDisabled}
          @click=${view.choose}
        >
          ${avatar({ id: uid, name, picture: user.avatar, presence: user.status })}
          <span class="words">
            <span class="title"><bdi class="name">${name}</bdi></span>
            ${secondLine(user, view)}
          </span>
          ${role === 'default' ? nothing : html`<span class="chip" part="role">${role}</span>`}
          ${isChosen === undefined ? nothing : tick()}
        </button>
        ${hasMenu ? menuButton(locale.text('memberActions', { name }), view.isOpen) : nothing}
      </div>
    </div>
  `;
}

function secondLine(user: User, { locale, isTaken }: UserRowView): TemplateResult | typeof nothing {
  if (isTaken) return html`<span class="line meta">${locale.text('joined')}</span>`;
  if (user.blockedByMe) return html`<span class="line meta">${locale.text('blockedMark')}</span>`;
  const said = user.statusMessage;
  // Who is here is said first; when they were is of less use than what they say of themselves.
  const presence = said && user.status === 'offline' ? '' : presenceWords(user, locale);
  if (!presence && !said) return nothing;
  if (!said) return html`<span class="line meta">${presence}</span>`;
  return html`<span class="line split meta"
    >${presence ? html`<span>${presence} · </span>` : nothing}<bdi>${said}</bdi></span
  >`;
}

/** The letter that people of such a name stand under. */
export function sectionOf(name: string, language: string): string {
  const [first = ''] = name.trim().normalize('NFD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#';
}
