import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { conversationOf } from '../../context/conversation-of.js';
import { SessionController } from '../../context/session-controller.js';
import { adoptKindStyles } from '../../kinds/adopt-kind-styles.js';
import type { KindView } from '../../kinds/kind.js';
import { drawMessage, onKindsChange, previewOf } from '../../kinds/index.js';
import { LocaleController } from '../../locales/locale-controller.js';
import { ChatError } from '../../model/chat-error.js';
import type { FollowedThread } from '../../model/thread.js';
import { avatar, avatarStyles } from '../../parts/avatar.js';
import { icon } from '../../parts/icon.js';
import { kindContextOf } from '../../parts/kind-context.js';
import type { Session } from '../../session/session.js';
import { threadIdOf, type SessionState } from '../../session/state.js';
import { base } from '../../styles/base.styles.js';
import type { TransportEvent } from '../../transport/events.js';
import { styles } from './chat-thread.styles.js';

/**
 * One thread: the message that it hangs on, the answers, and where one answers. What is on screen is read, and where
 * the service can, one may follow the thread.
 *
 * @tag chat-thread
 * @summary One thread: the message that it hangs on, the answers, and where one answers.
 * @since 0.1
 *
 * @csspart root - The message that the thread hangs on.
 * @csspart avatar - Who wrote it.
 * @csspart presence - The mark of presence on it.
 * @csspart bar - Says how many answers there are.
 * @csspart follow - The button that follows the thread, or ends that.
 * @csspart error - Says why the message, or the following, did not come.
 */
export class ChatThread extends LitElement {
  static override styles = [...base, avatarStyles, styles];

  /** The id of the message that the thread hangs on. */
  @property() thread = '';

  /** A uid: the thread is in the chat with this person. */
  @property() user = '';

  /** A guid: the thread is in this group. Without `user` and `group`: in the session's current conversation. */
  @property() group = '';

  /** The `id` of a `chat-session` elsewhere on the page, or a session itself. */
  @property() session: string | Session | undefined;

  /** How the signed-in user has it. */
  @state() private info: Pick<FollowedThread, 'root' | 'followed'> | undefined;
  @state() private error: ChatError | undefined;
  @state() private isBusy = false;

  readonly #locale = new LocaleController(this);
  readonly #state = new SessionController(this, state => this.#pick(state));
  #of: string | undefined;
  #heard: Session | undefined;
  #unhear: (() => void) | undefined;
  #undoKinds: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undoKinds = onKindsChange(() => {
      adoptKindStyles(this);
      this.requestUpdate();
    });
    document.addEventListener('visibilitychange', this.#markRead);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undoKinds?.();
    this.#unhear?.();
    this.#unhear = undefined;
    this.#heard = undefined;
    this.#of = undefined;
    document.removeEventListener('visibilitychange', this.#markRead);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    adoptKindStyles(this);
    return root;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#state.hostUpdate();
    const { session, value } = this.#state;
    if (session !== this.#heard) {
      this.#unhear?.();
      this.#heard = session;
      this.#unhear = session?.onEvent(event => this.#hear(event));
      this.#of = undefined;
    }
    if (!session || !this.thread || value?.connection !== 'online') return;
    if (this.#of === this.thread) return;
    this.#of = this.thread;
    if (this.info?.root.id !== this.thread) this.info = undefined;
    void this.#load(session);
  }

  protected override render(): TemplateResult {
    const { session, thread, user, group } = this;
    return html`
      ${this.#root()}
      <chat-messages .session=${session} .thread=${thread} .user=${user} .group=${group}></chat-messages>
      <chat-composer .session=${session} .thread=${thread} .user=${user} .group=${group}></chat-composer>
    `;
  }

  protected override updated(): void {
    this.#markRead();
  }

  #root(): TemplateResult | typeof nothing {
    const { locale } = this.#locale;
    const { value } = this.#state;
    const root = this.info?.root;
    if (!root || !value) {
      if (!this.error) return nothing;
      return html`<div class="trouble" part="error" role="alert">
        <p>${locale.text('threadFailed')} ${locale.error(this.error)}</p>
        <button class="button" type="button" @click=${this.#retry}>${locale.text('retry')}</button>
      </div>`;
    }
    const context = kindContextOf(value, locale);
    const view: KindView = { ...context, fileUrl: url => this.#state.session?.fileUrl(url) ?? url };
    const { sender, sentAt, replyCount = 0 } = root;
    return html`
      <article class="root" part="root" aria-label=${locale.text('threadRoot')} data-message-id=${root.id}>
        ${avatar({ id: sender.uid, name: context.nameOf(sender), picture: sender.avatar })}
        <div class="words">
          <div class="head">
            <bdi class="name">${context.nameOf(sender)}</bdi>
            <time class="meta" datetime=${new Date(sentAt).toISOString()} title=${locale.full(sentAt)}
              >${locale.short(sentAt)}</time
            >
          </div>
          <div class="body">${root.deletedAt ? previewOf(root, context) : drawMessage(root, view)}</div>
        </div>
      </article>
      <div class="bar" part="bar">
        <span class="meta">${replyCount ? locale.text('replies', { count: replyCount }) : nothing}</span>
        ${value.canFollow ? this.#follow() : nothing}
      </div>
      ${
        this.error
          ? html`<div class="trouble" part="error" role="alert"><p>${locale.error(this.error)}</p></div>`
          : nothing
      }
    `;
  }

  #follow(): TemplateResult {
    const { locale } = this.#locale;
    const followed = !!this.info?.followed;
    return html`
      <button
        class="follow"
        part="follow"
        type="button"
        aria-pressed=${String(followed)}
        title=${locale.text(followed ? 'threadUnfollowHint' : 'threadFollowHint')}
        ?disabled=${this.isBusy}
        @click=${() => void this.#setFollowed(!followed)}
      >
        ${icon(followed ? 'check' : 'plus')}${locale.text(followed ? 'threadFollowing' : 'threadFollow')}
      </button>
    `;
  }

  #pick(state: SessionState) {
    const conversationId = conversationOf(this, state);
    return {
      users: state.users,
      me: state.me,
      held: conversationId && state.threads.get(threadIdOf(conversationId, this.thread)),
      connection: state.connection.status,
      canFollow: state.can.threads,
    };
  }

  async #load(session: Session): Promise<void> {
    const { thread } = this;
    try {
      const info = session.state.can.threads
        ? await session.getThread(thread)
        : { root: await session.getMessage(thread), followed: false };
      if (thread !== this.thread) return;
      this.info = info;
      this.error = undefined;
    } catch (thrown) {
      if (thread === this.thread) this.error = ChatError.from(thrown);
    }
  }

  readonly #retry = (): void => {
    this.error = undefined;
    this.#of = undefined;
  };

  async #setFollowed(followed: boolean): Promise<void> {
    const { session } = this.#state;
    if (!session || !this.info) return;
    const before = this.info;
    this.info = { ...before, followed };
    this.isBusy = true;
    this.error = undefined;
    try {
      this.info = await session.followThread(this.thread, followed);
    } catch (thrown) {
      this.info = before;
      this.error = ChatError.from(thrown);
    } finally {
      this.isBusy = false;
    }
  }

  #hear(event: TransportEvent): void {
    if (event.type === 'thread' && event.thread.root.id === this.thread) this.info = event.thread;
    else if (event.type === 'messageUpdated' && event.message.id === this.thread && this.info)
      this.info = { ...this.info, root: event.message };
  }

  /** What is on screen is read, while somebody looks. */
  readonly #markRead = (): void => {
    const { session, value } = this.#state;
    const held = value?.held;
    if (!session || document.visibilityState !== 'visible' || held?.newer !== undefined) return;
    const last = held?.entries.findLast(({ delivery }) => delivery !== 'sending' && delivery !== 'failed');
    if (last && this.info?.followed) session.markThreadRead(this.thread, last.message.id);
  };
}
