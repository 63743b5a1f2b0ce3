import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { BannedMember, Member } from '../../model/member.js';
import { avatar } from '../../parts/avatar.js';
import { presenceWords } from '../../parts/presence-words.js';
import { rolePart } from '../../parts/role-part.js';
import { menuButton } from '../../parts/row-menu.js';

/** What a row needs beside its member. */
export interface MemberRowView {
  readonly locale: Locale;
  readonly isMe: boolean;
  readonly isOwner: boolean;
  readonly isBusy: boolean;
  /** Whether there is anything that I may do to them. */
  readonly hasMenu: boolean;
  /** Whether that menu is open. */
  readonly isOpen: boolean;
  readonly tabIndex: '0' | '-1';
  readonly position: number;
  /** How many there are, -1 where nobody knows. */
  readonly count: number;
}

/** One member. */
export function memberRow(member: Member, view: MemberRowView): TemplateResult {
  const { locale, isMe, isOwner, hasMenu } = view;
  const { user } = member;
  const { uid, name } = user;
  // I am here: I am reading this.
  const presence = isMe ? '' : presenceWords(user, locale);
  const scope = isOwner ? 'owner' : member.scope;
  return html`
    <div
      class="row lively"
      part="member ${rolePart(user.role)}"
      role="listitem"
      tabindex=${view.tabIndex}
      data-row=${uid}
      data-uid=${uid}
      data-scope=${member.scope}
      data-role=${user.role}
      ?data-owner=${isOwner}
      aria-posinset=${view.position}
      aria-setsize=${view.count}
      aria-busy=${view.isBusy ? 'true' : nothing}
    >
      ${avatar({ id: uid, name, picture: user.avatar, presence: isMe ? undefined : user.status })}
      <span class="words">
        <span class="title">
          <bdi class="name">${name}</bdi>
          ${isMe ? html`<span class="you meta">${locale.text('you')}</span>` : nothing}
        </span>
        ${presence ? html`<span class="line meta">${presence}</span>` : nothing}
      </span>
      ${
        scope === 'participant'
          ? nothing
          : html`<span class="chip ${scope}" part="scope">${locale.text(scope)}</span>`
      }
      ${hasMenu ? menuButton(locale.text('memberActions', { name }), view.isOpen) : nothing}
    </div>
  `;
}

/** What a row needs beside somebody who is banned. */
export interface BannedRowView {
  readonly locale: Locale;
  readonly isBusy: boolean;
  readonly mayUnban: boolean;
  readonly tabIndex: '0' | '-1';
  readonly position: number;
  /** How many there are, -1 where nobody knows. */
  readonly count: number;
  readonly unban: () => void;
}

/** Somebody who is banned. */
export function bannedRow({ user, bannedAt }: BannedMember, view: BannedRowView): TemplateResult {
  const { locale, mayUnban, isBusy, tabIndex } = view;
  const { uid, name } = user;
  return html`
    <div
      class="row"
      part="banned ${rolePart(user.role)}"
      role="listitem"
      tabindex=${mayUnban ? nothing : tabIndex}
      data-row=${uid}
      data-uid=${uid}
      data-role=${user.role}
      aria-posinset=${view.position}
      aria-setsize=${view.count}
      aria-busy=${isBusy ? 'true' : nothing}
    >
      ${avatar({ id: uid, name, picture: user.avatar })}
      <span class="words">
        <span class="title"><bdi class="name">${name}</bdi></span>
        <span class="line meta">${locale.text('bannedSince', { time: locale.short(bannedAt) })}</span>
      </span>
      ${
        mayUnban
          ? html`<button
              class="button"
              part="unban"
              type="button"
              data-stop
              tabindex=${tabIndex}
              aria-label=${locale.text('unbanNamed', { name })}
              aria-disabled=${isBusy ? 'true' : nothing}
              @click=${view.unban}
            >
              ${locale.text('unban')}
            </button>`
          : nothing
      }
    </div>
  `;
}
