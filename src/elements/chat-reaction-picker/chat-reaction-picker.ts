import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { icon } from '../../parts/icon.js';
import { Popover, type Anchor } from '../../parts/popover.js';
import { base } from '../../styles/base.styles.js';
import { focused } from '../../support/focused.js';
import type { ChatEmojiSelectEvent } from '../chat-emoji-picker/chat-emoji-select-event.js';
import { QUICK_REACTIONS } from './quick-reactions.js';
import { ChatReactionSelectEvent } from './chat-reaction-select-event.js';
import { styles } from './chat-reaction-picker.styles.js';

/**
 * @tag chat-reaction-picker
 * @summary A few emoji to react with, at the place where one pressed, and a way to all others.
 * @since 0.1
 *
 * @fires {ChatReactionSelectEvent} chat-reaction-select - Somebody chose an emoji; the picker is closed.
 *
 * @csspart popover - What opens.
 * @csspart quick - The row of a few.
 * @csspart emoji - One of them; carries `data-emoji`.
 * @csspart more - The button that shows all others.
 */
export class ChatReactionPicker extends LitElement {
  static override styles = [...base, styles];

  /** What is offered at once. */
  @property({ attribute: false }) emoji: readonly string[] = QUICK_REACTIONS;

  @state() private current: readonly string[] = [];
  /** How far the full picker is. */
  @state() private full: 'closed' | 'open' | 'failed' = 'closed';
  @state() private error: ChatError | undefined;

  @query('.popover') private readonly box!: HTMLElement | null;

  readonly #locale = new LocaleController(this);
  readonly #popover = new Popover(this, {
    element: () => this.box,
    onClose: () => (this.full = 'closed'),
    side: 'top-start',
    hasFields: true,
  });

  /** Whether it is on screen. */
  get open(): boolean {
    return !!this.#popover.anchor;
  }

  /**
   * Opens at an element or a point and takes the focus.
   * @param current What I reacted with already: choosing it again takes it away.
   */
  async openAt(anchor: Anchor, current: readonly string[] = []): Promise<void> {
    this.current = current;
    this.full = 'closed';
    if (await this.#popover.openAt(anchor)) this.#buttons[0]?.focus({ preventScroll: true });
  }

  /** Closes it and gives the focus back. */
  close(): void {
    this.#popover.close();
  }

  protected override render(): unknown {
    if (!this.open) return nothing;
    const { locale } = this.#locale;
    return html`
      <div
        class="popover"
        ?data-full=${this.full === 'open'}
        part="popover"
        popover="manual"
        role="dialog"
        aria-label=${locale.text('addReaction')}
        @keydown=${this.#onKeydown}
        @focusout=${this.#onFocusout}
      >
        <div class="quick" part="quick" role="toolbar" aria-label=${locale.text('addReaction')}>
          ${this.emoji.map((emoji, at) => this.#quick(emoji, at))}
          ${
            this.full === 'open'
              ? nothing
              : html`<button
                  class="more"
                  part="more"
                  type="button"
                  tabindex="-1"
                  aria-label=${locale.text('allEmoji')}
                  title=${locale.text('allEmoji')}
                  @click=${this.#showAll}
                >
                  <span class="disc">${icon('plus')}</span>
                </button>`
          }
        </div>
        ${this.#rest()}
      </div>
    `;
  }

  #quick(emoji: string, at: number): TemplateResult {
    return html`
      <button
        part="emoji"
        type="button"
        data-emoji=${emoji}
        tabindex=${at ? '-1' : '0'}
        aria-label=${this.#locale.locale.text('react', { emoji })}
        aria-pressed=${String(this.current.includes(emoji))}
        @click=${() => this.#choose(emoji)}
      >
        ${emoji}
      </button>
    `;
  }

  #rest(): TemplateResult | typeof nothing {
    const { locale } = this.#locale;
    if (this.full === 'open') {
      return html`<chat-emoji-picker @chat-emoji-select=${this.#onSelect}></chat-emoji-picker>`;
    }
    if (this.full === 'failed' && this.error) {
      return html`<p class="trouble" role="alert">
        ${locale.text('emojiFailed')} ${locale.error(this.error)}
      </p>`;
    }
    return nothing;
  }

  get #buttons(): HTMLElement[] {
    return [...(this.box?.querySelectorAll<HTMLElement>('.quick button') ?? [])];
  }

  #choose(emoji: string): void {
    const on = !this.current.includes(emoji);
    this.close();
    this.dispatchEvent(new ChatReactionSelectEvent(emoji, on));
  }

  readonly #showAll = async (): Promise<void> => {
    try {
      await import('../chat-emoji-picker/define.js');
    } catch (thrown) {
      this.error = ChatError.from(thrown);
      this.full = 'failed';
      return;
    }
    if (!this.open) return;
    this.full = 'open';
    await this.updateComplete;
    const picker = this.renderRoot.querySelector('chat-emoji-picker');
    await picker?.updateComplete;
    await this.#popover.place();
    // A keyboard that comes up by itself would hide what is there to choose from.
    if (matchMedia('(pointer: coarse)').matches) this.#buttons[0]?.focus({ preventScroll: true });
    else picker?.focus({ preventScroll: true });
  };

  readonly #onSelect = (event: ChatEmojiSelectEvent): void => {
    // What is chosen here is a reaction: nobody outside has to know how it was found.
    event.stopPropagation();
    this.#choose(event.emoji);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Nothing that it hears is for what stands around it: an Escape would close its dialog, too.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      return;
    }
    const buttons = this.#buttons;
    const at = buttons.findIndex(button => button === focused());
    if (at < 0) return;
    if (event.key === 'Tab' && this.full !== 'open') {
      event.preventDefault();
      this.close();
      return;
    }
    const rtl = this.box !== null && getComputedStyle(this.box).direction === 'rtl';
    const steps: Record<string, number> = {
      ArrowRight: at + (rtl ? -1 : 1),
      ArrowLeft: at + (rtl ? 1 : -1),
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Element && !this.box?.contains(relatedTarget)) this.close();
  };
}
