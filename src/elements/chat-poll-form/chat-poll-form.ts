import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Locale } from '../../locales/locale.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { icon } from '../../parts/icon.js';
import { base } from '../../styles/base.styles.js';
import { ChatComposeEvent } from './chat-compose-event.js';
import { styles } from './chat-poll-form.styles.js';
import { EMPTY, FEWEST, messageOf, MOST, problemIn, type PollDraft, type Problem } from './poll-draft.js';

/**
 * Asks for a poll: the question, two to ten options, and its rules. It sends nothing by itself: the composer does, or
 * whoever hears its event. What was written stays until it is sent, also when the dialog is closed in between.
 *
 * @tag chat-poll-form
 * @summary A dialog that makes a poll.
 * @since 0.1
 *
 * @fires {ChatComposeEvent} chat-compose - The poll that is to be sent.
 *
 * @csspart dialog - The dialog.
 * @csspart question - The field of the question.
 * @csspart option - The field of an option.
 * @csspart remove - The button that takes an option away.
 * @csspart add - The button that adds one.
 * @csspart error - What is wrong.
 * @csspart cancel - The button that closes the dialog.
 * @csspart send - The button that sends.
 */
export class ChatPollForm extends LitElement {
  static override styles = [...base, dialogStyles, styles];

  @state() private draft: PollDraft = EMPTY;
  @state() private problem: Problem | undefined;

  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);

  /** Opens the dialog. */
  show(): void {
    this.problem = undefined;
    this.#dialog.show();
    void this.#focus('.question');
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return this.#dialog.render(() => ({
      title: locale.text('pollNew'),
      locale,
      body: this.#form(locale),
      actions: html`
        <button class="button" part="cancel" type="button" @click=${() => this.close()}>
          ${locale.text('cancel')}
        </button>
        <button class="button primary" part="send" type="submit" form="poll">
          ${locale.text('pollSend')}
        </button>
      `,
    }));
  }

  #form(locale: Locale): TemplateResult {
    const { draft, problem } = this;
    const { options } = draft;
    return html`
      <form id="poll" class="form" novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
        <label class="labelled">
          <span class="meta">${locale.text('pollAsk')}</span>
          <textarea
            class="field question"
            part="question"
            rows="1"
            dir="auto"
            maxlength="300"
            aria-describedby="problem"
            aria-invalid=${problem?.field === 'question' ? 'true' : nothing}
            .value=${draft.question}
            @input=${({ target }: Event) => {
              this.#change({ question: (target as HTMLTextAreaElement).value });
            }}
          ></textarea>
        </label>
        <fieldset>
          ${options.map((option, index) => this.#option(option, index, locale))}
          ${
            options.length < MOST
              ? html`<button class="button add" part="add" type="button" @click=${this.#onAdd}>
                  ${icon('plus')}${locale.text('pollAddOption')}
                </button>`
              : nothing
          }
        </fieldset>
        <div>
          ${this.#check('multiple', locale.text('pollAllowSeveral'))}
          ${this.#check('anonymous', locale.text('pollHideVoters'))}
        </div>
        <p id="problem" class="problem" part="error" role="alert">
          ${problem ? locale.text(problem.words) : nothing}
        </p>
      </form>
    `;
  }

  #option(option: string, index: number, locale: Locale): TemplateResult {
    const number = locale.number(index + 1);
    const name = locale.text('pollOption', { number });
    return html`<div class="option">
      <input
        class="field"
        part="option"
        dir="auto"
        maxlength="100"
        autocomplete="off"
        placeholder=${name}
        aria-label=${name}
        aria-describedby="problem"
        aria-invalid=${this.problem?.field === index ? 'true' : nothing}
        .value=${option}
        @input=${({ target }: Event) => {
          this.#setOptions(this.draft.options.with(index, (target as HTMLInputElement).value));
        }}
      />
      ${
        this.draft.options.length > FEWEST
          ? html`<button
              class="icon-button"
              part="remove"
              type="button"
              aria-label=${locale.text('pollRemoveOption', { number })}
              @click=${() => {
                this.#setOptions(this.draft.options.toSpliced(index, 1));
                void this.#focusOption(Math.min(index, this.draft.options.length - 1));
              }}
            >
              ${icon('x')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #check(rule: 'multiple' | 'anonymous', words: string): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.draft[rule]}
        @change=${({ target }: Event) => {
          this.#change({ [rule]: (target as HTMLInputElement).checked });
        }}
      />
      ${words}
    </label>`;
  }

  #change(changes: Partial<PollDraft>): void {
    this.draft = { ...this.draft, ...changes };
    this.problem = undefined;
  }

  #setOptions(options: readonly string[]): void {
    this.#change({ options });
  }

  readonly #onAdd = (): void => {
    this.#setOptions([...this.draft.options, '']);
    void this.#focusOption(this.draft.options.length - 1);
  };

  /** Enter goes on to the next option, and makes one after the last; in the question it is no new line. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { target } = event;
    const isField = target instanceof HTMLElement && target.matches('.field');
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey || !isField) return;
    event.preventDefault();
    const next = this.#options().indexOf(target) + 1;
    const { options } = this.draft;
    if (next < options.length) void this.#focusOption(next);
    else if (options.at(-1)?.trim() && options.length < MOST) this.#onAdd();
    else this.#send();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    this.problem = problemIn(this.draft);
    if (this.problem) {
      const { field } = this.problem;
      void (field === 'question' ? this.#focus('.question') : this.#focusOption(field));
      return;
    }
    const message = messageOf(this.draft);
    this.draft = EMPTY;
    this.close();
    this.dispatchEvent(new ChatComposeEvent(message));
  }

  #options(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[part="option"]')];
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #focusOption(index: number): Promise<void> {
    await this.updateComplete;
    this.#options()[index]?.focus();
  }
}
