import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Me } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { icon, type IconName } from '../../parts/icon.js';
import type { Connection } from '../../session/state.js';

/** What stands over the list of conversations. */
export interface ListBar {
  readonly locale: Locale;
  readonly me: Me | undefined;
  readonly connection: Connection | undefined;
  readonly mayStart: boolean | undefined;
  readonly search: () => void;
  readonly openMenu: () => void;
  readonly newChat: () => void;
}

/** Who is signed in, and what one can begin. */
export function listBar(bar: ListBar): TemplateResult {
  const { locale, me, connection, mayStart } = bar;
  const isConnecting = connection?.status === 'connecting';
  const button = (part: string, name: IconName, label: string, onClick: () => void) => html`
    <button class="icon-button ${part}" part=${part} aria-label=${label} title=${label} @click=${onClick}>
      ${icon(name)}
    </button>
  `;
  return html`
    <div class="bar" part="bar">
      <slot name="list-header">
        ${me ? avatar({ id: me.uid, name: me.name, picture: me.avatar }) : nothing}
        <div class="who">
          <h2>${me ? html`<bdi>${me.name}</bdi>` : locale.text('conversations')}</h2>
          <div class="meta">
            ${isConnecting ? locale.text('connecting') : me ? locale.text('conversations') : nothing}
          </div>
        </div>
      </slot>
      <div class="tools">
        ${
          me
            ? html`
                ${button('search-all', 'search', locale.text('searchAll'), bar.search)}
                ${button('app-menu', 'ellipsis', locale.text('moreActions'), bar.openMenu)}
              `
            : nothing
        }
        ${mayStart ? button('new-chat', 'square-pen', locale.text('newChat'), bar.newChat) : nothing}
      </div>
    </div>
  `;
}
