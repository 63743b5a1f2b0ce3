import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
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

/** Starts a chat, where there is none to look at. */
export const newChatButton = (locale: Locale, go: () => void): TemplateResult =>
  html`<button class="button" @click=${go}>${locale.text('newChat')}</button>`;

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
