import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { StringKey } from '../../locales/en.js';
import { icon, type FIRST_ICONS } from '../../styles/first-icons.js';
import type { Delivery, Entry } from '../../session/state.js';
import type { RowView } from './row-view.js';

const MARKS: Readonly<Record<Delivery, readonly [StringKey, keyof typeof FIRST_ICONS | undefined]>> = {
  sending: ['sending', undefined],
  sent: ['sent', 'check'],
  delivered: ['delivered', 'check-check'],
  read: ['read', 'check-check'],
  failed: ['failed', 'circle-alert'],
};

/** The time, and what became of an own message; in words for screen readers, as a mark for all others. */
export const metaLine = (entry: Entry, mine: boolean, view: RowView): unknown =>
  guard([entry, mine, view.locale], () => drawMeta(entry, mine, view));

function drawMeta(entry: Entry, mine: boolean, view: RowView): TemplateResult {
  const { message, delivery } = entry;
  const { locale } = view;
  const [words, mark] = MARKS[delivery];
  return html`
    <span class="stamp meta" part="meta">
      ${message.pinnedAt === undefined ? nothing : icon('pin')}
      ${
        message.editedAt === undefined || message.deletedAt !== undefined
          ? nothing
          : html`<span part="edited">${locale.text('edited')}</span>`
      }
      <time
        datetime=${new Date(message.sentAt).toISOString()}
        title=${locale.soon(() => locale.full(message.sentAt)) || nothing}
        >${locale.time(message.sentAt)}</time
      >
      ${
        mine
          ? html`<span class="mark ${delivery}" part="delivery"
              >${mark ? icon(mark) : html`<span class="ring"></span>`}<span class="visually-hidden"
                >${locale.text(words)}</span
              ></span
            >`
          : nothing
      }
    </span>
  `;
}

/** What stands under a message that could not be sent: why, and two ways on. */
export function failedLine(entry: Entry, view: RowView): TemplateResult | typeof nothing {
  if (entry.delivery !== 'failed') return nothing;
  const { locale } = view;
  const { error } = entry;
  return html`
    <div class="not-sent" part="failed" data-code=${error?.code ?? 'internal'}>
      <button
        class="link danger"
        part="retry"
        @click=${() => {
          view.retry(entry);
        }}
      >
        ${icon('circle-alert')}${locale.text('failed')}
      </button>
      ${error && error.code !== 'offline' ? html`<span class="meta">${locale.error(error)}</span>` : nothing}
      <button
        class="link"
        part="discard"
        @click=${() => {
          view.discard(entry);
        }}
      >
        ${locale.text('discard')}
      </button>
    </div>
  `;
}
