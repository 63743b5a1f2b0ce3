import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import type { Locale } from '../../locales/locale.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatReportEvent } from './chat-report-event.js';
import { styles } from './chat-message-report.styles.js';

/** How long a reason may be. */
const MAX = 500;

/**
 * Reports a message, a person or a group to whoever runs the chat. What was written stays until the report is sent, also when the dialog is
 * closed in between.
 *
 * @tag chat-message-report
 * @summary Reports a message, a person or a group, with a reason.
 * @since 0.1
 *
 * @fires {ChatReportEvent} chat-report - Before it is reported. Cancel it to report it by other means.
 *
 * @csspart dialog - The dialog.
 * @csspart reason - The field for what is wrong.
 * @csspart error - What went wrong.
 * @csspart thanks - What is said when it was sent.
 * @csspart cancel - The button that closes it.
 * @csspart send - The button that sends.
 */
export class ChatMessageReport extends LitElement {
  static override styles = [...base, dialogStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** What is reported. */
  @property({ attribute: false }) message: Message | undefined;

  /** A person or a group that is reported, where it is no message: `user:ada`, `group:design`. */
  @property() about: ConversationId | undefined;

  @state() private reason = '';
  @state() private step: 'writing' | 'sending' | 'sent' = 'writing';
  @state() private problem: ChatError | 'missing' | undefined;

  readonly #state = new SessionController(this, () => undefined);
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);

  /** Opens the dialog. */
  show(): void {
    if (!this.message && !this.about) return;
    if (this.step === 'sent') this.step = 'writing';
    this.#dialog.show();
    void this.#focus('.reason');
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('message') && changed.get('message')?.id !== this.message?.id;
    if (!isOther && !changed.has('about')) return;
    this.reason = '';
    this.problem = undefined;
    this.step = 'writing';
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return this.#dialog.render(() => ({
      title: locale.text(this.#title),
      locale,
      body: this.step === 'sent' ? thanks(locale, !this.message) : this.#form(locale),
      actions: this.#actions(locale),
    }));
  }

  get #title(): 'reportTitle' | 'reportGroupTitle' | 'reportPersonTitle' {
    if (this.message) return 'reportTitle';
    return this.about?.startsWith('group:') ? 'reportGroupTitle' : 'reportPersonTitle';
  }

  #form(locale: Locale): TemplateResult {
    const { problem } = this;
    return html`
      <form id="report" class="form" novalidate @submit=${this.#onSubmit}>
        <p id="hint" class="hint">${locale.text('reportHint')}</p>
        <textarea
          class="field reason"
          part="reason"
          name="reason"
          dir="auto"
          required
          maxlength=${MAX}
          aria-label=${locale.text('reportReason')}
          aria-describedby="hint problem"
          aria-invalid=${problem === 'missing' ? 'true' : nothing}
          .value=${this.reason}
          @input=${this.#onInput}
        ></textarea>
        <div class="foot">
          <p id="problem" class="problem" part="error" role="alert">${this.#problemWords(locale)}</p>
          <span class="meta count" aria-hidden="true"
            >${locale.number(this.reason.length)} / ${locale.number(MAX)}</span
          >
        </div>
      </form>
    `;
  }

  #actions(locale: Locale): TemplateResult {
    if (this.step === 'sent') {
      return html`<button class="button primary" part="cancel" type="button" @click=${() => this.close()}>
        ${locale.text('close')}
      </button>`;
    }
    return html`
      <button class="button" part="cancel" type="button" @click=${() => this.close()}>
        ${locale.text('cancel')}
      </button>
      <button
        class="button primary"
        part="send"
        type="submit"
        form="report"
        ?disabled=${this.step === 'sending'}
      >
        ${locale.text('reportSend')}
      </button>
    `;
  }

  #problemWords(locale: Locale): string {
    const { problem } = this;
    if (!problem) return '';
    if (problem === 'missing') return locale.text('reportMissing');
    return locale.text('reportFailed', { reason: locale.error(problem) });
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onInput = (event: Event): void => {
    this.reason = (event.target as HTMLTextAreaElement).value;
    this.problem = undefined;
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { message, about } = this;
    const { session } = this.#state;
    const reason = this.reason.trim();
    if ((!message && !about) || !session || this.step !== 'writing') return;
    if (!reason) {
      this.problem = 'missing';
      void this.#focus('.reason');
      return;
    }
    if (!this.dispatchEvent(new ChatReportEvent(message, reason, message ? undefined : about))) {
      this.reason = '';
      this.close();
      return;
    }
    const isSame = (): boolean => message?.id === this.message?.id && about === this.about;
    this.step = 'sending';
    this.problem = undefined;
    try {
      await send(session, message, about, reason);
      // Meanwhile another message may be looked at.
      if (!isSame()) return;
      this.reason = '';
      this.step = 'sent';
      void this.#focus('[part="cancel"]');
    } catch (thrown) {
      if (!isSame()) return;
      this.step = 'writing';
      this.problem = ChatError.from(thrown);
    }
  };
}

function send(
  session: Session,
  message: Message | undefined,
  about: ConversationId | undefined,
  reason: string,
): Promise<void> {
  if (message || !about) return session.report(message?.id ?? '', reason);
  const { receiverType, receiverId } = receiverOf(about);
  return receiverType === 'group'
    ? session.reportGroup(receiverId, reason)
    : session.reportUser(receiverId, reason);
}

const thanks = (locale: Locale, isOther: boolean): TemplateResult => html`
  <p class="thanks" part="thanks" role="status">
    ${icon('check-circle')} ${locale.text(isOther ? 'reportedAbout' : 'reported')}
  </p>
`;
