import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { LIMITS } from '../../model/limits.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import type { Session } from '../../session/session.js';
import { base } from '../../styles/base.styles.js';
import { ChatJoinEvent } from '../chat-composer/chat-join-event.js';
import { ChatOpenEvent } from '../chat-conversations/chat-open-event.js';
import { styles } from './chat-group-join.styles.js';

/**
 * Asks for the password of a group, tells an empty one from a wrong one, and opens the group once one is in. Of any
 * other group it joins at once, and is seen only when that did not work.
 *
 * @tag chat-group-join
 * @summary Joins a group, with its password where it wants one.
 * @since 0.1
 *
 * @fires {ChatJoinEvent} chat-join - Before a group is joined. Cancel it to join by other means.
 * @fires {ChatOpenEvent} chat-open - Before the chat of the group that was joined opens. Cancel it to stay where one is.
 *
 * @csspart dialog - The dialog.
 * @csspart password - The field for the password.
 * @csspart error - What is wrong.
 * @csspart cancel - The button that closes it.
 * @csspart join - The button that joins.
 */
export class ChatGroupJoin extends LitElement {
  static override styles = [...base, dialogStyles, styles];

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** The guid of the group. */
  @property() group: string | undefined;

  @state() private password = '';
  @state() private problem: ChatError | undefined;
  @state() private busy = false;

  readonly #state = new SessionController(this, ({ groups }) => groups.get(this.group ?? ''));
  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this, () => {
    this.password = '';
  });

  /** Asks for the password of the group, or joins it at once where it has none. */
  show(): void {
    this.problem = undefined;
    const group = this.#state.session?.state.groups.get(this.group ?? '');
    if (group && group.type !== 'password') void this.#join();
    else this.#open();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('group') && this.#dialog.open) this.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    const group = this.#state.value;
    const name = group?.name ?? this.group ?? '';
    const { problem, busy } = this;
    const asks = !group || group.type === 'password';
    return this.#dialog.render(() => ({
      title: locale.text('joinTitle', { name }),
      locale,
      body: html`
        <form id="join" class="form" novalidate @submit=${this.#onSubmit}>
          ${asks ? html`<p id="hint" class="hint">${locale.text('joinHint', { name })}</p>` : nothing}
          ${
            asks
              ? html`<input
                  class="field"
                  part="password"
                  type="password"
                  name="password"
                  autocomplete="off"
                  required
                  maxlength=${LIMITS.password}
                  aria-label=${locale.text('groupPassword')}
                  placeholder=${locale.text('groupPassword')}
                  aria-describedby=${problem ? 'problem' : 'hint'}
                  aria-invalid=${problem ? 'true' : nothing}
                  ?readonly=${busy}
                  .value=${this.password}
                  @input=${this.#onInput}
                />`
              : nothing
          }
          ${
            problem
              ? html`<p id="problem" class="problem" part="error" role="alert">${this.#words(problem)}</p>`
              : nothing
          }
        </form>
      `,
      actions: html`
        <button class="button" part="cancel" type="button" @click=${() => this.close()}>
          ${locale.text('cancel')}
        </button>
        <button class="button primary" part="join" type="submit" form="join" ?disabled=${busy}>
          ${locale.text('join')}
        </button>
      `,
    }));
  }

  #words(problem: ChatError): string {
    const { locale } = this.#locale;
    const reason = locale.error(problem);
    const isPlain = problem.code === 'password-missing' || problem.code === 'password-wrong';
    return isPlain ? reason : locale.text('joinFailed', { reason });
  }

  #open(): void {
    this.#dialog.show();
    void this.#select();
  }

  async #select(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('[name=password]')?.select();
  }

  async #join(): Promise<void> {
    const { session, value } = this.#state;
    const { group: guid, password } = this;
    if (!session || !guid || this.busy) return;
    const secret = this.#dialog.open && (!value || value.type === 'password') ? password : undefined;
    if (secret === '') {
      this.#refuse(new ChatError('password-missing'));
      return;
    }
    if (!this.dispatchEvent(new ChatJoinEvent(guid, secret))) {
      this.close();
      return;
    }
    this.busy = true;
    try {
      await session.joinGroup(guid, secret);
    } catch (thrown) {
      const error = ChatError.from(thrown);
      // Somebody added me meanwhile: that is what I wanted.
      if (error.code !== 'already-member') {
        if (guid === this.group) this.#refuse(error);
        return;
      }
    } finally {
      this.busy = false;
    }
    if (guid !== this.group) return;
    this.close();
    if (this.dispatchEvent(new ChatOpenEvent(`group:${guid}`))) session.open(`group:${guid}`);
  }

  #refuse(error: ChatError): void {
    this.problem = error;
    this.#open();
  }

  readonly #onInput = (event: Event): void => {
    this.password = (event.target as HTMLInputElement).value;
    this.problem = undefined;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#join();
  };
}
