import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { User } from '../../model/user.js';
import { avatar } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import type { Connection } from '../../session/state.js';

/** What stands over the list while there is no line. */
export function connectionLine(
  connection: Connection | undefined,
  locale: Locale,
  again: () => void,
): TemplateResult | typeof nothing {
  const retry = html`<button class="link" @click=${again}>${locale.text('retry')}</button>`;
  switch (connection?.status) {
    case 'offline':
      return html`<div class="connection" part="connection" role="status">
        <span>${locale.text('offline')}</span>${retry}
      </div>`;
    case 'refused':
      return html`<div
        class="connection refused"
        part="connection"
        role="alert"
        data-code=${connection.error.code}
      >
        <span>${locale.text('refused')} ${locale.error(connection.error)}</span>${retry}
      </div>`;
    default:
      return nothing;
  }
}

/** Who one talks to. */
export function profile(user: User, locale: Locale): TemplateResult {
  const presence =
    user.status === 'online'
      ? locale.text('online')
      : user.status === 'away'
        ? locale.text('away')
        : undefined;
  const seen =
    user.lastActiveAt === undefined
      ? undefined
      : locale.text('lastSeen', { time: locale.short(user.lastActiveAt) });
  return html`
    <div class="profile" part="profile">
      ${avatar({ id: user.uid, name: user.name, picture: user.avatar, presence: user.status })}
      <h3><bdi>${user.name}</bdi></h3>
      <span class="meta">${presence ?? seen}</span>
      ${user.statusMessage ? html`<p dir="auto">${user.statusMessage}</p>` : nothing}
    </div>
  `;
}

/** What stands in the column of messages while no chat is open. */
export const welcome = (
  locale: Locale,
  { action, hasShortcuts }: { action: unknown; hasShortcuts: boolean },
): TemplateResult => html`
  <div class="state welcome" part="empty">
    ${icon('message-circle')}
    <strong>${locale.text('selectConversation')}</strong>
    ${action}
    ${
      hasShortcuts
        ? html`<p class="meta hint">
            ${locale
              .parts('shortcutsHint', { key: '?' })
              .map(part => (typeof part === 'string' ? part : html`<kbd>${part.value}</kbd>`))}
          </p>`
        : nothing
    }
  </div>
`;
