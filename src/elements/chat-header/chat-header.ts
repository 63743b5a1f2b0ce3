import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController } from '../../context/session-controller.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import { receiverOf, type ConversationId } from '../../model/ids.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { icon, type IconName } from '../../parts/icon.js';
import type { Session } from '../../session/session.js';
import type { SessionState } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import { toggleState } from '../../support/toggle-state.js';
import { WakeController } from '../../support/wake-controller.js';
import type { ChatMenuSelectEvent } from '../chat-menu/chat-menu-select-event.js';
import type { ChatMenu } from '../chat-menu/chat-menu.js';
import type { MenuItem } from '../chat-menu/chat-menu.js';
import { ChatCallEvent } from './chat-call-event.js';
import { ChatDetailsEvent } from './chat-details-event.js';
import { styles } from './chat-header.styles.js';
import { ChatSearchOpenEvent } from './chat-search-open-event.js';
import { mayCall, statusOf, subjectOf, type Subject } from './subject.js';

const MINUTE = 60_000;

/** What one of the buttons does; on a narrow header it is a line of a menu. */
interface HeaderAction extends MenuItem {
  readonly icon: IconName;
  readonly act: () => void;
}

/**
 * Says with whom one chats: picture, name, and whether that person is here, or how many members the group has. Holds
 * the buttons that start a call, search, and show the details.
 *
 * @tag chat-header
 * @summary Who or what the conversation is.
 * @since 0.1
 *
 * @slot before - Stands ahead of the picture: a button that goes back, say.
 * @slot actions - Stands ahead of the buttons of the header itself.
 *
 * @fires {ChatCallEvent} chat-call - Before a call is started. Cancel it to call by other means.
 * @fires {ChatSearchOpenEvent} chat-search-open - When the search within the conversation is asked for. The page opens
 * it.
 * @fires {ChatDetailsEvent} chat-details - When the details are to be shown or hidden. The page does it, and says so by
 * `details-open`.
 *
 * @csspart header - The bar itself.
 * @csspart avatar - The picture or initials.
 * @csspart presence - The mark of a person who is here or away.
 * @csspart name - The name, a heading.
 * @csspart status - The line under the name: presence, members, or who types.
 * @csspart actions - Holds the buttons.
 * @csspart call-audio - The button that starts a voice call.
 * @csspart call-video - The button that starts a video call.
 * @csspart search - The button that opens the search.
 * @csspart more - On narrow headers, the button that opens a menu of all these.
 * @csspart details - The button that shows and hides the details.
 * @csspart error - Says why a call could not be started.
 * @csspart retry - Its button that tries again.
 * @csspart dismiss - Its button that takes it away.
 *
 * @cssprop [--chat-header-padding=16px] - Between the bar's sides and what is in it.
 * @cssprop [--chat-header-line] - The line under the bar; by default a hairline.
 *
 * @cssstate loading - While the person or group is on its way.
 * @cssstate typing - While somebody types.
 */
export class ChatHeader extends LitElement {
  static override styles = [...base, avatarStyles, styles];

  /** The session to join, or the `id` of its `chat-session`; by default the one around the element. */
  @property() session: string | Session | undefined;

  /** A uid: the header of the chat with this person. Without it and `group`, of the session's current conversation. */
  @property() user: string | undefined;

  /** A guid: the header of the chat in this group. */
  @property() group: string | undefined;

  /** Whether the details are on screen; the page says so. */
  @property({ type: Boolean, attribute: 'details-open', reflect: true }) detailsOpen = false;

  /** Leaves out the button for the details. */
  @property({ type: Boolean, attribute: 'without-details' }) withoutDetails = false;

  /** Leaves out the buttons for calls. */
  @property({ type: Boolean, attribute: 'without-calls' }) withoutCalls = false;

  /** Leaves out the button for the search. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;

  /** Why the last call could not be started, and which it was. */
  @state() private failure: { readonly call: ChatCallEvent; readonly error: ChatError } | undefined;
  /** While a call is being started. */
  @state() private calling = false;
  /** Who or what could not be fetched, and why. */
  @state() private missing: { readonly id: ConversationId; readonly error: ChatError } | undefined;

  @query('chat-menu') private readonly menu!: ChatMenu | null;
  @query('.more') private readonly moreButton!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  readonly #wake = new WakeController(this);
  readonly #slice = new SessionController(this, state => this.#pick(state));
  /** Who or what was shown last, by name: it may be gone by now. */
  #named: { readonly id: ConversationId; readonly name: string } | undefined;
  /** What was asked for, so that it is asked once. */
  #asked: ConversationId | undefined;

  protected override render(): unknown {
    const subject = this.#subject;
    const known = subject?.user ?? subject?.group;
    if (known && subject) this.#named = { id: subject.id, name: known.name };
    const missing = !known && this.missing?.id === subject?.id ? this.missing : undefined;
    toggleState(this.#internals, 'loading', !!subject && !known && !missing);
    toggleState(this.#internals, 'typing', !!subject?.typing?.length);
    return html`
      <header part="header" class="bar">
        <slot name="before"></slot>
        ${known && subject ? this.#identity(subject) : missing ? this.#gone(missing) : this.#skeleton(!!subject)}
        <div part="actions" class="actions">
          <slot name="actions"></slot>
          ${subject && known ? this.#buttons(subject) : nothing}
        </div>
      </header>
      ${this.#failed(subject)}
      <chat-menu
        label=${this.#locale.locale.text('moreActions')}
        @chat-menu-select=${({ itemId }: ChatMenuSelectEvent) =>
          subject &&
          this.#actions(subject)
            .find(({ id }) => id === itemId)
            ?.act()}
      ></chat-menu>
    `;
  }

  protected override updated(): void {
    const { value, session } = this.#slice;
    const subject = this.#subject;
    // Once the line is back, what could not be fetched gets another chance.
    if (!subject || value?.connection !== 'online') this.#asked = undefined;
    else if (!subject.user && !subject.group && this.#asked !== subject.id) {
      this.#asked = subject.id;
      void this.#load(subject.id, session);
    }
  }

  async #load(id: ConversationId, session: Session | undefined): Promise<void> {
    await session?.loadConversation(id);
    const subject = this.#subject;
    if (subject?.id !== id || subject.user || subject.group) return;
    const notice = session?.state.notices.findLast(({ during }) => during === 'loadConversation');
    // It stands here: nobody needs to be told twice.
    if (notice) session?.dismissNotice(notice.id);
    this.missing = { id, error: notice?.error ?? new ChatError('conversation-not-found') };
  }

  /** Plain values, so that the header is drawn again only when one of them changed. */
  #pick(state: SessionState) {
    const id = conversationOf(this, state);
    const subject: Partial<Subject> = id ? subjectOf(id, state) : {};
    return { ...subject, me: state.me?.uid, connection: state.connection.status, canCall: state.can.calls };
  }

  get #subject(): Subject | undefined {
    const { id, ...rest } = this.#slice.value ?? {};
    return id && { id, ...rest };
  }

  #identity(subject: Subject): TemplateResult {
    const { locale } = this.#locale;
    const { user, group, typing } = subject;
    const name = user?.name ?? group?.name ?? '';
    const status = statusOf(subject, locale);
    // “5 minutes ago” is true for a minute.
    if (user?.status === 'offline' && user.lastActiveAt !== undefined) this.#wake.at(Date.now() + MINUTE);
    return html`
      ${avatar({
        id: user?.uid ?? group?.guid ?? '',
        name,
        picture: user?.avatar ?? group?.icon,
        presence: user?.status,
      })}
      <div class="words">
        <h2 part="name" class="name" dir="auto" title=${name}>${name}</h2>
        ${
          status
            ? html`<p part="status" class="status ${typing?.length ? 'typing' : ''}" dir="auto">${status}</p>`
            : nothing
        }
      </div>
    `;
  }

  #gone({ id, error }: { id: ConversationId; error: ChatError }): TemplateResult {
    return html`
      <div class="words">
        <h2 part="name" class="name" dir="auto">
          ${this.#named?.id === id ? this.#named.name : receiverOf(id).receiverId}
        </h2>
        <p part="status" class="status">${this.#locale.locale.error(error)}</p>
      </div>
    `;
  }

  #skeleton(isWaiting: boolean): TemplateResult {
    if (!isWaiting) return html`<div class="words"></div>`;
    return html`
      <div class="skeleton" role="status">
        <span class="visually-hidden">${this.#locale.locale.text('loading')}</span>
        <span class="ghost-avatar"></span>
        <span class="ghost-words"><span></span><span></span></span>
      </div>
    `;
  }

  /** What the buttons do, those first that are wanted most. */
  #actions(subject: Subject): readonly HeaderAction[] {
    const { locale } = this.#locale;
    const { canCall, me } = this.#slice.value ?? {};
    const showsCalls = canCall && !this.withoutCalls && me !== undefined && mayCall(subject, me);
    const call = (callType: 'audio' | 'video', label: string): HeaderAction => ({
      id: `call-${callType}`,
      icon: callType === 'audio' ? 'phone' : 'video',
      label,
      disabled: this.calling,
      act: () => this.#call(new ChatCallEvent(subject.id, callType)),
    });
    const search: HeaderAction = {
      id: 'search',
      icon: 'search',
      label: locale.text('searchMessages'),
      act: () => void this.dispatchEvent(new ChatSearchOpenEvent(subject.id)),
    };
    return [
      ...(showsCalls
        ? [call('audio', locale.text('callAudio')), call('video', locale.text('callVideo'))]
        : []),
      ...(this.withoutSearch ? [] : [search]),
    ];
  }

  #buttons(subject: Subject): unknown {
    const { locale } = this.#locale;
    const actions = this.#actions(subject);
    const more = locale.text('moreActions');
    return html`
      ${actions.map(
        ({ id, icon: name, label, disabled, act }) => html`
          <button
            type="button"
            part=${id}
            class="icon-button ${actions.length > 1 ? 'roomy' : ''}"
            aria-label=${label}
            title=${label}
            ?disabled=${disabled}
            @click=${act}
          >
            ${icon(name)}
          </button>
        `,
      )}
      ${
        actions.length > 1
          ? html`<button
              type="button"
              part="more"
              class="icon-button more"
              aria-haspopup="menu"
              aria-label=${more}
              title=${more}
              @click=${() => void this.#openMenu(actions)}
            >
              ${icon('ellipsis')}
            </button>`
          : nothing
      }
      ${
        this.withoutDetails
          ? nothing
          : html`
              <button
                type="button"
                part="details"
                class="icon-button"
                aria-label=${locale.text('details')}
                title=${locale.text(this.detailsOpen ? 'hideDetails' : 'details')}
                aria-expanded=${this.detailsOpen}
                @click=${() => this.dispatchEvent(new ChatDetailsEvent(subject.id))}
              >
                ${icon('info')}
              </button>
            `
      }
    `;
  }

  /** On a narrow header the buttons are lines of a menu. */
  async #openMenu(items: readonly HeaderAction[]): Promise<void> {
    try {
      await import('../chat-menu/define.js');
    } catch (thrown) {
      this.#slice.session?.notify(ChatError.from(thrown), 'menu');
      return;
    }
    if (!this.menu || !this.moreButton) return;
    this.menu.items = items;
    await this.menu.openAt(this.moreButton);
  }

  #failed(subject: Subject | undefined): unknown {
    const { locale } = this.#locale;
    const { failure } = this;
    if (!failure || failure.call.conversationId !== subject?.id) return nothing;
    return html`
      <div part="error" class="failure" role="alert">
        <p>${locale.error(failure.error)}</p>
        <button
          type="button"
          part="retry"
          class="button"
          @click=${() => this.#start(failure.call)}
          ?disabled=${this.calling}
        >
          ${locale.text('retry')}
        </button>
        <button
          type="button"
          part="dismiss"
          class="icon-button"
          aria-label=${locale.text('dismiss')}
          @click=${() => (this.failure = undefined)}
        >
          ${icon('x')}
        </button>
      </div>
    `;
  }

  #call(event: ChatCallEvent): void {
    this.failure = undefined;
    if (this.dispatchEvent(event)) void this.#start(event);
  }

  async #start(call: ChatCallEvent): Promise<void> {
    const { session } = this.#slice;
    if (!session || this.calling) return;
    this.calling = true;
    try {
      await session.startCall(call.conversationId, call.callType);
      this.failure = undefined;
    } catch (thrown) {
      this.failure = { call, error: ChatError.from(thrown) };
    } finally {
      this.calling = false;
    }
  }
}
