import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { Message } from '../../model/message.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatDeleteEvent } from './chat-delete-event.js';
import { styles } from './chat-message-delete.styles.js';

/**
 * Asks whether messages are to be deleted, and from whose sight. What the service refuses to delete stays, and the
 * session's notices say why.
 *
 * @tag chat-message-delete
 * @summary Asks before messages are deleted.
 * @since 0.1
 *
 * @fires {ChatDeleteEvent} chat-delete - Before messages are deleted. Cancel it to do that by other means.
 *
 * @csspart dialog - The dialog.
 * @csspart cancel - The button that leaves all as it is.
 * @csspart for-me - The button that deletes them from my own sight.
 * @csspart for-all - The button that deletes them for everyone.
 */
export class ChatMessageDelete extends LitElement {
  static override styles = [...base, dialogStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** What is to be deleted. */
  @property({ attribute: false }) messages: readonly Message[] = [];

  /** Offers to delete them for everyone. */
  @property({ type: Boolean, attribute: 'may-for-all' }) mayForAll = false;

  readonly #state = new SessionController(this, () => undefined);
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);

  /** Asks. */
  show(): void {
    if (this.messages.length) this.#dialog.show();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return this.#dialog.render(() => ({
      title: locale.text('deleteTitle', { count: this.messages.length }),
      locale,
      isQuestion: true,
      body: html`<p>${locale.text(this.mayForAll ? 'deleteHint' : 'deleteHintMe')}</p>`,
      actions: this.#actions(),
    }));
  }

  #actions(): TemplateResult {
    const { locale } = this.#locale;
    const forMe = this.mayForAll ? '' : 'destructive';
    return html`
      <button class="button" part="cancel" type="button" @click=${() => this.#dialog.close()}>
        ${locale.text('cancel')}
      </button>
      <button class="button ${forMe}" part="for-me" type="button" @click=${() => void this.#delete('me')}>
        ${locale.text('deleteForMe')}
      </button>
      ${
        this.mayForAll
          ? html`<button
              class="button destructive"
              part="for-all"
              type="button"
              @click=${() => void this.#delete('everyone')}
            >
              ${locale.text('deleteForAll')}
            </button>`
          : nothing
      }
    `;
  }

  async #delete(forWhom: 'me' | 'everyone'): Promise<void> {
    const { messages } = this;
    const { session } = this.#state;
    this.#dialog.close();
    if (!this.dispatchEvent(new ChatDeleteEvent(messages, forWhom)) || !session) return;
    const answers = await Promise.allSettled(
      messages.map(async message => session.deleteMessage(message.id, forWhom)),
    );
    for (const answer of answers) {
      if (answer.status === 'rejected') session.notify(ChatError.from(answer.reason), 'deleteMessage');
    }
  }
}
