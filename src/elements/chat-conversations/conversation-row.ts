import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { avatar } from '../../parts/avatar.js';
import { icon, iconNamed } from '../../parts/icon.js';
import type { ConversationId } from '../../model/ids.js';
import { spokenOf, type ConversationView } from './conversation-view.js';

/** From here on a badge says only that there are many. */
const MANY = 99;

/** What stands in a row: one sentence for those who hear it, and what is seen. */
export const rowContent = (
  id: ConversationId,
  view: ConversationView,
  locale: Locale,
): TemplateResult => html`
  <span class="visually-hidden">${spokenOf(view, locale)}</span>
  ${avatar({ id: id.slice(id.indexOf(':') + 1), ...view })}
  <span class="words" aria-hidden="true">
    <span class="line">
      <span part="conversation-name" class="name" dir="auto">${view.name}</span>
      ${view.muted ? html`<span part="muted" class="mark">${icon('bell-off')}</span>` : nothing}
      <span class="when">
        ${
          view.delivery
            ? html`<span class="delivery ${view.delivery}"
                >${icon(view.delivery === 'sent' ? 'check' : 'check-check')}</span
              >`
            : nothing
        }
        ${
          view.sentAt === undefined
            ? nothing
            : html`<time part="time" datetime=${new Date(view.sentAt).toISOString()}>${view.time}</time>`
        }
      </span>
    </span>
    <span class="line">
      <span part="preview" class="preview ${view.typing ? 'typing' : ''}"
        >${view.typing ? html`<span class="said" dir="auto">${view.typing}</span>` : preview(view, locale)}</span
      >
      ${view.mentioned ? html`<span part="mention" class="mention">${icon('at-sign')}</span>` : nothing}
      ${
        view.unread > 0
          ? html`<span part="unread" class="badge ${view.muted ? 'quiet' : ''}"
              >${view.unread > MANY ? `${locale.number(MANY)}+` : locale.number(view.unread)}</span
            >`
          : nothing
      }
      ${
        view.pinned && view.unread === 0
          ? html`<span part="pinned" class="mark pinned">${icon('pin')}</span>`
          : nothing
      }
    </span>
  </span>
`;

// The words of a message may run the other way than the sentence around them, and are then cut at their own end.
function preview(
  { speaker, speakerName, preview: text, previewIcon }: ConversationView,
  locale: Locale,
): unknown {
  const said = html`${previewIcon ? iconNamed(previewIcon) : nothing}<span class="said" dir="auto"
      >${text}</span
    >`;
  if (speaker === 'none') return said;
  const parts =
    speaker === 'me'
      ? locale.parts('previewMine', { text })
      : locale.parts('previewOther', { name: speakerName, text });
  return parts.map(part => {
    if (typeof part === 'string') return html`<span class="between">${part}</span>`;
    return part.name === 'text' ? said : html`<span class="speaker" dir="auto">${part.value}</span>`;
  });
}
