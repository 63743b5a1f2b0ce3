import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ConversationId } from '../../model/ids.js';
import type { Locale } from '../../locales/locale.js';
import { avatar } from '../../parts/avatar.js';
import { icon, iconNamed } from '../../parts/icon.js';
import { spokenOf, type ConversationView } from './conversation-view.js';

/** From here on a badge says only that there are many. */
const MANY = 99;
/** More tags than these never fit beside a name. */
const TAGS = 3;

/** How a row stands in its list. */
export interface RowPlace {
  readonly id: ConversationId;
  readonly index: number;
  /** How many rows there are; -1 where nobody knows. */
  readonly count: number;
  readonly tabIndex: '0' | '-1';
  readonly isCurrent: boolean;
  /** Whether it is selected; nothing while none are being selected. */
  readonly selected: boolean | undefined;
  /** Whether what its menu needs is there. */
  readonly hasMenu: boolean;
  /** Whether the mouse is over it. */
  readonly isNear: boolean;
  readonly locale: Locale;
  /** What stands under it. */
  readonly below: unknown;
  /** Counts up when a preview may say something else for the same message. */
  readonly kinds: number;
}

/** A row of the list: one button that opens the conversation, and one for its menu. */
export const conversationRow = (view: ConversationView, place: RowPlace): TemplateResult => {
  const { id, isCurrent, selected, locale } = place;
  const parts = ['conversation', isCurrent && 'conversation-current', view.unread && 'conversation-unread'];
  return html`
    <div
      role="listitem"
      class="item ${place.isNear ? 'near' : ''}"
      data-row=${id}
      aria-posinset=${place.index + 1}
      aria-setsize=${place.count}
    >
      <button
        type="button"
        part=${parts.filter(Boolean).join(' ')}
        class="row ${view.unread ? 'has-unread' : ''} ${view.muted ? 'is-muted' : ''}"
        data-stop
        data-conversation=${id}
        aria-current=${isCurrent ? 'true' : nothing}
        aria-pressed=${selected ?? nothing}
        tabindex=${place.tabIndex}
      >
        ${guard([...Object.values(view), locale, place.kinds], () => rowContent(id, view, locale))}
        ${selected === undefined ? nothing : html`<span class="pick">${icon('check')}</span>`}
      </button>
      ${
        place.hasMenu && selected === undefined && (place.isNear || place.tabIndex === '0')
          ? html`<button
              type="button"
              part="conversation-more"
              class="icon-button more"
              aria-haspopup="menu"
              aria-label=${locale.text('memberActions', { name: view.name })}
              tabindex=${place.tabIndex}
            >
              ${icon('ellipsis')}
            </button>`
          : nothing
      }
      ${selected === undefined ? place.below : nothing}
    </div>
  `;
};

/** What stands in a row: one sentence for those who hear it, and what is seen. */
const rowContent = (id: ConversationId, view: ConversationView, locale: Locale): TemplateResult => html`
  <span class="visually-hidden">${spokenOf(view, locale)}</span>
  ${avatar({ id: id.slice(id.indexOf(':') + 1), ...view })}
  <span class="words" aria-hidden="true">
    <span class="line">
      <span part="conversation-name" class="name" dir="auto">${view.name}</span>
      ${
        view.gone
          ? html`<span part="gone" class="mark" title=${locale.text('profileGone')}
              >${icon('user-minus')}</span
            >`
          : nothing
      }
      ${view.muted ? html`<span part="muted" class="mark">${icon('bell-off')}</span>` : nothing}
      ${
        view.tags.length
          ? html`<span part="tags" class="tags"
              >${view.tags.slice(0, TAGS).map(tag => html`<span part="tag" class="tag" dir="auto">${tag}</span>`)}</span
            >`
          : nothing
      }
      <span class="when">
        ${
          view.delivery
            ? html`<span class="delivery ${view.delivery}"
                >${view.delivery === 'sending' ? html`<span class="ring"></span>` : icon(DELIVERY[view.delivery])}</span
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
      <span part="preview" class="preview ${view.typing ? 'typing' : view.speaker}"
        >${view.typing ? html`<span class="said" dir="auto">${view.typing}</span>` : preview(view, locale)}</span
      >
      ${view.mentioned ? html`<span part="mention" class="mention">${icon('at-sign')}</span>` : nothing}
      ${view.added ? html`<span part="added" class="badge">${locale.text('addedNow')}</span>` : nothing}
      ${
        view.unread > 0
          ? html`<span part="unread" class="badge ${view.muted ? 'quiet' : ''}"
              >${view.unread > MANY ? `${locale.number(MANY)}+` : locale.number(view.unread)}</span
            >`
          : view.pinned && !view.added
            ? html`<span part="pinned" class="mark pinned">${icon('pin')}</span>`
            : nothing
      }
    </span>
  </span>
`;

const DELIVERY = {
  failed: 'circle-alert',
  sent: 'check',
  delivered: 'check-check',
  read: 'check-check',
} as const;

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
    speaker === 'other'
      ? locale.parts('previewOther', { name: speakerName, text })
      : locale.parts(speaker === 'me' ? 'previewMine' : 'draftOf', { text });
  return parts.map(part => {
    if (typeof part === 'string') return html`<span class="between">${part}</span>`;
    return part.name === 'text' ? said : html`<span class="speaker" dir="auto">${part.value}</span>`;
  });
}
