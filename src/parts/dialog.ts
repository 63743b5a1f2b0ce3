import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Locale } from '../locales/locale.js';
import { focused } from '../support/focused.js';
import { icon } from './icon.js';

export { dialogStyles } from './dialog.styles.js';

/** What a dialog consists of. */
export interface DialogContent {
  readonly title: string;
  readonly locale: Locale;
  readonly body: TemplateResult | string | typeof nothing;
  /** Buttons, the one that goes on last. */
  readonly actions?: TemplateResult | undefined;
  /** Stands ahead of the title: a button that goes back. */
  readonly before?: TemplateResult | typeof nothing | undefined;
  /** Asks a short question: no button to close it but those of its actions. */
  readonly isQuestion?: boolean | undefined;
}

/**
 * A modal dialog in a host's template, by the platform's own `<dialog>`: what is behind it is out of reach, Escape and
 * a press beside it close it, and the focus returns to where it was.
 */
export class Dialog implements ReactiveController {
  /** Whether it is on screen. */
  open = false;
  readonly #host: LitElement;
  readonly #onClose: (() => void) | undefined;
  #from: HTMLElement | undefined;
  #pressedBeside = false;

  /** @param onClose Called whenever it went away. */
  constructor(host: LitElement, onClose?: () => void) {
    this.#host = host;
    this.#onClose = onClose;
    host.addController(this);
  }

  show(): void {
    if (this.open) return;
    this.#from = focused();
    this.open = true;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    // Now, not with the next drawing: until it is closed, nothing behind it can take the focus.
    this.#element?.close();
    const from = this.#from;
    this.#from = undefined;
    if (from?.isConnected) from.focus({ preventScroll: true });
    this.#host.requestUpdate();
    this.#onClose?.();
  }

  hostUpdated(): void {
    const element = this.#element;
    if (!this.open || !element || element.open) return;
    element.addEventListener('pointerdown', this.#onPress);
    element.addEventListener('click', this.#onPress);
    element.addEventListener('keydown', this.#onKeydown);
    element.showModal();
  }

  hostDisconnected(): void {
    this.open = false;
    this.#from = undefined;
  }

  /** The dialog, to stand anywhere in the host's template; there is one a host at a time. */
  render(content: () => DialogContent): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { title, locale, before, body, actions, isQuestion } = content();
    return html`
      <dialog
        class="dialog ${isQuestion ? 'question' : ''}"
        part="dialog"
        role=${isQuestion ? 'alertdialog' : 'dialog'}
        aria-labelledby="dialog-title"
        aria-describedby=${isQuestion ? 'dialog-body' : nothing}
        @cancel=${this.#onCancel}
        @close=${this.#onNativeClose}
      >
        <div class="dialog-frame">
          <header class="dialog-head">
            ${before ?? nothing}
            <h2 id="dialog-title" class="dialog-title">${title}</h2>
            ${
              isQuestion
                ? nothing
                : html`<button
                    class="icon-button"
                    type="button"
                    aria-label=${locale.text('close')}
                    @click=${() => this.close()}
                  >
                    ${icon('x')}
                  </button>`
            }
          </header>
          <div id="dialog-body" class="dialog-body">${body}</div>
          ${actions ? html`<footer class="dialog-actions">${actions}</footer>` : nothing}
        </div>
      </dialog>
    `;
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.dialog');
  }

  readonly #onCancel = (event: Event): void => {
    // A file field's "cancel" bubbles up here, too.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.close();
  };

  readonly #onNativeClose = (event: Event): void => {
    if (event.target === event.currentTarget) this.close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // WebKit keeps an Escape in a search field for itself.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  /** Beside the dialog is its backdrop, which is the element itself; a drag that ends there is not a press there. */
  readonly #onPress = (event: Event): void => {
    const beside = event.target === event.currentTarget;
    if (event.type === 'pointerdown') this.#pressedBeside = beside;
    else if (beside && this.#pressedBeside) this.close();
  };
}
