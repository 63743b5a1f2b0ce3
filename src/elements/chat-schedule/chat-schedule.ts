import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Locale } from '../../locales/locale.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { LIMITS } from '../../model/limits.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { base } from '../../styles/base.styles.js';
import { styles } from './chat-schedule.styles.js';
import { fieldValue, quickTimes, timeIn } from './times.js';

/** What is done with the time that was chosen. While it is under way the dialog waits; a refusal is told in it. */
export type ScheduleAction = (sendAt: number) => Promise<unknown>;

/**
 * Asks when something is to go out: by times that are chosen often, or by day and hour. A time that is over is refused
 * in words. It schedules nothing by itself: whoever opens it says what is done with the time.
 *
 * @tag chat-schedule
 * @summary A dialog that asks for a time ahead.
 * @since 0.1
 *
 * @csspart dialog - The dialog.
 * @csspart choice - A time that is chosen often.
 * @csspart time - The field of day and hour.
 * @csspart error - What is wrong.
 * @csspart cancel - The button that closes the dialog.
 * @csspart schedule - The button that goes on.
 */
export class ChatSchedule extends LitElement {
  static override styles = [...base, dialogStyles, styles];

  @state() private value = '';
  @state() private problem = '';
  @state() private busy = false;

  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  #action: ScheduleAction | undefined;

  /** Opens the dialog; `at` is the time that it begins with, epoch milliseconds. */
  show(action: ScheduleAction, at?: number): void {
    const now = Date.now();
    this.#action = action;
    this.value = fieldValue(at !== undefined && at > now ? at : (quickTimes(now)[0]?.at ?? now));
    this.problem = '';
    this.busy = false;
    this.#dialog.show();
    void this.updateComplete.then(() => this.#field?.focus());
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return this.#dialog.render(() => ({
      title: locale.text('scheduleTitle'),
      locale,
      body: this.#renderForm(locale),
      actions: html`
        <button class="button" part="cancel" type="button" @click=${() => this.close()}>
          ${locale.text('cancel')}
        </button>
        <button
          class="button primary"
          part="schedule"
          type="submit"
          form="schedule"
          aria-disabled=${this.busy ? 'true' : nothing}
        >
          ${locale.text('schedule')}
        </button>
      `,
    }));
  }

  #renderForm(locale: Locale): TemplateResult {
    const now = Date.now();
    return html`
      <form id="schedule" class="form" novalidate @submit=${this.#onSubmit}>
        <ul class="choices">
          ${quickTimes(now).map(
            ({ words, at }) =>
              html`<li>
                <button
                  class="choice"
                  part="choice"
                  type="button"
                  aria-pressed=${this.value === fieldValue(at) ? 'true' : 'false'}
                  @click=${() => {
                    this.#change(fieldValue(at));
                  }}
                >
                  <span>${locale.text(words)}</span><span class="meta">${locale.time(at)}</span>
                </button>
              </li>`,
          )}
        </ul>
        <label class="labelled">
          <span class="meta">${locale.text('scheduleTime')}</span>
          <input
            class="field"
            part="time"
            type="datetime-local"
            min=${fieldValue(now)}
            max=${fieldValue(now + LIMITS.scheduleAhead)}
            aria-describedby="problem"
            aria-invalid=${this.problem ? 'true' : nothing}
            .value=${this.value}
            @input=${({ target }: Event) => {
              this.#change((target as HTMLInputElement).value);
            }}
          />
        </label>
        <p id="problem" class="problem" part="error" role="alert">${this.problem || nothing}</p>
      </form>
    `;
  }

  #change(value: string): void {
    this.value = value;
    this.problem = '';
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const action = this.#action;
    if (this.busy || !action) return;
    const sendAt = timeIn(this.value);
    this.problem = this.#wrong(sendAt);
    if (this.problem) return this.#field?.focus();
    this.busy = true;
    try {
      await action(sendAt);
      if (this.#action === action) this.close();
    } catch (thrown) {
      this.problem = this.#locale.locale.error(ChatError.from(thrown));
    }
    this.busy = false;
  };

  #wrong(sendAt: number): string {
    const { locale } = this.#locale;
    const now = Date.now();
    if (Number.isNaN(sendAt)) return locale.text('scheduleMissing');
    if (sendAt <= now) return locale.error(new ChatError('schedule-past'));
    return sendAt > now + LIMITS.scheduleAhead ? locale.error(new ChatError('schedule-far')) : '';
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }
}
