import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { titleOf, type Conversation } from '../../model/conversation.js';
import { failedState, skeletonRows } from '../../parts/list-states.js';
import { icon } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';
import { PANELS, type Panel, type PanelElements } from './panels.js';

/** What stands beside the chat. */
export interface SidePane {
  readonly locale: Locale;
  readonly panel: Panel;
  readonly elements: PanelElements;
  readonly session: string | Session | undefined;
  /** The one that is open. */
  readonly conversation: Conversation | undefined;
  /** Leads back to what stood there before; nothing where nothing did. */
  readonly back: (() => void) | undefined;
  readonly close: () => void;
}

/** The column beside the chat: its head line, and the element of the panel. */
export function sidePane({
  locale,
  panel,
  elements,
  session,
  conversation,
  back,
  close,
}: SidePane): TemplateResult {
  const { title, isOfChat } = PANELS[panel.name];
  return html`
    <div class="pane side" part="side">
      <div class="bar" part="bar">
        ${
          back
            ? html`<button
                class="icon-button back-side"
                part="back-side"
                aria-label=${locale.text('back')}
                @click=${back}
              >
                ${icon('chevron-left')}
              </button>`
            : nothing
        }
        <div class="who">
          <h2>${locale.text(title)}</h2>
          ${
            isOfChat && conversation
              ? html`<div class="meta"><bdi>${titleOf(conversation)}</bdi></div>`
              : nothing
          }
        </div>
        <button
          class="icon-button close-side"
          part="close-side"
          aria-label=${locale.text('close')}
          @click=${close}
        >
          ${icon('x')}
        </button>
      </div>
      ${content(panel, elements, session, locale)}
    </div>
  `;
}

function content(
  { name, messageId }: Panel,
  elements: PanelElements,
  session: string | Session | undefined,
  locale: Locale,
): unknown {
  const { element, error } = elements.get(name);
  if (error) return failedState(locale, locale.text('panelFailed'), error, () => void elements.load(name));
  if (!element) return skeletonRows(locale);
  element.classList.add('panel');
  element.setAttribute('part', 'panel');
  Object.assign(element, { session }, messageId === undefined ? {} : { thread: messageId });
  return element;
}
