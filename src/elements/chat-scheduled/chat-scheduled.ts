import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { SessionController } from '../../context/session-controller.js';
import { previewOf } from '../../kinds/index.js';
import type { Locale } from '../../locales/locale.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { conversationIdOf, type Muid } from '../../model/ids.js';
import type { Message } from '../../model/message.js';
import type { ScheduledMessage } from '../../model/scheduled.js';
import { Dialog, dialogStyles } from '../../parts/dialog.js';
import { icon, type IconName } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import type { Session } from '../../session/session.js';
import { threadIdOf, type SessionState } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import { focused } from '../../support/focused.js';
import type { ChatSchedule } from '../chat-schedule/chat-schedule.js';
import { styles } from './chat-scheduled.styles.js';
import { Receivers } from './receivers.js';

/**
 * What waits for its time in one conversation or thread, soonest first: each can be sent now, get another time, or be
 * taken back.
 *
 * @tag chat-scheduled
 * @summary A dialog with the messages that are scheduled.
 * @since 0.1
 *
 * @csspart dialog - The dialog.
 * @csspart scheduled - One message that waits.
 * @csspart receiver - To whom it goes, where the messages of all conversations are listed.
 * @csspart gone - Says that the group or person is not there any more.
 * @csspart error - Why it did not go out, or why what was asked did not work.
 * @csspart send-now - The button that sends one at once.
 * @csspart move - The button that gives one another time.
 * @csspart delete - The button that takes one back.
 */
export class ChatScheduled extends LitElement {
  static override styles = [...base, dialogStyles, styles];

  /** The conversation (`group:design`) or thread (`group:design#42`); without one, all of them. */
  @property() thread = '';

  /** The session: the `id` of a `chat-session`, or a session itself; without it, the one around. */
  @property() session: string | Session | undefined;

  @state() private failures: ReadonlyMap<Muid, ChatError> = new Map();

  @query('chat-schedule') private readonly chooser!: ChatSchedule | null;

  readonly #locale = new LocaleController(this);
  readonly #dialog = new Dialog(this);
  readonly #chat = new SessionController(this, ({ scheduled, users, groups, me }: SessionState) => ({
    scheduled,
    users,
    groups,
    me,
  }));
  readonly #receivers = new Receivers(this, () => {
    const { session, value } = this.#chat;
    return session && value && this.#dialog.open && !this.thread
      ? [session, value.scheduled.items]
      : undefined;
  });

  /** Opens the dialog. */
  show(): void {
    this.failures = new Map();
    this.#dialog.show();
    void this.#chat.session?.loadScheduled();
  }

  /** Closes the dialog. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): unknown {
    const { locale } = this.#locale;
    return html`
      ${this.#dialog.render(() => ({
        title: locale.text('scheduled'),
        locale,
        body: this.#renderList(locale),
      }))}
      <chat-schedule></chat-schedule>
    `;
  }

  #renderList(locale: Locale): TemplateResult {
    const { thread } = this;
    const listing = this.#chat.value?.scheduled;
    const shown = listing?.items.filter(({ message }) => {
      return !thread || threadIdOf(conversationIdOf(message), message.parentId) === thread;
    });
    if (!shown?.length) {
      return listing?.error
        ? html`<p class="none problem" role="alert">${locale.error(listing.error)}</p>`
        : html`<p class="none" role="status">${locale.text('scheduledNone')}</p>`;
    }
    return html`<ul class="list">
      ${repeat(
        shown,
        ({ message }) => message.muid,
        one => this.#renderOne(one, locale),
      )}
    </ul>`;
  }

  #renderOne(one: ScheduledMessage, locale: Locale): TemplateResult {
    const { muid } = one.message;
    const words = this.#words(one, locale);
    const failure = this.failures.get(muid) ?? (one.failure && new ChatError(one.failure));
    const act = (part: string, name: string, of: IconName, run: () => void): TemplateResult => html`
      <button
        class="icon-button"
        part=${part}
        type="button"
        aria-label="${name}: ${words}"
        title=${name}
        @click=${run}
      >
        ${icon(of)}
      </button>
    `;
    return html`<li class="one" part="scheduled" data-muid=${muid}>
      <span class="words">
        ${this.thread ? nothing : this.#renderReceiver(one, locale)}
        <bdi class="text">${words}</bdi>
        ${
          failure
            ? html`<span class="meta problem" part="error" role="alert"
                >${one.failure ? locale.text('scheduledWhy', { reason: locale.error(failure) }) : locale.error(failure)}</span
              >`
            : html`<span class="meta">${icon('clock')}${locale.full(one.sendAt)}</span>`
        }
      </span>
      <span class="acts">
        ${act('send-now', locale.text('scheduledNow'), 'arrow-up', () => {
          void this.#run(muid, session => session.sendScheduled(muid));
        })}
        ${act('move', locale.text('scheduledMove'), 'clock', () => {
          this.#move(one);
        })}
        ${act('delete', locale.text('delete'), 'trash-2', () => {
          void this.#run(muid, session => session.cancelScheduled(muid));
        })}
      </span>
    </li>`;
  }

  /** To whom it goes; of a group that was deleted, that it is gone. */
  #renderReceiver({ message }: ScheduledMessage, locale: Locale): TemplateResult | typeof nothing {
    const { session } = this.#chat;
    if (!session) return nothing;
    const id = conversationIdOf(message);
    return html`<span class="receiver" part="receiver"
      ><bdi>${this.#receivers.nameOf(session, id) ?? message.receiverId}</bdi>${
        this.#receivers.isGone(session, id)
          ? html`<span class="meta problem" part="gone">${locale.text('cannotGone')}</span>`
          : nothing
      }</span
    >`;
  }

  /** What it will look like in a list, when it is sent. */
  #words({ message, sendAt }: ScheduledMessage, locale: Locale): string {
    const { me, users } = this.#chat.value ?? {};
    const sender = { uid: me?.uid ?? '', name: me?.name ?? '' };
    const sent = {
      ...message,
      id: message.muid,
      text: message.text ?? '',
      sender,
      sentAt: sendAt,
    } as Message;
    return previewOf(sent, kindContextOf({ me, users: users ?? new Map() }, locale));
  }

  #move({ message, sendAt }: ScheduledMessage): void {
    const { session } = this.#chat;
    this.chooser?.show(async time => {
      await session?.reschedule(message.muid, time);
      this.#fail(message.muid, undefined);
    }, sendAt);
  }

  /** Does something to one; the focus goes on to the next when that takes it away. */
  async #run(muid: Muid, act: (session: Session) => Promise<unknown>): Promise<void> {
    const { session } = this.#chat;
    if (!session) return;
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('.one')];
    const index = items.findIndex(item => item.dataset['muid'] === muid);
    const part = focused()?.getAttribute('part');
    try {
      await act(session);
      this.#fail(muid, undefined);
      await this.updateComplete;
      const next = items[index + 1] ?? items[index - 1];
      const button = next?.querySelector<HTMLElement>(`[part='${part ?? 'delete'}']`);
      (button?.isConnected
        ? button
        : this.renderRoot.querySelector<HTMLElement>('.dialog-head button')
      )?.focus();
    } catch (thrown) {
      this.#fail(muid, ChatError.from(thrown));
    }
  }

  #fail(muid: Muid, error: ChatError | undefined): void {
    const failures = new Map(this.failures);
    if (error) failures.set(muid, error);
    else failures.delete(muid);
    this.failures = failures;
  }
}
