import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { ChatError } from '../../model/chat-error.js';
import type { ConversationId, Message, MessageId } from '../../model/index.js';
import type { Session } from '../../session/session.js';
import { icon } from '../../styles/icon.js';
import { adoptStyles } from '../../support/adopt-styles.js';
import { focused } from '../../support/focused.js';
import { highlightWords } from '../../support/highlight-words.js';
import { styles } from './message-search.styles.js';

/** Letters that follow one another faster than this make one search, milliseconds. */
const PAUSE = 180;

/** Search within a conversation: a bar with a field, the number of matches, and the way from one to the next. */
export class MessageSearch implements ReactiveController {
  #text = '';
  #open = false;
  /** Newest first. */
  #found: readonly Message[] = [];
  #older: string | undefined;
  #at = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;
  #state: 'idle' | 'busy' | 'done' = 'idle';
  #unmark: (() => void) | undefined;
  /** Where the focus was before. */
  #from: HTMLElement | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly target: {
      session(): Session | undefined;
      conversationId(): ConversationId | undefined;
      rows(): HTMLElement | null;
      goTo(id: MessageId): void;
      /** The root of the thread that is searched. */
      parentId(): MessageId | undefined;
    },
  ) {
    host.addController(this);
    adoptStyles(host, styles);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Shows the bar and gives it the focus. */
  async open(): Promise<void> {
    const held = focused();
    if (!this.#open) this.#from = held instanceof HTMLElement && held !== document.body ? held : undefined;
    this.#open = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#field?.select();
  }

  close(): void {
    this.#open = false;
    this.#reset('');
    this.host.requestUpdate();
  }

  /** Closes it by hand: the focus goes back to where it came from, or to the message that one has come to. */
  #leave(): void {
    const from = this.#from;
    this.close();
    void this.host.updateComplete.then(() => {
      const row = this.host.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]');
      (from?.isConnected ? from : row)?.focus({ preventScroll: true });
    });
  }

  hostDisconnected(): void {
    this.#reset('');
    this.#open = false;
  }

  /** Rows come and go as one scrolls: the words are marked in those that are drawn. */
  hostUpdated(): void {
    this.#unmark?.();
    const rows = this.target.rows();
    if (!this.#open || !this.#text || !rows) return;
    const undo = highlightWords(rows, '.text', this.#text);
    const here = rows.querySelector(`[data-message-id="${CSS.escape(this.#here ?? '')}"]`);
    const undoHere = here && highlightWords(here, '.text', this.#text, 'here');
    this.#unmark = () => {
      undo();
      undoHere?.();
    };
  }

  render(locale: Locale): TemplateResult {
    const total = this.#found.length;
    const count = total
      ? locale.text('searchOf', { index: this.#at + 1, total: this.#older ? `${total}+` : total })
      : '';
    const status = this.#state === 'done' && !total ? locale.text('searchNone') : count;
    return html`
      <div class="search-bar" part="search" role="search">
        <input
          class="field"
          type="search"
          part="search-field"
          enterkeyhint="search"
          aria-label=${locale.text('searchMessages')}
          placeholder=${locale.text('searchMessages')}
          .value=${this.#text}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
        <span class="meta" role="status">${status}</span>
        <button
          class="icon-button"
          aria-label=${locale.text('searchPrevious')}
          ?disabled=${!total}
          @click=${() => void this.#step(1)}
        >
          ${icon('chevron-up')}
        </button>
        <button
          class="icon-button"
          aria-label=${locale.text('searchNext')}
          ?disabled=${!total}
          @click=${() => void this.#step(-1)}
        >
          ${icon('chevron-down')}
        </button>
        <button class="icon-button" aria-label=${locale.text('close')} @click=${() => this.#leave()}>
          ${icon('x')}
        </button>
      </div>
    `;
  }

  get #field(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector('.search-bar input');
  }

  readonly #onInput = (event: Event): void => {
    this.#reset((event.target as HTMLInputElement).value);
    this.host.requestUpdate();
    if (this.#text.trim()) this.#timer = setTimeout(() => void this.#search(), PAUSE);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Enter') void this.#step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #reset(text: string): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#unmark?.();
    this.#unmark = undefined;
    this.#text = text;
    this.#found = [];
    this.#older = undefined;
    this.#at = -1;
    this.#state = 'idle';
  }

  /** Finds the newest matches, or one page more of older ones, and goes to the first of them. */
  async #search(): Promise<void> {
    const session = this.target.session();
    const conversationId = this.target.conversationId();
    if (!session || !conversationId) return;
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#state = 'busy';
    try {
      const query = {
        conversationId,
        search: this.#text.trim(),
        limit: 50,
        withoutDeleted: true,
        cursor: this.#older,
        parentId: this.target.parentId(),
      };
      const page = await session.listMessages(query, request.signal);
      if (request.signal.aborted) return;
      this.#found = [...this.#found, ...[...page.items].reverse()];
      this.#older = page.older;
      this.#state = 'done';
      if (this.#found[this.#at + 1]) {
        this.#at += 1;
        this.#goThere();
      }
    } catch (thrown) {
      if (request.signal.aborted) return;
      this.#state = 'idle';
      session.notify(ChatError.from(thrown), 'searchMessages');
    }
    this.host.requestUpdate();
  }

  /** The row of the match that one has come to; one in a thread stands under the thread's root. */
  get #here(): MessageId | undefined {
    const { id, parentId } = this.#found[this.#at] ?? {};
    return (this.target.parentId() === undefined ? parentId : undefined) ?? id;
  }

  #goThere(): void {
    const id = this.#here;
    if (id !== undefined) this.target.goTo(id);
  }

  /** Goes to the next older match (1) or the next newer one (-1); from the last one round to the first. */
  async #step(by: 1 | -1): Promise<void> {
    const total = this.#found.length;
    if (!total) {
      clearTimeout(this.#timer);
      if (this.#text.trim()) await this.#search();
      return;
    }
    if (by === 1 && this.#at === total - 1 && this.#older !== undefined) {
      await this.#search();
      return;
    }
    this.#at = (this.#at + by + total) % total;
    this.#goThere();
    this.host.requestUpdate();
  }
}
