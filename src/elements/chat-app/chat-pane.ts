import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { icon } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';

/** The chat that is open. */
export interface ChatPane {
  readonly locale: Locale;
  readonly session: string | Session | undefined;
  readonly hasDetails: boolean;
  readonly withLiveReactions: boolean;
  readonly back: () => void;
  /** Live reactions could not be loaded. */
  readonly failed: (thrown: unknown) => void;
}

/** The header, the messages and the composer of the chat that is open. */
export const chatPane = (pane: ChatPane): TemplateResult => html`
  <chat-header .session=${pane.session} ?details-open=${pane.hasDetails}>
    <button
      slot="before"
      class="icon-button chat-back"
      part="back"
      aria-label=${pane.locale.text('back')}
      @click=${pane.back}
    >
      ${icon('chevron-left')}
    </button>
  </chat-header>
  <chat-messages .session=${pane.session}>
    <button slot="way-on" class="button" @click=${pane.back}>${pane.locale.text('backToChats')}</button>
  </chat-messages>
  <chat-composer .session=${pane.session}
    >${pane.withLiveReactions ? liveReactions(pane) : nothing}</chat-composer
  >
`;

/** What is not there yet is empty until it is. */
function liveReactions({ session, failed }: ChatPane): TemplateResult {
  import('../chat-live-reactions/define.js').catch(failed);
  return html`<chat-live-reactions slot="after" .session=${session}></chat-live-reactions>`;
}
