import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { failedState, skeletonRows } from '../../parts/list-states.js';
import { icon } from '../../parts/icon.js';
import { HandedOn, ownSession } from '../../parts/own-session.js';
import { rowStyles } from '../../parts/rows.styles.js';
import { UnreadTotal } from '../../parts/unread-total.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import type { Transport } from '../../transport/transport.js';
import { styles } from './chat-launcher.styles.js';
import { ChatToggleEvent } from './chat-toggle-event.js';

/** In which corner of the page the button floats. */
export type LauncherPosition = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';

/** From here on a badge says only that there are many. */
const MANY = 99;
/** Below this width the chat takes the whole page. */
const SMALL = '(width < 520px), (height < 480px)';

/**
 * A floating button with the number of unread messages, that opens a whole chat over any page. The chat itself is
 * loaded when somebody first opens it. With a `uid` it signs in by itself; without one it joins the `chat-session`
 * around it.
 *
 * @tag chat-launcher
 * @summary The floating button that opens the chat on any page.
 * @since 0.1
 *
 * @slot - What opens, in place of a `chat-app`.
 * @slot icon - The picture on the button.
 *
 * @fires {ChatToggleEvent} chat-toggle - Before the chat opens or closes. Cancel it to leave it as it is.
 *
 * @csspart button - The button.
 * @csspart badge - The number of unread messages on it.
 * @csspart dialog - What opens.
 * @csspart head - Its head line.
 * @csspart close - The button that closes it.
 * @csspart error - What is said where the chat could not be loaded.
 *
 * @cssprop [--chat-launcher-inset=20px] - Between the button and the edges of the page.
 * @cssprop [--chat-launcher-size=56px] - How large the button is.
 * @cssprop [--chat-launcher-width=400px] - How wide the chat is that opens.
 * @cssprop [--chat-launcher-height=640px] - How high it is, where there is room.
 */
export class ChatLauncher extends LitElement {
  static override styles = [...base, rowStyles, styles];

  /** The app to sign in to; used with `uid`. */
  @property({ attribute: 'app-id' }) appId = 'default';

  /** Who signs in. Left out, the `chat-session` around this element tells. */
  @property() uid = '';

  /** The name of a user who is new. */
  @property() name = '';

  /** Made by your server for this user and device. */
  @property({ attribute: 'auth-token' }) authToken = '';

  /** For development alone: signs in anyone. */
  @property({ attribute: 'auth-key' }) authKey = '';

  /** The chat service; used with `uid`. Without one, the embedded one. */
  @property({ attribute: false }) transport: Transport | undefined;

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** In which corner of the page it floats. */
  @property({ reflect: true }) position: LauncherPosition = 'bottom-end';

  /** What stands over the open chat; by default “Chats”. */
  @property() label = '';

  /** Whether the chat is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Whether the app is there; it is loaded with the first opening. */
  @state() private isLoaded = false;
  @state() private error: ChatError | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.button') private readonly button!: HTMLButtonElement | null;

  readonly #locale = new LocaleController(this);
  readonly #unread = new UnreadTotal(this);
  readonly #slots = new HandedOn(this);
  #small: MediaQueryList | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#small = matchMedia(SMALL);
    this.#small.addEventListener('change', this.#onResize);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#small?.removeEventListener('change', this.#onResize);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open && !this.isLoaded && !this.uid) void this.#load();
  }

  protected override render(): TemplateResult {
    if (this.uid) return this.#renderOwnSession();
    const { locale } = this.#locale;
    const unread = this.#unread.value;
    const title = this.label || locale.text('conversations');
    const words = this.open
      ? locale.text('launcherClose')
      : unread
        ? locale.text('launcherUnread', { count: unread })
        : locale.text('launcherOpen');
    return html`
      <button
        class="button"
        part="button"
        type="button"
        aria-label=${words}
        title=${words}
        aria-haspopup="dialog"
        aria-expanded=${String(this.open)}
        @click=${() => this.#toggle(!this.open)}
      >
        <slot name="icon">${icon(this.open ? 'chevron-down' : 'message-circle')}</slot>
        ${
          unread && !this.open
            ? html`<span class="badge" part="badge" aria-hidden="true"
                >${unread > MANY ? `${locale.number(MANY)}+` : locale.number(unread)}</span
              >`
            : nothing
        }
      </button>
      <dialog
        part="dialog"
        popover="manual"
        aria-label=${title}
        @cancel=${this.#onCancel}
        @close=${this.#onNativeClose}
        @keydown=${this.#onKeydown}
      >
        <header class="head" part="head">
          <h2>${title}</h2>
          <button
            class="icon-button"
            part="close"
            type="button"
            aria-label=${locale.text('close')}
            @click=${() => this.#toggle(false)}
          >
            ${icon('x')}
          </button>
        </header>
        <div class="body">${this.#body()}</div>
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && (this.open || changed.get('open'))) this.#place(true);
  }

  #renderOwnSession(): TemplateResult {
    return ownSession(
      this,
      html`<chat-launcher
        position=${this.position}
        label=${this.label}
        .open=${this.open}
        @chat-toggle=${this.#onInnerToggle}
        >${this.#slots.slot()}${this.#slots.slot('icon')}</chat-launcher
      >`,
    );
  }

  #body(): unknown {
    const { locale } = this.#locale;
    if (this.error) {
      return failedState(locale, locale.text('panelFailed'), this.error, () => void this.#load());
    }
    if (!this.isLoaded) return this.open ? skeletonRows(locale) : nothing;
    return html`<slot><chat-app .session=${this.session}></chat-app></slot>`;
  }

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      await import('../chat-app/define.js');
      this.isLoaded = true;
    } catch (thrown) {
      this.error = ChatError.from(thrown);
    }
  }

  #toggle(open: boolean): void {
    if (open === this.open || !this.dispatchEvent(new ChatToggleEvent(open))) return;
    this.open = open;
  }

  /** Opens or closes what is to be: on small pages over all of it, else beside the button. */
  #place(withFocus: boolean): void {
    const { dialog } = this;
    if (!dialog) return;
    const isModal = dialog.open;
    const isPopover = dialog.matches(':popover-open');
    if (!this.open) {
      if (isModal) dialog.close();
      if (isPopover) dialog.hidePopover();
      if (withFocus) this.button?.focus({ preventScroll: true });
      return;
    }
    const small = !!this.#small?.matches;
    if (small === isModal && small !== isPopover) return;
    if (isModal) dialog.close();
    if (isPopover) dialog.hidePopover();
    if (small) dialog.showModal();
    else {
      dialog.showPopover();
      if (withFocus) dialog.querySelector<HTMLElement>('[part="close"]')?.focus({ preventScroll: true });
    }
  }

  readonly #onResize = (): void => {
    if (this.open) this.#place(false);
  };

  /** What the launcher inside wants is asked here, too: the event goes on from here by itself. */
  readonly #onInnerToggle = (event: ChatToggleEvent): void => {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.open = event.open;
    });
  };

  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#toggle(false);
  };

  readonly #onNativeClose = (event: Event): void => {
    const { dialog } = this;
    if (event.target === dialog && this.open && !dialog?.matches(':popover-open') && !dialog?.open)
      this.#toggle(false);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // One inside may want it: a menu, a search, a panel of the app.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#toggle(false);
  };
}
