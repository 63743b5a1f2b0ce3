import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { compareMessages, type Message } from '../../model/message.js';
import type { Session } from '../../session/session.js';
import type { Entry, ThreadId } from '../../session/state.js';
import { icon } from '../../styles/first-icons.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import type { ListWindow } from '../../support/list-window.js';
import { FloatingDay } from './floating-day.js';
import { styles } from './reading.styles.js';
import type { MessagesSlice } from './slice.js';

/** Rows from the first or last one at which the next page is asked for. */
const NEAR = 20;

/** What {@link Reading} looks at. */
export interface ReadingSource {
  session(): Session | undefined;
  slice(): MessagesSlice | undefined;
  entries(): readonly Entry[];
  threadId(): ThreadId | undefined;
  locale(): Locale;
  inThread(): boolean;
  /** Whether the list stands where it opens. */
  isOpened(): boolean;
  toNewest(): void;
}

/** Follows what is in view: loads the next page in time, says what was read, and counts what came meanwhile. */
export class Reading implements ReactiveController {
  /** The newest row when the list was last at its end: what comes after it is news. */
  #seenKey: string | undefined;
  /** Whether the list was at its end when it was drawn. */
  #atEdge = true;
  /** The newest message that was said to be read: what is marked unread after that stays so until there is news. */
  #marked: Message | undefined;
  readonly #day: FloatingDay;

  constructor(
    private readonly host: LitElement,
    private readonly window: ListWindow,
    private readonly source: ReadingSource,
  ) {
    adoptStyles(host, styles);
    this.#day = new FloatingDay(() => host.renderRoot.querySelector('.floating-day'));
    // What was there before this is no news, wherever the list opened.
    this.#seenKey = source.entries().at(-1)?.key;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#markRead);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#markRead);
    this.#day.hide();
  }

  /** Begins with another thread. */
  reset(): void {
    this.#seenKey = undefined;
    this.#marked = undefined;
    this.#day.hide();
  }

  /** Takes note of new rows. */
  onEntries(): void {
    if (this.window.atEdge) this.#seenKey = this.source.entries().at(-1)?.key;
  }

  /** How many messages of others came since one left the end of the list. */
  get #newCount(): number {
    if (this.window.atEdge || this.#seenKey === undefined) return 0;
    const me = this.source.slice()?.me;
    const entries = this.source.entries();
    let count = 0;
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      if (entry?.key === this.#seenKey) return count;
      if (entry?.message.sender.uid !== me) count += 1;
    }
    return 0;
  }

  /** The button that goes to the newest message, with the number of those that came meanwhile. */
  renderToNewest(): TemplateResult | typeof nothing {
    this.#atEdge = this.window.atEdge;
    const isAtEnd = this.#atEdge && this.source.slice()?.thread?.newer === undefined;
    if (isAtEnd || !this.source.entries().length) return nothing;
    const locale = this.source.locale();
    const count = this.#newCount;
    const words = count ? locale.text('newMessages', { count }) : '';
    return html`
      <button
        class="to-newest ${count ? 'with-count' : ''}"
        part="to-newest"
        aria-label=${words || locale.text('toNewest')}
        @click=${() => {
          this.source.toNewest();
        }}
      >
        ${icon('arrow-down')}${count ? html`<span>${words}</span>` : nothing}
      </button>
    `;
  }

  /** After each scroll and each change of size. */
  onMove(byHand: boolean): void {
    const session = this.source.session();
    const thread = this.source.slice()?.thread;
    const id = this.source.threadId();
    const entries = this.source.entries();
    if (!session || !thread || !id) return;
    const { first, last } = this.window.visible;
    const top = entries[first];
    // While it opens, and at its end, a list moves by itself as it grows: nobody looks for a day then.
    if (byHand && top && this.window.isOpen && !this.window.atEdge)
      this.#day.show(top.message.sentAt, this.source.locale());
    // While a redraw is due, the rows are not those of the thread as it is now: this is called again after it.
    if (!thread.error && this.window.isOpen && !this.host.isUpdatePending) {
      if (thread.older !== undefined && first < NEAR && !thread.loadingOlder) void session.loadOlder(id);
      if (thread.newer !== undefined && last > entries.length - NEAR && !thread.loadingNewer)
        void session.loadNewer(id);
    }
    this.onEntries();
    if (this.window.atEdge !== this.#atEdge) this.host.requestUpdate();
    this.#markRead();
  }

  /** What one has in view is read, while the page itself is in view. */
  readonly #markRead = (): void => {
    const session = this.source.session();
    const conversationId = this.source.slice()?.conversationId;
    if (!session || !conversationId || this.source.inThread() || document.visibilityState !== 'visible')
      return;
    if (!this.host.isConnected || !this.host.clientHeight || !this.source.isOpened()) return;
    const entries = this.source.entries();
    for (let i = this.window.atEdge ? entries.length - 1 : this.window.visible.last; i >= 0; i--) {
      const entry = entries[i];
      if (!entry || entry.delivery === 'sending' || entry.delivery === 'failed') continue;
      const { message } = entry;
      if (this.#marked && compareMessages(message, this.#marked) <= 0) return;
      this.#marked = message;
      session.markRead(conversationId, message.id);
      return;
    }
  };
}
