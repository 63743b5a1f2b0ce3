import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { previewOf } from '../../kinds/registry.js';
import type { ConversationId, Message } from '../../model/index.js';
import type { Session } from '../../session/session.js';
import { icon } from '../../styles/first-icons.js';
import type { RowView } from './row-view.js';

/** The pinned messages of a conversation, over its list: one at a time, a press goes there and on to the next. */
export class PinnedBar implements ReactiveController {
  #session: Session | undefined;
  #id: ConversationId | undefined;
  #messages: readonly Message[] = [];
  #at = 0;
  #undo: (() => void) | undefined;
  #request: AbortController | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.turnTo(undefined, undefined);
  }

  /** Shows the pins of a conversation, or none. */
  turnTo(session: Session | undefined, id: ConversationId | undefined): void {
    if (session === this.#session && id === this.#id) return;
    this.#undo?.();
    this.#request?.abort();
    this.#session = session;
    this.#id = id;
    this.#messages = [];
    this.#at = 0;
    this.#undo = session?.onEvent(event => {
      if (event.type !== 'messageUpdated' && event.type !== 'messageRemoved') return;
      const messageId = event.type === 'messageUpdated' ? event.message.id : event.messageId;
      const wasPinned = this.#messages.some(message => message.id === messageId);
      const isPinned = event.type === 'messageUpdated' && event.message.pinnedAt !== undefined;
      if (wasPinned || isPinned) void this.#load();
    });
    void this.#load();
  }

  render(view: RowView, goTo: (message: Message) => void): TemplateResult | typeof nothing {
    const total = this.#messages.length;
    const message = this.#messages[this.#at];
    if (!message) return nothing;
    const { locale } = view;
    const label = locale.text('pinnedOf', { index: this.#at + 1, total });
    return html`
      <button
        class="pinned"
        part="pinned"
        @click=${() => {
          goTo(message);
          this.#at = (this.#at + 1) % total;
          this.host.requestUpdate();
        }}
      >
        ${icon('pin')}
        <span class="pinned-words">
          <span class="pinned-label">${total > 1 ? label : locale.text('pinned')}</span>
          <bdi class="pinned-text">${previewOf(message, view)}</bdi>
        </span>
      </button>
    `;
  }

  async #load(): Promise<void> {
    const session = this.#session;
    const conversationId = this.#id;
    this.#request?.abort();
    if (!session?.state.can.pinMessage || !conversationId) return;
    const request = (this.#request = new AbortController());
    try {
      const page = await session.listMessages({ conversationId, pinned: true, limit: 50 }, request.signal);
      if (request.signal.aborted) return;
      // The one that was pinned last stands first.
      this.#messages = page.items
        .filter(({ deletedAt }) => deletedAt === undefined)
        .sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
      this.#at = 0;
      this.host.requestUpdate();
    } catch {
      // Without the bar one reads on; the next change of a pin tries again.
    }
  }
}
