import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Group } from '../../model/group.js';
import { avatar } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import { menuButton } from '../../parts/row-menu.js';

/** What a row needs beside its group. */
export interface GroupRowView {
  readonly locale: Locale;
  readonly tabIndex: '0' | '-1';
  readonly mayJoin: boolean;
  readonly hasMenu: boolean;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly join: () => void;
}

const TYPE_ICONS = { public: undefined, password: 'lock', private: 'eye-off' } as const;

/** One group: pressed, it opens where one is in it; elsewhere it can be joined. */
export function groupRow(group: Group, view: GroupRowView): TemplateResult {
  const { locale, tabIndex, mayJoin } = view;
  const words = groupWords(group, locale);
  if (group.hasJoined) {
    return html`
      <div class="pair">
        <button class="row" type="button" data-stop tabindex=${tabIndex} @click=${view.open}>
          ${words}<span class="meta joined">${locale.text('joined')}</span>
        </button>
        ${view.hasMenu ? menuButton(locale.text('memberActions', { name: group.name }), view.isOpen) : nothing}
      </div>
    `;
  }
  return html`
    <div class="row" data-stop=${mayJoin ? nothing : ''} tabindex=${mayJoin ? nothing : tabIndex}>
      ${words}
      ${
        mayJoin
          ? html`<button
              class="button"
              part="join"
              type="button"
              data-stop
              tabindex=${tabIndex}
              aria-label=${locale.text('joinTitle', { name: group.name })}
              @click=${view.join}
            >
              ${locale.text('join')}
            </button>`
          : nothing
      }
    </div>
  `;
}

function groupWords(group: Group, locale: Locale): TemplateResult {
  const { guid, name, type, description, membersCount, isBanned } = group;
  const shape = TYPE_ICONS[type];
  const count = locale.text('membersCount', { count: membersCount });
  return html`
    ${avatar({ id: guid, name, picture: group.icon })}
    <span class="words">
      <span class="title">
        <bdi class="name">${name}</bdi>
        ${
          shape
            ? html`${icon(shape)}<span class="visually-hidden"
                  >${locale.text(type === 'password' ? 'wantsPassword' : 'typePrivate')}</span
                >`
            : nothing
        }
      </span>
      ${
        isBanned || !description
          ? html`<span class="line meta">${isBanned ? locale.text('error.banned') : count}</span>`
          : html`<span class="line split meta"><span>${count} · </span><bdi>${description}</bdi></span>`
      }
    </span>
  `;
}
